package org.pinakes.cli;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.query.FieldValues;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;

/**
 * Values of languages and formats as the index stores them, from any of their names: a language's
 * code, or its name or a format's in a language of the site, with accents or without. English is
 * asked first. Thread-safe.
 */
final class TypedValues implements FieldValues {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Formats whose name is another one than their English words. */
  private static final Map<String, String> ELECTRONIC =
      Map.of("ebook", "eBook", "ejournal", "eJournal");

  private final Translations translations;
  private final Languages languages;
  private final FieldValues capitalised = FieldValues.capitalised();
  private final Set<String> storedLanguages = new HashSet<>();
  private volatile @Nullable Names names;

  TypedValues(Translations translations, Languages languages) {
    this.translations = translations;
    this.languages = languages;
    languages.all().forEach(language -> storedLanguages.add(language.name()));
  }

  /** Names in all languages of the site, and what is stored for them. */
  private record Names(Map<String, String> languages, Map<String, String> formats) {}

  /** Collected when somebody first types one: thousands of names, which few searches need. */
  private Names names() {
    Names known = names;
    if (known == null) {
      known = new Names(new HashMap<>(), new HashMap<>());
      for (Messages messages : translations.all()) {
        addLanguages(messages, known.languages());
        addFormats(messages, translations.standard(), known.formats());
      }
      names = known;
    }
    return known;
  }

  private void addLanguages(Messages messages, Map<String, String> names) {
    for (Language language : languages.all()) {
      String name = messages.languageName(language.code(), language.name());
      names.putIfAbsent(key(name), language.name());
    }
  }

  private static void addFormats(Messages messages, Messages english, Map<String, String> names) {
    Map<String, String> stored = english.values("format");
    messages
        .values("format")
        .forEach((code, text) -> {
          // The stored name is the English one, but for the few whose code says otherwise.
          String name = ELECTRONIC.getOrDefault(code, stored.getOrDefault(code, text));
          names.putIfAbsent(key(text), name);
          names.putIfAbsent(code, name);
        });
  }

  @Override
  public String stored(String field, String typed) {
    return switch (field) {
      case "language" ->
          Optional.of(typed)
              .filter(storedLanguages::contains)
              .or(() -> languages.find(typed).map(Language::name))
              .or(() -> Optional.ofNullable(names().languages().get(key(typed))))
              .orElse(typed);
      case "format" -> {
        String known = names().formats().get(key(typed));
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
