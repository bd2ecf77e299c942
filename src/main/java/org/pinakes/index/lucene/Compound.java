package org.pinakes.index.lucene;

import org.jspecify.annotations.Nullable;

/**
 * What stands between two blanks, more or less: one word, or several held together by hyphens,
 * apostrophes, dots. Filled anew for each by {@link Lexer}: valid only until the next.
 */
final class Compound {
  static final int MOST_PARTS = 16;

  private final Word[] parts = new Word[MOST_PARTS];
  private final int[] starts = new int[MOST_PARTS];
  private final int[] ends = new int[MOST_PARTS];
  private int size;
  private @Nullable Word joined;

  void clear() {
    size = 0;
    joined = null;
  }

  void add(Word part, int start, int end) {
    parts[size] = part;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  void join(@Nullable Word word) {
    joined = word;
  }

  boolean full() {
    return size == MOST_PARTS;
  }

  /** Number of parts, at least 1. */
  int size() {
    return size;
  }

  Word part(int at) {
    return parts[at];
  }

  /** Offset of a part's first character. */
  int start(int at) {
    return starts[at];
  }

  /** Offset behind a part's last character. */
  int end(int at) {
    return ends[at];
  }

  /** The parts written as one word, or a word with its sign ({@code c++}); null when neither. */
  @Nullable Word joined() {
    return joined;
  }
}
