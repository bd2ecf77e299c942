package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a search was read, in the reader's words.
 *
 * @param remarks what could not be read as it stands
 * @param instead another way to read it; null when there is none
 * @param tree the parts; null when nobody asked for them
 * @param ask address of the same page with the parts; empty when there is nothing to take apart
 */
public record UnderstoodView(
    List<String> remarks, @Nullable Anchor instead, @Nullable Piece tree, String ask) {

  /** Copies the list. */
  public UnderstoodView {
    remarks = List.copyOf(remarks);
  }

  /**
   * A part of the search.
   *
   * @param text what is looked for and where
   * @param count number of records in words; empty when not counted
   * @param remove what taking it away is called
   * @param without address of the search without it; empty when it cannot be taken away
   * @param parts its own parts
   */
  public record Piece(String text, String count, String remove, String without, List<Piece> parts) {
    /** Copies the list. */
    public Piece {
      parts = List.copyOf(parts);
    }
  }
}
