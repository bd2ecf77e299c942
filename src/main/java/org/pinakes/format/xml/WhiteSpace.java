package org.pinakes.format.xml;

/** White space as XML and librarians see it. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Each run of white space becomes one space; none at either end. No-break spaces count. */
  public static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    return collapse(text.toCharArray());
  }

  /** As {@link #collapse(String)}; what is collected need not be made a text first. */
  public static String collapse(StringBuilder text) {
    char[] letters = new char[text.length()];
    text.getChars(0, letters.length, letters, 0);
    return collapse(letters);
  }

  private static String collapse(char[] letters) {
    int length = 0;
    boolean afterSpace = true;
    for (char letter : letters) {
      boolean space = isSpace(letter);
      if (!space || !afterSpace) {
        letters[length++] = space ? ' ' : letter;
      }
      afterSpace = space;
    }
    return new String(letters, 0, length > 0 && afterSpace ? length - 1 : length);
  }

  private static boolean isCollapsed(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean space = isSpace(character);
      if (space && (afterSpace || character != ' ')) {
        return false;
      }
      afterSpace = space;
    }
    return text.isEmpty() || !afterSpace;
  }

  private static boolean isSpace(char character) {
    return character <= ' '
        || (character >= '\u00a0' && (character == '\u00a0' || character == '\u2028'));
  }
}
