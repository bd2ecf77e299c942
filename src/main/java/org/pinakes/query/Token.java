package org.pinakes.query;

/** A piece of what a reader typed. */
sealed interface Token {

  /**
   * A word.
   *
   * @param text without the mark that makes it plain
   * @param plain whether {@code *} and {@code ?} in it are just characters
   */
  record Word(String text, boolean plain) implements Token {}

  /** Words between quotation marks. */
  record Quoted(String text, int slop) implements Token {}

  /** Where to look for what follows at once. */
  record Field(Prefix prefix) implements Token {}

  /** A family name with initials. */
  record Name(Prefix prefix, String family, String initials) implements Token {}

  /** That the words around it stand within some words of each other. */
  record Near(String typed, int distance) implements Token {}

  /** A sign without text. */
  enum Sign implements Token {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT
  }
}
