package org.pinakes.web;

import org.jspecify.annotations.Nullable;
import org.pinakes.account.RatingTally;

/**
 * What readers can say on the page of a record.
 *
 * @param comments comments; null where nobody comments, and while they cannot be read
 * @param ratings ratings; null where nobody rates, and while they cannot be read
 * @param feedback address of the form that tells of a mistake in the record; empty for none
 */
public record VoicesView(
    @Nullable CommentsView comments, @Nullable RatingView ratings, String feedback) {

  /** All ratings together. */
  RatingTally tally() {
    return ratings == null ? RatingTally.NONE : ratings.tally();
  }
}
