package org.pinakes.format.xml;

/** White space as XML and librarians see it. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Each run of white space becomes one space; none at either end. No-break spaces count. */
  public static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    StringBuilder collapsed = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && !isSpace(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        collapsed.append(collapsed.isEmpty() ? "" : " ").append(text, start, at);
      }
      at++;
    }
    return collapsed.toString();
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
    return character <= ' ' || character == '\u00a0' || character == '\u2028';
  }
}
