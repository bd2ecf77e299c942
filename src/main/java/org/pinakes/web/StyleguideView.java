package org.pinakes.web;

import java.util.List;

/**
 * The page that shows each piece of which pages are made.
 *
 * @param frame what is around it
 * @param colours the colours by their names
 * @param sizes names of the sizes of type
 * @param distances names of the distances
 * @param arrangements ways to arrange results
 * @param rated a rating
 * @param cover address of a drawn cover
 * @param land address of the coasts of the world
 */
public record StyleguideView(
    Frame frame,
    List<String> colours,
    List<String> sizes,
    List<String> distances,
    Arrangements arrangements,
    RatedView rated,
    String cover,
    String land) {

  /** Copies the lists. */
  public StyleguideView {
    colours = List.copyOf(colours);
    sizes = List.copyOf(sizes);
    distances = List.copyOf(distances);
  }
}
