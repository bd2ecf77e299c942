package org.pinakes.enrich.match;

/** Editions in comparable form. */
final class Editions {
  private Editions() {}

  /** The first number of an edition statement ({@code 2} of {@code 2nd ed., rev.}), else words. */
  static String of(String statement) {
    String words = PlainWords.of(statement);
    for (String word : words.split(" ", -1)) {
      int end = 0;
      while (end < word.length() && Character.isDigit(word.charAt(end))) {
        end++;
      }
      if (end > 0) {
        return word.substring(0, end);
      }
    }
    return words;
  }
}
