package org.pinakes.index.lucene;

import java.lang.Character.UnicodeScript;

/** What a character is to the {@link Lexer}. */
final class Letters {
  static final int GAP = 0;
  static final int PLAIN = 1;
  static final int OTHER_SCRIPT = 2;

  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) (Character.isLetterOrDigit(c) ? PLAIN : GAP);
    }
  }

  private Letters() {}

  /**
   * {@link #PLAIN} for letters and digits of scripts written with blanks between words, {@link
   * #OTHER_SCRIPT} for letters of all others, {@link #GAP} for what is no part of a word.
   */
  static int kind(CharSequence text, int at) {
    char c = text.charAt(at);
    return c < 0x80 ? ASCII[c] : kind(Character.codePointAt(text, at));
  }

  /** Whether this is an ASCII letter or digit. */
  static boolean plainAscii(char c) {
    return c < 0x80 && ASCII[c] == PLAIN;
  }

  /** Whether all characters are ASCII. */
  static boolean allAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Number of chars that the code point there takes. */
  static int width(CharSequence text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? Character.charCount(Character.codePointAt(text, at))
        : 1;
  }

  private static int kind(int c) {
    if (!wordly(c)) {
      return GAP;
    }
    if (c < 0x590) {
      return PLAIN;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, ARABIC, COMMON, INHERITED -> PLAIN;
      default -> OTHER_SCRIPT;
    };
  }

  private static boolean wordly(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      case Character.FORMAT -> c == 0xAD || c == 0x200C || c == 0x200D;
      default -> false;
    };
  }

  /** Whether the sign there holds the word before and the word behind it together. */
  static boolean connects(CharSequence text, int at) {
    if (at + 1 >= text.length() || kind(text, at + 1) != PLAIN) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '-', '\u2010', '\u2011', '\'', '\u2019', '\u02BC', '.', '/', '&', '_' -> true;
      case ',' -> digit(text, at - 1) && digit(text, at + 1);
      default -> false;
    };
  }

  private static boolean digit(CharSequence text, int at) {
    return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Length of the signs that belong to the word before them: {@code C++}, {@code F#}. */
  static int signs(CharSequence text, int at) {
    int length = 0;
    if (at + 1 < text.length() && text.charAt(at) == '+' && text.charAt(at + 1) == '+') {
      length = 2;
    } else if (at < text.length() && text.charAt(at) == '#') {
      length = 1;
    }
    int after = at + length;
    boolean free = after >= text.length() || kind(text, after) == GAP;
    return free ? length : 0;
  }
}
