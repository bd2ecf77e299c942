package org.pinakes.web;

import java.util.List;

/**
 * Where on the earth a work belongs.
 *
 * @param land address of the coasts of the world
 * @param said all places in words
 * @param places the same one by one; at least one
 * @param more what is said of places that are left out; empty when there are none
 * @param drawing the region
 * @param shapes the places on it
 * @param region the region on a map of the world, a rectangle; none when it is the world
 */
public record MapView(
    String land,
    String said,
    List<Anchor> places,
    String more,
    MapDrawing drawing,
    List<MapDrawing.Shape> shapes,
    List<MapDrawing.Shape> region) {

  /** Copies the lists. */
  public MapView {
    places = List.copyOf(places);
    shapes = List.copyOf(shapes);
    region = List.copyOf(region);
  }
}
