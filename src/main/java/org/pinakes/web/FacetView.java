package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facet as a group of boxes, with a chart when its values are numbers.
 *
 * @param parameter name of the boxes
 * @param label heading
 * @param open whether it is seen unfolded
 * @param excluded values that results must not have
 * @param first values seen at once
 * @param more values seen when unfolded further
 * @param all address of the page of all values; empty when these are all
 * @param chart numbers by their spans; null for other values
 */
public record FacetView(
    String parameter,
    String label,
    boolean open,
    List<Box> excluded,
    List<Box> first,
    List<Box> more,
    String all,
    @Nullable NumberChart chart) {

  /** Copies the lists. */
  public FacetView {
    excluded = List.copyOf(excluded);
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  /**
   * A box to tick.
   *
   * @param value what is sent
   * @param text the value in the reader's words
   * @param count number of results as it is written; empty when it is not known
   * @param checked whether it is chosen
   * @param level how far it stands in, from 0
   * @param leaveOut what the button is called that leaves it out; empty for no button
   */
  public record Box(
      String value, String text, String count, boolean checked, int level, String leaveOut) {}
}
