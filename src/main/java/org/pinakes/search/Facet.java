package org.pinakes.search;

import java.util.List;

/**
 * A facet with its counts for one search.
 *
 * @param field what it is
 * @param values counted values in the order to show them; never empty
 */
public record Facet(FacetField field, List<Value> values) {

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /** Whether one of its values limits the search. */
  public boolean isActive() {
    return values.stream().anyMatch(Value::selected);
  }

  /**
   * A counted value.
   *
   * @param value as stored
   * @param count results with it; other values chosen in the same facet are not held against it
   * @param selected whether it limits the search already
   */
  public record Value(String value, long count, boolean selected) {}
}
