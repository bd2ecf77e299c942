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
  ARABIC("ar", '\u0620', '\u06FF'),
  PERSIAN("fa", '\u0620', '\u06FF'),
  HINDI("hi", '\u0900', '\u097F'),
  NONE("");

  private static final Set<StemLanguage> ALL = EnumSet.complementOf(EnumSet.of(NONE));
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private final String code;
  private final char first;
  private final char last;

  StemLanguage(String code) {
    this(code, 'a', 'z');
  }

  /** Of folded words in letters between two. */
  StemLanguage(String code, char first, char last) {
    this.code = code;
    this.first = first;
    this.last = last;
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

  /** Whether a folded word may have a stem: stems are not for numbers and formulas. */
  boolean stems(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(letter -> letter >= first && letter <= last);
  }

  /**
   * Whether a word may be one of the language by its first letter. In Latin letters and numbers
   * each may, since short stems are words that have none.
   */
  boolean writes(String word) {
    return first == 'a' || word.charAt(0) >= first && word.charAt(0) <= last;
  }

  /** A control character, which folding removes from every text. */
  char mark() {
    return (char) (ordinal() + 1);
  }
}
