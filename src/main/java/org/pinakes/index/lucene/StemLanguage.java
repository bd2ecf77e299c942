package org.pinakes.index.lucene;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;

/**
 * Languages whose words are reduced to a stem. Each has a mark that stands in front of its stems in
 * the index, so that a stem is never taken for a word, nor for a stem of another language.
 *
 * <p>A record that names no language is stemmed as English: nearly all unlabelled records are
 * English, and a word of another language is still found as it is written. A record in a language
 * that is not here is not stemmed.
 */
enum StemLanguage {
  ENGLISH("en"),
  SPANISH("es"),
  FRENCH("fr"),
  GERMAN("de"),
  PORTUGUESE("pt"),
  ITALIAN("it"),
  NONE("");

  private static final Set<StemLanguage> ALL = EnumSet.complementOf(EnumSet.of(NONE));

  private final String code;

  StemLanguage(String code) {
    this.code = code;
  }

  /** The language of a record by the name that its {@code language} field has first. */
  static StemLanguage of(String indexedName) {
    Optional<Language> known = Languages.list().find(indexedName);
    if (known.isEmpty()) {
      return ENGLISH;
    }
    for (StemLanguage language : values()) {
      if (language.code.equals(known.get().code())) {
        return language;
      }
    }
    return NONE;
  }

  /** All that have stems. */
  static Set<StemLanguage> all() {
    return ALL;
  }

  /** A control character, which folding removes from every text. */
  char mark() {
    return (char) (ordinal() + 1);
  }
}
