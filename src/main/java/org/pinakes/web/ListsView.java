package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists to choose from: one's own, or those that everybody may see.
 *
 * @param frame what is around it
 * @param heading what they are
 * @param lists the lists
 * @param own whether they are one's own
 * @param next address of more; null for none
 * @param featured those of them that editors have chosen
 */
public record ListsView(
    Frame frame,
    String heading,
    List<Line> lists,
    boolean own,
    @Nullable String next,
    List<Line> featured) {

  /** Copies the lists. */
  public ListsView {
    featured = List.copyOf(featured);
    lists = List.copyOf(lists);
  }

  /**
   * A list.
   *
   * @param id its key
   * @param name its name
   * @param href its page
   * @param size number of records, in words
   * @param facts who may see it, or whose it is; may be empty
   * @param description its owner's words; may be empty
   */
  public record Line(
      String id, String name, String href, String size, String facts, String description) {}
}
