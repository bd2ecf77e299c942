package org.pinakes.format.xml;

/** White space as XML and librarians see it. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Each run of white space becomes one space; none at either end. No-break spaces count. */
  public static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isSpace(character)) {
        pending = true;
      } else {
        if (pending && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        pending = false;
        collapsed.append(character);
      }
    }
    return collapsed.toString();
  }

  private static boolean isSpace(char character) {
    return character <= ' ' || character == '\u00a0' || character == '\u2028';
  }
}
