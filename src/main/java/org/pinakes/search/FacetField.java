package org.pinakes.search;

import java.util.List;

/**
 * A facet as {@code facets.csv} declares it.
 *
 * @param parameter its name in the URL ({@code author})
 * @param field its field in the index ({@code author_facet})
 * @param labelKey message key of its heading
 * @param size how many values are counted and shown
 * @param order how the shown values follow one another
 */
public record FacetField(String parameter, String field, String labelKey, int size, Order order) {

  /** Orders of a facet's values; which values are shown is always decided by their counts. */
  public enum Order {
    /** The commonest first. */
    COUNT,
    /** The largest value first, for years. */
    NEWEST
  }

  static FacetField of(List<String> columns) {
    Order order = columns.get(4).equals("newest") ? Order.NEWEST : Order.COUNT;
    int size = Integer.parseInt(columns.get(3));
    return new FacetField(columns.get(0), columns.get(1), columns.get(2), size, order);
  }
}
