package org.pinakes.search;

/**
 * Another search that would find something.
 *
 * @param kind how it differs from the one that was made
 * @param state the search
 * @param count number of its results, at least 1
 */
public record Offer(Kind kind, SearchState state, long count) {
  /** What is done otherwise. */
  public enum Kind {
    /** Words spelled as many records have them. */
    SPELLING,
    /** No filters. */
    NO_FILTERS,
    /** All fields instead of some. */
    ALL_FIELDS,
    /** Without the words that are found nowhere, or the rarest. */
    FEWER_WORDS,
    /** Any of the words instead of all. */
    ANY_WORD
  }
}
