package org.pinakes.web;

import java.util.List;

/**
 * The page on which a reader says how pages shall look.
 *
 * @param frame what is around it
 * @param schemes light and dark
 * @param sizes sizes of text
 * @param next where to go then; may be empty
 * @param done whether it has just been said
 */
public record LookView(
    Frame frame,
    List<ListView.Choice> schemes,
    List<ListView.Choice> sizes,
    String next,
    boolean done) {

  /** Copies the lists. */
  public LookView {
    schemes = List.copyOf(schemes);
    sizes = List.copyOf(sizes);
  }
}
