package org.pinakes.index.lucene;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Patterns with {@code *} and {@code ?}, folded as words are. */
final class Patterns {
  private Patterns() {}

  /** Folds the letters and keeps the signs. */
  static String fold(String pattern) {
    StringBuilder folded = new StringBuilder(pattern.length());
    StringBuilder letters = new StringBuilder();
    for (char c : pattern.strip().toCharArray()) {
      if (c == '*' || c == '?') {
        folded.append(ICUFoldingFilter.NORMALIZER.normalize(letters)).append(c);
        letters.setLength(0);
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        letters.append(c);
      }
    }
    return folded.append(ICUFoldingFilter.NORMALIZER.normalize(letters)).toString();
  }

  /** Letters before the first sign. */
  static int lettersInFront(String pattern) {
    int at = 0;
    while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
      at++;
    }
    return at;
  }
}
