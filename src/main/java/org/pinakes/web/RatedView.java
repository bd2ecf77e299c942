package org.pinakes.web;

import java.util.Map;
import org.pinakes.account.RatingTally;
import org.pinakes.account.Ratings;

/**
 * What readers think of a record.
 *
 * @param stars as many signs as a record can have stars, for the eye alone
 * @param words the same in words
 */
public record RatedView(String stars, String words) {
  private static final String FULL = "★";
  private static final String EMPTY = "☆";

  /**
   * @param tally at least one rating
   */
  static RatedView of(Visit visit, RatingTally tally) {
    return new RatedView(
        stars(Math.round(tally.mean())),
        visit.messages().text("rating.mean", Map.of("mean", tally.mean(), "count", tally.count())));
  }

  static String stars(long full) {
    return FULL.repeat((int) full) + EMPTY.repeat(Ratings.MOST - (int) full);
  }
}
