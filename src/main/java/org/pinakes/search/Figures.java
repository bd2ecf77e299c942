package org.pinakes.search;

import java.util.List;
import org.pinakes.index.IndexResponse.Count;

/**
 * What a search has found, in figures.
 *
 * @param total number of results
 * @param groups results by what they are, only such as have values
 * @param years results by year of publication, the earliest first
 * @param months results by the month in which the catalogue received them ({@code 2026-01}, UTC),
 *     the earliest first
 */
public record Figures(long total, List<Group> groups, List<Count> years, List<Count> months) {

  /** Copies the lists. */
  public Figures {
    groups = List.copyOf(groups);
    years = List.copyOf(years);
    months = List.copyOf(months);
  }

  /**
   * Results by the values of a facet.
   *
   * @param field which facet
   * @param values the commonest first
   * @param more whether there are more values than these
   */
  public record Group(FacetField field, List<Count> values, boolean more) {
    /** Copies the list. */
    public Group {
      values = List.copyOf(values);
    }
  }
}
