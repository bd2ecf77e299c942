package org.pinakes.web;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.i18n.Messages;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.search.FacetField;
import org.pinakes.search.Label;
import org.pinakes.search.NamedFilter;
import org.pinakes.search.TreePath;

/** Values of the index in the reader's words. */
final class Words {
  private static final Pattern DEWEY = Pattern.compile("(\\d)(\\d)\\d(?!\\d)");
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{1,3}(?=\\d)");
  private static final Pattern NLM = Pattern.compile("^(?:W[A-Z]?|Q[S-Z])(?=\\s*\\d|$)");
  private static final Pattern UDC = Pattern.compile("^\\d");
  private static final Pattern VERSION = Pattern.compile(" \\d\\.\\d$");

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
    return switch (field.kind()) {
      case LIST -> coded(field.words(), value);
      case HISTOGRAM -> NumberChart.text(value, messages);
      case TREE -> TreePath.of(value).map(path -> step(field.words(), path.name())).orElse(value);
    };
  }

  private String coded(String group, String value) {
    return switch (group) {
      case "" -> value;
      case "language" -> language(value);
      case "source" -> source(value);
      case "licence" -> licence(value);
      default -> messages.value(group, value);
    };
  }

  /** A class, with its words behind it; of subject headings, which are words, as it is. */
  private String step(String group, String code) {
    if (group.equals("mesh")) {
      return messages.value(group, code);
    }
    return group.isEmpty() || !messages.knows(group, code)
        ? code
        : code + " " + messages.value(group, code);
  }

  /** What a class is about, by the nearest class that has words; empty when none has. */
  String field(String scheme, String number) {
    return classes(scheme, number)
        .filter(code -> messages.knows(scheme, code))
        .findFirst()
        .map(code -> messages.value(scheme, code))
        .orElse("");
  }

  /** Classes that a number belongs to, the narrowest first. */
  private static Stream<String> classes(String scheme, String number) {
    return switch (scheme) {
      case "dewey" -> dewey(number);
      case "nlm" -> NLM.matcher(number).results().map(MatchResult::group);
      case "udc" -> UDC.matcher(number).results().map(MatchResult::group);
      default -> letters(number);
    };
  }

  private static Stream<String> dewey(String number) {
    Matcher digits = DEWEY.matcher(number);
    return digits.lookingAt()
        ? Stream.of(digits.group(1) + digits.group(2) + "0", digits.group(1) + "00")
        : Stream.of();
  }

  private static Stream<String> letters(String number) {
    Matcher letters = LETTERS.matcher(number);
    return letters.lookingAt()
        ? Stream.iterate(
            letters.group(), code -> !code.isEmpty(), code -> code.substring(0, code.length() - 1))
        : Stream.of();
  }

  /** A licence, with what it asks behind it, whatever its version. */
  private String licence(String value) {
    String allows = licenceAllows(value);
    return allows.isEmpty() ? value : value + ": " + allows;
  }

  /** What a licence asks, whatever its version; empty when that is not known. */
  String licenceAllows(String value) {
    String kind = VERSION.matcher(value).replaceFirst("");
    return messages.knows("licence", kind) ? messages.value("licence", kind) : "";
  }

  /** The heading of a facet. */
  String label(FacetField field) {
    return label(field.label(), 0);
  }

  /** What a named filter is called. */
  String label(NamedFilter named) {
    return label(named.label(), named.lastYears());
  }

  private String label(Label label, int years) {
    return label.key().isEmpty()
        ? label.in(messages.tag())
        : messages.text(label.key(), "years", years);
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
