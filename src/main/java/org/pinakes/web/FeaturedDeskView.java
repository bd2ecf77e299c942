package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists on the start page, and those that could be there.
 *
 * @param frame what is around it
 * @param entries pages of editors
 * @param action where forms are sent
 * @param featured those on the start page, in order
 * @param candidates other public lists, the last changed first
 * @param zone in which times are meant
 * @param problem what was wrong; empty for nothing
 * @param previous address of the page before; null for none
 * @param next address of the page behind; null for none
 */
public record FeaturedDeskView(
    Frame frame,
    List<Anchor> entries,
    String action,
    List<Line> featured,
    List<ListsView.Line> candidates,
    String zone,
    String problem,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the lists. */
  public FeaturedDeskView {
    entries = List.copyOf(entries);
    featured = List.copyOf(featured);
    candidates = List.copyOf(candidates);
  }

  /**
   * A list on the start page.
   *
   * @param number from 1
   * @param list the list
   * @param state whether it is shown now, in words
   * @param span how long it is shown, in words
   * @param from when it begins, as the field has it
   * @param until when it ends, as the field has it
   */
  public record Line(
      int number, ListsView.Line list, String state, String span, String from, String until) {}
}
