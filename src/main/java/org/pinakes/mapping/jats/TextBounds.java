package org.pinakes.mapping.jats;

/** How much of one text is made into a tree; what is beyond is left out. Not thread-safe. */
final class TextBounds {
  /** Blocks and inline parts of a text; the longest articles met have some 40,000. */
  private static final int MOST_NODES = 150_000;

  /** UTF-16 units of a text. */
  private static final int MOST_CHARACTERS = 3_000_000;

  /** How deep sections, lists and styles lie in one another; below, only their words are kept. */
  static final int DEEPEST = 24;

  private int nodes;
  private int characters;

  /** Counts some text; false when it is too much. */
  boolean allows(String text) {
    characters += text.length();
    return allowsMore();
  }

  /** Counts one part; false when it is too much. */
  boolean allowsMore() {
    nodes++;
    return !exceeded();
  }

  /** Whether something was left out. */
  boolean exceeded() {
    return nodes > MOST_NODES || characters > MOST_CHARACTERS;
  }
}
