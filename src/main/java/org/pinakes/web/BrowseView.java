package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of headings.
 *
 * @param frame what is around it
 * @param heading what list it is
 * @param kinds the lists there are
 * @param form address that the box to jump with sends to
 * @param from what stands in that box
 * @param letters addresses by letter; none for call numbers
 * @param lines headings
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
public record BrowseView(
    Frame frame,
    String heading,
    List<Anchor> kinds,
    String form,
    String from,
    List<Anchor> letters,
    List<Line> lines,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the lists. */
  public BrowseView {
    kinds = List.copyOf(kinds);
    letters = List.copyOf(letters);
    lines = List.copyOf(lines);
  }

  /**
   * A heading.
   *
   * @param text as it is filed
   * @param href its records; of a reference, the heading to see
   * @param count number of records as it is written
   * @param see the heading to see instead; empty for headings themselves
   */
  public record Line(String text, String href, String count, String see) {}
}
