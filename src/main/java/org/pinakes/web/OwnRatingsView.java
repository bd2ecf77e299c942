package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has rated.
 *
 * @param frame what is around it
 * @param ratings those of this page, the last first
 * @param previous address of newer ones; null for none
 * @param next address of older ones; null for none
 */
public record OwnRatingsView(
    Frame frame, List<Line> ratings, @Nullable String previous, @Nullable String next) {

  /** Copies the list. */
  public OwnRatingsView {
    ratings = List.copyOf(ratings);
  }

  /**
   * A rating.
   *
   * @param record identifier of the record
   * @param title its title
   * @param href its page
   * @param rated what it was given
   */
  public record Line(String record, String title, String href, RatedView rated) {}
}
