package org.pinakes.enrich.match;

import java.text.Normalizer;

/** The form in which texts of different sources are compared. */
final class PlainWords {
  private static final int LONGEST = 300;

  /** Letters that do not decompose into a plain one and a mark, and what is written for them. */
  private static final String SINGULAR = "ßẞæÆœŒøØłŁđĐðÐþÞıħ";

  private static final String[] SPELT = {
    "ss", "ss", "ae", "ae", "oe", "oe", "o", "o", "l", "l", "d", "d", "d", "d", "th", "th", "i", "h"
  };

  private PlainWords() {}

  /**
   * Words of letters and digits in lower case without marks, one blank between, no markup; at most
   * 300 characters.
   */
  static String of(String text) {
    StringBuilder words = new StringBuilder(Math.min(text.length(), LONGEST));
    fold(text, words);
    int end = Math.min(words.length(), LONGEST);
    while (end > 0 && words.charAt(end - 1) == ' ') {
      end--;
    }
    return words.substring(0, end);
  }

  /** The same without blanks. */
  static String joined(String words) {
    return words.replace(" ", "");
  }

  /** Whether there are letters of a script that is written without blanks between words. */
  static boolean isUnspaced(String words) {
    return words
        .chars()
        .anyMatch(
            c -> (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0x0E00 && c <= 0x0EFF) || isSurrogate(c));
  }

  private static boolean isSurrogate(int c) {
    return Character.isSurrogate((char) c);
  }

  private static void fold(String text, StringBuilder words) {
    boolean gap = false;
    for (int i = 0; i < text.length() && words.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c != '\u2019') {
        foldRest(text.substring(i), words, gap);
        return;
      }
      if (c == '<') {
        i = endOfTag(text, i);
        continue;
      }
      char plain = ascii(c);
      if (plain != 0) {
        separate(words, gap);
        words.append(plain);
      }
      gap = plain == 0 && (gap || !isApostrophe(c));
    }
  }

  /** From the first letter on that is not ASCII, more slowly. */
  private static void foldRest(String text, StringBuilder words, boolean gapBefore) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    boolean gap = gapBefore;
    for (int i = 0; i < apart.length() && words.length() < LONGEST; ) {
      int c = apart.codePointAt(i);
      if (c == '<') {
        i = endOfTag(apart, i) + 1;
        continue;
      }
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        separate(words, gap);
        append(c, words);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !isApostrophe(c)) {
        gap = true;
      }
    }
  }

  private static void append(int c, StringBuilder words) {
    int singular = SINGULAR.indexOf(c);
    if (singular >= 0) {
      words.append(SPELT[singular]);
    } else {
      words.appendCodePoint(Character.toLowerCase(c));
    }
  }

  /** A letter or digit in lower case, or 0. */
  private static char ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : 0;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '`';
  }

  private static void separate(StringBuilder words, boolean gap) {
    if (gap && !words.isEmpty()) {
      words.append(' ');
    }
  }

  /** Index of the last character of a tag such as {@code <sup>}, or of the sign itself. */
  private static int endOfTag(String text, int start) {
    int close = text.indexOf('>', start);
    boolean tag = close > 0 && close - start <= 12 && !text.substring(start, close).contains(" ");
    return tag ? close : start;
  }
}
