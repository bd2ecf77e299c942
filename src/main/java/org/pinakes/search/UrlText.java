package org.pinakes.search;

/** Text out of a URL: anything may stand there. */
final class UrlText {
  private UrlText() {}

  /**
   * Makes a text fit for a URL, a page and a log line: controls become spaces, half characters go,
   * spaces around are dropped, and what is longer than the limit is cut.
   */
  static String clean(String text, int limit) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), limit));
    for (int i = 0; i < text.length() && clean.length() < limit; ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isISOControl(character)) {
        clean.append(' ');
      } else if (!isHalf(character) && clean.length() + Character.charCount(character) <= limit) {
        clean.appendCodePoint(character);
      }
    }
    return clean.toString().strip();
  }

  static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(UrlText::isHalf);
  }

  /** One half of a surrogate pair, alone. */
  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
