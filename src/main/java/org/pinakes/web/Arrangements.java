package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.search.SearchState;

/**
 * How a list of results is arranged, and how else it could be.
 *
 * @param view the arrangement
 * @param choices all of them
 * @param pictures whether a list of several lines has covers: not where they could only be drawn
 * @param styles address of what the arrangement needs of styles besides those of all pages; empty
 *     for none
 */
public record Arrangements(
    Arrangement view, List<Choice> choices, boolean pictures, String styles) {

  /** Copies the list. */
  public Arrangements {
    choices = List.copyOf(choices);
  }

  /**
   * An arrangement to choose.
   *
   * @param view the arrangement
   * @param text what it is called
   * @param href the same results with it
   * @param current whether it is the one that is shown
   */
  public record Choice(Arrangement view, String text, String href, boolean current) {}

  /**
   * The arrangements of a page of results.
   *
   * @param styles address of the styles for others than plain lists
   */
  static Arrangements of(Visit visit, SearchState state, CoverSettings covers, String styles) {
    boolean impossible = visit.view() == Arrangement.GRID && !covers.shown();
    Arrangement shown = impossible ? Arrangement.LIST : visit.view();
    List<Choice> choices = new ArrayList<>();
    for (Arrangement view : Arrangement.values()) {
      if (view != Arrangement.GRID || covers.shown()) {
        String href = visit.links().search(state, view);
        choices.add(new Choice(view, visit.text("view." + view.code()), href, view == shown));
      }
    }
    boolean pictures = shown == Arrangement.LIST && covers.real();
    boolean plain = shown == Arrangement.LIST && !pictures;
    return new Arrangements(shown, choices, pictures, plain ? "" : styles);
  }
}
