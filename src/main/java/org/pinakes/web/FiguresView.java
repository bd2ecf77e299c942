package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is, or what a search has found, in charts with their numbers beside them.
 *
 * @param frame what is around it
 * @param heading what is counted
 * @param count how much it is, in words
 * @param results where it can be read
 * @param groups by what it is
 * @param years by year of publication
 * @param growth how it came to be so much, or null when it came in one month
 */
public record FiguresView(
    Frame frame,
    String heading,
    String count,
    String results,
    List<Group> groups,
    YearChart years,
    @Nullable GrowthChart growth) {

  /** Copies the list. */
  public FiguresView {
    groups = List.copyOf(groups);
  }

  /**
   * Numbers by the values of a facet.
   *
   * @param id unique on the page
   * @param label the facet's name
   * @param bars the commonest first
   * @param all where all values are; null when these are all
   */
  public record Group(String id, String label, List<Bar> bars, @Nullable String all) {
    /** Copies the list. */
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A value.
   *
   * @param text in the reader's words
   * @param href results with it
   * @param number how many, in the reader's writing
   * @param width of its bar in thousandths of the longest, at least 1
   */
  public record Bar(String text, String href, String number, int width) {}
}
