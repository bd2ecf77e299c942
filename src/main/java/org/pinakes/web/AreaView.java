package org.pinakes.web;

import java.util.List;

/**
 * What a search finds, on a map, and a form to look into another area.
 *
 * @param frame what is around it
 * @param heading what is shown
 * @param chips filters in force
 * @param count how many results there are, in words
 * @param results where they can be read
 * @param located how many of them are on the map, in words
 * @param land address of the coasts of the world
 * @param drawing the area that is seen
 * @param cells parts of it in which there is something, the fullest first
 * @param form where the form is sent
 * @param hidden what it carries
 * @param west typed, or the area's
 * @param south typed, or the area's
 * @param east typed, or the area's
 * @param north typed, or the area's
 * @param wrong whether what was typed is no area
 * @param whole the same search without an area; empty when there is none in force
 * @param drawn what is said of an area that is drawn, with the places of its numbers in square
 *     brackets
 * @param script address of the script that draws
 */
public record AreaView(
    Frame frame,
    String heading,
    List<ResultsView.Chip> chips,
    String count,
    String results,
    String located,
    String land,
    MapDrawing drawing,
    List<Cell> cells,
    String form,
    List<ResultsView.Hidden> hidden,
    String west,
    String south,
    String east,
    String north,
    boolean wrong,
    String whole,
    String drawn,
    String script) {

  /** Copies the lists. */
  public AreaView {
    chips = List.copyOf(chips);
    cells = List.copyOf(cells);
    hidden = List.copyOf(hidden);
  }

  /**
   * A part of the map.
   *
   * @param shape where it is
   * @param text where it is, in words
   * @param number how many results, in the reader's writing
   * @param said both, in words
   * @param share 1 to 5, how full it is beside the fullest
   * @param href the search in it
   */
  public record Cell(
      MapDrawing.Shape shape, String text, String number, String said, int share, String href) {}
}
