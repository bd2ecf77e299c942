package org.pinakes.index.lucene;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Folds words and remembers those met lately: a place for each hash, taken over by whatever word
 * comes next with the same one, so that it never grows. Words of up to eight ASCII letters, most of
 * all text, are told apart by one number and not letter by letter: fetching those letters from
 * memory was the larger part of the cost. Not thread-safe.
 */
final class WordCache {
  /** Most letters that one number holds. */
  static final int LONGEST_PACKED = Long.BYTES;

  /** Set where the number is only a hash and the letters must be compared. */
  private static final long HASHED = Long.MIN_VALUE;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] marks;
  private final @Nullable String[] keys;
  private final @Nullable Word[] words;
  private final int shift;

  /**
   * @param places how many words are remembered at most, a power of two above 1
   */
  WordCache(int places) {
    marks = new long[places];
    keys = new String[places];
    words = new Word[places];
    shift = Long.numberOfLeadingZeros(places) + 1;
  }

  /**
   * The word that stands in a text.
   *
   * @param ascii whether all its characters are ASCII, which need only be lowered
   * @return null when nothing is left of it
   */
  @Nullable Word fold(CharSequence text, int start, int end, boolean ascii) {
    if (ascii && end - start <= LONGEST_PACKED) {
      return fold(packed(text, start, end), text, start, end);
    }
    long mark = hash(text, start, end) | HASHED;
    int place = place(mark);
    if (marks[place] == mark && matches(keys[place], text, start, end)) {
      return words[place];
    }
    String raw = text.subSequence(start, end).toString();
    keys[place] = raw;
    return remember(
        place,
        mark,
        ascii ? lower(raw) : GreekLetters.named(ICUFoldingFilter.NORMALIZER.normalize(raw)));
  }

  /**
   * The word that stands in a text, of at most {@link #LONGEST_PACKED} ASCII characters.
   *
   * @param packed the letters themselves, a byte each: no two words have the same
   */
  @Nullable Word fold(long packed, CharSequence text, int start, int end) {
    int place = place(packed);
    if (marks[place] == packed) {
      return words[place];
    }
    keys[place] = null;
    return remember(place, packed, lower(text.subSequence(start, end).toString()));
  }

  private int place(long mark) {
    return (int) (mark * SPREAD >>> shift);
  }

  private @Nullable Word remember(int place, long mark, String folded) {
    Word word = folded.isEmpty() ? null : new Word(folded);
    marks[place] = mark;
    words[place] = word;
    return word;
  }

  private static long packed(CharSequence text, int start, int end) {
    long packed = 0;
    for (int i = start; i < end; i++) {
      packed = packed << Byte.SIZE | text.charAt(i);
    }
    return packed;
  }

  private static long hash(CharSequence text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static boolean matches(@Nullable String key, CharSequence text, int start, int end) {
    if (key == null || key.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (key.charAt(i - start) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String lower(String ascii) {
    return ascii.toLowerCase(java.util.Locale.ROOT);
  }
}
