package org.pinakes.web;

import java.util.List;

/**
 * Somebody's saved searches.
 *
 * @param frame what is around it
 * @param searches the searches
 */
public record SavedSearchesView(Frame frame, List<Line> searches) {

  /** Copies the list. */
  public SavedSearchesView {
    searches = List.copyOf(searches);
  }

  /**
   * A search.
   *
   * @param id its key
   * @param name what it is called
   * @param href runs it again
   * @param saved when it was saved, in words
   */
  public record Line(String id, String name, String href, String saved) {}
}
