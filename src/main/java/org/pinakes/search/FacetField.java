package org.pinakes.search;

/**
 * A facet as it is declared.
 *
 * @param parameter its name in the URL ({@code author})
 * @param field its field in the index ({@code author_facet})
 * @param label its heading
 * @param kind how it is shown
 * @param size how many values are counted and shown; of a tree: on each level
 * @param order how the shown values follow one another
 * @param opening how it is seen first
 * @param every whether results must have all chosen values instead of any of them
 * @param words what its values are, for saying them in the reader's language: a group of messages,
 *     {@code language}, {@code source}; empty for values that are said as they are
 */
public record FacetField(
    String parameter,
    String field,
    Label label,
    Kind kind,
    int size,
    Order order,
    Opening opening,
    boolean every,
    String words) {

  /** Ways to show a facet. */
  public enum Kind {
    /** Values with their counts. */
    LIST,
    /** Values of the form {@code level/a/b/}, from which the next level unfolds. */
    TREE,
    /** Numbers as a chart, and a range to choose. */
    HISTOGRAM
  }

  /** Orders of a facet's values; which values are shown is always decided by their counts. */
  public enum Order {
    /** The commonest first. */
    COUNT,
    /** As a dictionary has them. */
    NAME,
    /** The largest value first, for years. */
    NEWEST
  }

  /** How a facet is seen before the reader does anything. */
  public enum Opening {
    /** Unfolded. */
    OPEN,
    /** Its heading alone, unless something in it is chosen. */
    COLLAPSED,
    /** Not at all; links may still choose its values. */
    HIDDEN
  }

  /** The same, seen otherwise at first. */
  FacetField opened(Opening other) {
    return new FacetField(parameter, field, label, kind, size, order, other, every, words);
  }

  /** Whether it is counted and shown. */
  public boolean isShown() {
    return opening != Opening.HIDDEN;
  }
}
