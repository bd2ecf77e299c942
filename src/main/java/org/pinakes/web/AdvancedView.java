package org.pinakes.web;

import java.util.List;
import org.pinakes.web.FacetView.Box;
import org.pinakes.web.ResultsView.Hidden;

/**
 * The form of a search with several parts.
 *
 * @param frame what is around it
 * @param groups rows that belong together
 * @param anyGroup whether one group is enough
 * @param moreGroups whether there may be one more
 * @param years first and last year
 * @param limits values that results may be limited to
 * @param hidden what the form carries besides
 * @param notice something to know; empty when there is nothing
 */
public record AdvancedView(
    Frame frame,
    List<Group> groups,
    boolean anyGroup,
    boolean moreGroups,
    Years years,
    List<Limit> limits,
    List<Hidden> hidden,
    String notice) {

  /** Copies the lists. */
  public AdvancedView {
    groups = List.copyOf(groups);
    limits = List.copyOf(limits);
    hidden = List.copyOf(hidden);
  }

  /**
   * Rows that belong together.
   *
   * @param number from 1
   * @param label heading
   * @param rows at least one
   * @param anyRow whether one of them is enough
   * @param moreRows whether there may be one more
   */
  public record Group(int number, String label, List<Row> rows, boolean anyRow, boolean moreRows) {
    /** Copies the list. */
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param label what it is called for those who do not see where it stands
   * @param places where to look
   * @param ways how words must be found
   * @param text what was typed
   */
  public record Row(String label, List<Choice> places, List<Choice> ways, String text) {
    /** Copies the lists. */
    public Row {
      places = List.copyOf(places);
      ways = List.copyOf(ways);
    }
  }

  /**
   * A span of years.
   *
   * @param field begins the names of both fields: {@code year.}, or nothing
   * @param from first year as typed
   * @param to last year as typed
   */
  public record Years(String field, String from, String to) {}

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param text in the reader's words
   * @param chosen whether it is chosen
   */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * Boxes of one property.
   *
   * @param parameter name of the boxes
   * @param label heading
   * @param first boxes seen at once
   * @param more boxes seen when unfolded
   */
  public record Limit(String parameter, String label, List<Box> first, List<Box> more) {
    /** Copies the lists. */
    public Limit {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }
}
