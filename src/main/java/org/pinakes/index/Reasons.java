package org.pinakes.index;

import java.util.List;

/**
 * What a record has to do with a query.
 *
 * @param document the record
 * @param reasons in the order of the query
 * @param left parts of the query that were not looked at, because there are too many
 */
public record Reasons(IndexDocument document, List<Reason> reasons, int left) {

  /** Copies the list. */
  public Reasons {
    reasons = List.copyOf(reasons);
  }
}
