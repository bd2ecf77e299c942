package org.pinakes.cite;

import java.util.List;

/**
 * What of a reference goes into a page for reference managers: enough for any real work, and never
 * so much that a record of ten thousand makers fills the page.
 */
public final class Brief {
  private static final int MOST_VALUES = 200;
  private static final int LONGEST = 1_000;

  private Brief() {}

  /** The beginning of a text, cut between characters. */
  public static String text(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** The first values of a list. */
  static <T> List<T> values(List<T> values) {
    return values.subList(0, Math.min(MOST_VALUES, values.size()));
  }
}
