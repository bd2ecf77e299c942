package org.pinakes.index;

import java.util.List;
import org.pinakes.index.IndexResponse.Count;

/**
 * Some values of a facet.
 *
 * @param total how many values there are that the question asks for
 * @param complete false when only the commonest were looked through, because there are too many
 * @param values the page
 */
public record FacetPage(long total, boolean complete, List<Count> values) {
  /** Copies the list. */
  public FacetPage {
    values = List.copyOf(values);
  }
}
