package org.pinakes.search;

import java.util.List;

/**
 * A facet with its counts for one search.
 *
 * @param field what it is
 * @param values counted values in the order to show them; of a histogram: spans of numbers, the
 *     smallest first
 * @param excluded values that results must not have
 * @param more whether there are more values than are shown
 */
public record Facet(FacetField field, List<Value> values, List<String> excluded, boolean more) {

  /** Copies the lists. */
  public Facet {
    values = List.copyOf(values);
    excluded = List.copyOf(excluded);
  }

  /** Whether something of it limits the search. */
  public boolean isActive() {
    return !excluded.isEmpty() || values.stream().anyMatch(Value::selected);
  }

  /**
   * A counted value.
   *
   * @param value as stored
   * @param count results with it; other values chosen in the same facet are not held against it,
   *     unless the facet wants all of them
   * @param selected whether it limits the search already
   */
  public record Value(String value, long count, boolean selected) {}
}
