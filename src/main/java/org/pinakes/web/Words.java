package org.pinakes.web;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.pinakes.i18n.Messages;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.search.FacetField;

/** Values of the index in the reader's words. */
final class Words {
  private final Messages messages;
  private final UnaryOperator<String> sourceLabels;

  Words(Messages messages, UnaryOperator<String> sourceLabels) {
    this.messages = messages;
    this.sourceLabels = sourceLabels;
  }

  /** A format, translated when the site knows it. */
  String format(String value) {
    return messages.value("format", value);
  }

  /** A part played in a work, translated when the site knows it. */
  String role(String value) {
    return messages.value("role", value);
  }

  /** A genre, translated when it is a publication type that the site knows. */
  String genre(String value) {
    return messages.value("genre", value);
  }

  /** A place, translated when it is an area that the site knows. */
  String region(String value) {
    return messages.value("region", value);
  }

  /** A note: as it is written, unless it is no more than a coded audience. */
  String note(String value) {
    return messages.value("audience", value);
  }

  /** A source by its code. */
  String source(String code) {
    return sourceLabels.apply(code);
  }

  /** A language by its English name or code; a value that is none stays as it is. */
  String language(String value) {
    Language language = Languages.list().findOrKeep(value);
    return language.known()
        ? messages.languageName(language.code(), language.name())
        : language.name();
  }

  /** A value of a facet. */
  String value(FacetField field, String value) {
    return switch (field.parameter()) {
      case "format" -> format(value);
      case "language" -> language(value);
      case "genre" -> genre(value);
      case "region" -> region(value);
      case "source" -> source(value);
      default -> value;
    };
  }

  /** A title for something that has none. */
  String title(String title) {
    return title.isBlank() ? messages.text("results.untitled") : title;
  }

  /** Code of the language a text is in, for {@code lang}; empty when that is not known. */
  static String code(String language) {
    return Languages.list().find(language).map(Language::code).orElse("").toLowerCase(Locale.ROOT);
  }
}
