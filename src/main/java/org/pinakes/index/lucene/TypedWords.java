package org.pinakes.index.lucene;

import java.util.List;

/**
 * What a reader has typed so far.
 *
 * @param whole finished words
 * @param begun the word that is being typed, or empty
 */
record TypedWords(List<String> whole, String begun) {
  /** Further words are not looked at. */
  private static final int MOST = 20;

  static TypedWords of(String typed, HeadingWords words) {
    List<String> all = words.of(typed).stream().limit(MOST).toList();
    boolean finished = typed.isEmpty() || !Character.isLetterOrDigit(lastLetter(typed));
    if (all.isEmpty() || finished) {
      return new TypedWords(all, "");
    }
    return new TypedWords(all.subList(0, all.size() - 1), all.getLast());
  }

  private static int lastLetter(String typed) {
    return typed.codePointBefore(typed.length());
  }

  /** The first word, which may be unfinished. */
  String first() {
    return whole.isEmpty() ? begun : whole.getFirst();
  }

  boolean isEmpty() {
    return whole.isEmpty() && begun.isEmpty();
  }
}
