package org.pinakes.account;

/**
 * A record that somebody keeps.
 *
 * @param id its identifier at the time
 * @param title its title at the time
 */
public record KeptRecord(String id, String title) {
  /** Longest identifier that is kept. */
  public static final int LONGEST_ID = 500;

  private static final int LONGEST_TITLE = 1000;

  /** Cuts the title. */
  public KeptRecord {
    title = cut(title, LONGEST_TITLE);
  }

  /** The beginning of a text, at most so long; no character is cut in two. */
  public static String cut(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
    return text.substring(0, end);
  }
}
