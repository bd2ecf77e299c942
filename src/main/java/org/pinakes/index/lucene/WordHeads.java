package org.pinakes.index.lucene;

/**
 * The first two letters or digits of some words. Tells which pieces of a long text, between two
 * blanks, may have one of them, at a small part of the cost of cutting the text into words. Letters
 * outside ASCII are always taken for possible; stemming in our languages leaves the beginning of
 * words as it is, but for y and i ({@code dying}, {@code die}). Not thread-safe.
 */
final class WordHeads {
  private static final int DIGITS = 10;
  private static final int LETTERS = 26;

  /** In the place of the second letter: there is none. */
  private static final int NONE = DIGITS + LETTERS;

  private static final int ASCII = 0x80;

  /** A bit for each second letter, by the first. */
  private final long[] seconds = new long[NONE];

  /** Receives pieces of a text. */
  @FunctionalInterface
  interface Pieces {
    /**
     * @param start offset of the first character
     * @param end offset behind the last
     */
    void piece(int start, int end);
  }

  /** Adds a folded word. */
  void add(String word) {
    int first = word.isEmpty() ? NONE : number(word.charAt(0));
    if (first != NONE) {
      seconds[first] |= word.length() == 1 ? -1L : 1L << second(word, 1, word.length());
    }
  }

  /** Hands over each piece that may have one of the words, in the order of the text. */
  void pieces(String text, Pieces sink) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      boolean may = false;
      boolean within = false;
      while (at < text.length() && text.charAt(at) > ' ') {
        int number = number(text.charAt(at));
        may |= text.charAt(at) >= ASCII || number != NONE && !within && begins(text, at, number);
        within = number != NONE;
        at++;
      }
      if (may) {
        sink.piece(start, at);
      }
      at++;
    }
  }

  private boolean begins(String text, int at, int first) {
    if (seconds[first] == 0) {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && isSign(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && text.charAt(next) >= ASCII) {
      return true;
    }
    return (seconds[first] & 1L << second(text, next, text.length())) != 0;
  }

  /** Signs hold parts together: {@code U.S.A.} is found as {@code usa}. */
  private static boolean isSign(char c) {
    return c > ' ' && c < ASCII && number(c) == NONE;
  }

  private static int second(String text, int at, int length) {
    return at < length
        ? number(text.charAt(at) == 'y' || text.charAt(at) == 'Y' ? 'i' : text.charAt(at))
        : NONE;
  }

  private static int number(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'z' && c < ASCII ? lower - 'a' + DIGITS : NONE;
  }
}
