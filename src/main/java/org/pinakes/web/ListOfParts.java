package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a record, page by page, with theirs below them.
 *
 * @param frame what is around it
 * @param top the top of the page
 * @param above the way down from the uppermost whole
 * @param count how many parts there are, in words
 * @param parts those of this page
 * @param search the search that finds all of them; null when it cannot be written
 * @param pages pages to go to; null when there is one only
 */
public record ListOfParts(
    Frame frame,
    PartView top,
    List<AroundView.Entry> above,
    String count,
    List<Node> parts,
    @Nullable Anchor search,
    ResultsView.@Nullable Pages pages) {

  /** Copies the lists. */
  public ListOfParts {
    above = List.copyOf(above);
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param entry the part
   * @param parts its own
   * @param count how many those are, in words; that there are some where that is not known
   * @param all where all of them are; empty when these are all
   */
  public record Node(AroundView.Entry entry, List<Node> parts, String count, String all) {
    /** Copies the list. */
    public Node {
      parts = List.copyOf(parts);
    }
  }
}
