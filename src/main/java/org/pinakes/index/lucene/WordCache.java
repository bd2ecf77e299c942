package org.pinakes.index.lucene;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Folds words and remembers those met lately: a place for each hash, taken over by whatever word
 * comes next with the same one, so that it never grows. Not thread-safe.
 */
final class WordCache {
  private final @Nullable String[] keys;
  private final @Nullable Word[] words;

  /**
   * @param places how many words are remembered at most, a power of two
   */
  WordCache(int places) {
    keys = new String[places];
    words = new Word[places];
  }

  /**
   * The word that stands in a text.
   *
   * @param ascii whether all its characters are ASCII, which need only be lowered
   * @return null when nothing is left of it
   */
  @Nullable Word fold(CharSequence text, int start, int end, boolean ascii) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 15) & keys.length - 1;
    String key = keys[place];
    if (key != null && matches(key, text, start, end)) {
      return words[place];
    }
    String raw = text.subSequence(start, end).toString();
    String folded =
        ascii ? lower(raw) : GreekLetters.named(ICUFoldingFilter.NORMALIZER.normalize(raw));
    Word word = folded.isEmpty() ? null : new Word(folded);
    keys[place] = raw;
    words[place] = word;
    return word;
  }

  private static boolean matches(String key, CharSequence text, int start, int end) {
    if (key.length() != end - start) {
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
