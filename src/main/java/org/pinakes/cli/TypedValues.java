package org.pinakes.cli;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.query.FieldValues;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;

/**
 * Values of languages and formats as the index stores them, from any of their names: a language's
 * code, or its name or a format's in a language of the site, with accents or without. English is
 * asked first. Immutable.
 */
final class TypedValues implements FieldValues {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Formats whose name is another one than their English words. */
  private static final Map<String, String> ELECTRONIC =
      Map.of("ebook", "eBook", "ejournal", "eJournal");

  private final Languages languages;
  private final FieldValues capitalised = FieldValues.capitalised();
  private final Map<String, String> languageNames = new HashMap<>();
  private final Set<String> storedLanguages = new HashSet<>();
  private final Map<String, String> formatNames = new HashMap<>();

  TypedValues(Translations translations, Languages languages) {
    this.languages = languages;
    languages.all().forEach(language -> storedLanguages.add(language.name()));
    translations.all().forEach(messages -> addNames(messages, translations.standard()));
  }

  private void addNames(Messages messages, Messages english) {
    for (Language language : languages.all()) {
      String name = messages.languageName(language.code(), language.name());
      languageNames.putIfAbsent(key(name), language.name());
    }
    Map<String, String> stored = english.values("format");
    messages
        .values("format")
        .forEach((code, text) -> {
          // The stored name is the English one, but for the few whose code says otherwise.
          String name = ELECTRONIC.getOrDefault(code, stored.getOrDefault(code, text));
          formatNames.putIfAbsent(key(text), name);
          formatNames.putIfAbsent(code, name);
        });
  }

  @Override
  public String stored(String field, String typed) {
    return switch (field) {
      case "language" ->
          Optional.of(typed)
              .filter(storedLanguages::contains)
              .or(() -> languages.find(typed).map(Language::name))
              .or(() -> Optional.ofNullable(languageNames.get(key(typed))))
              .orElse(typed);
      case "format" -> {
        String known = formatNames.get(key(typed));
        yield known == null ? capitalised.stored(field, typed) : known;
      }
      default -> capitalised.stored(field, typed);
    };
  }

  private static String key(String name) {
    String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
