package org.pinakes.query;

/**
 * Something in what a reader typed that could not be read as it stands, and what was done instead.
 *
 * @param kind what it was
 * @param piece the piece of text in question, cut to a few words; may be empty
 */
public record Remark(Kind kind, String piece) {

  /** What there is to remark on. */
  public enum Kind {
    /** The whole is an identifier; its record is what is shown. */
    IDENTIFIER,
    /** A citation was pasted; most of its words must be found. */
    CITATION,
    /** A quotation mark without a partner says nothing. */
    UNBALANCED_QUOTE,
    /** A bracket without a partner says nothing. */
    UNBALANCED_BRACKET,
    /** An operator with nothing to join is left out. */
    LONELY_OPERATOR,
    /** A wildcard with too few letters before it is left out, its letters are a word. */
    LEADING_WILDCARD,
    /** Wildcards beyond a number are left out, their letters are words. */
    TOO_MANY_WILDCARDS,
    /** What is in brackets nested too deep is left out. */
    TOO_DEEP,
    /** The end of a long text is cut off. */
    TOO_LONG,
    /** Words beyond a number are left out. */
    TOO_MANY_WORDS,
    /** A tag that the catalogue has no field for is a word. */
    UNKNOWN_TAG,
    /** A tag for which the catalogue looks in more places than it says. */
    WIDER_TAG,
    /** No year, and so a word. */
    NOT_A_YEAR,
    /** No value that the field can have, and so words. */
    NOT_A_VALUE
  }
}
