package org.pinakes.web;

import java.util.List;

/**
 * Somebody's saved searches.
 *
 * @param frame what is around it
 * @param letters whether the site sends e-mail
 * @param searches the searches
 */
public record SavedSearchesView(Frame frame, boolean letters, List<Line> searches) {

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
   * @param feed what is new for it, as a feed
   * @param rhythms how often it can be told of
   */
  public record Line(
      String id, String name, String href, String saved, String feed, List<Rhythm> rhythms) {
    /** Copies the list. */
    public Line {
      rhythms = List.copyOf(rhythms);
    }
  }

  /**
   * A choice.
   *
   * @param code what forms carry; empty for never
   * @param text in words
   * @param chosen whether it is in force
   */
  public record Rhythm(String code, String text, boolean chosen) {}
}
