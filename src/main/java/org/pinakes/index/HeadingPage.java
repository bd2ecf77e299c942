package org.pinakes.index;

import java.util.List;

/**
 * Some headings as they follow one another.
 *
 * @param headings in filing order
 * @param earlier whether there are headings before them
 * @param later whether there are headings after them
 */
public record HeadingPage(List<Heading> headings, boolean earlier, boolean later) {
  /** Nothing. */
  public static final HeadingPage EMPTY = new HeadingPage(List.of(), false, false);

  /** Copies the list. */
  public HeadingPage {
    headings = List.copyOf(headings);
  }
}
