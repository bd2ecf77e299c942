package org.pinakes.account;

/**
 * What readers think of a record, taken together.
 *
 * @param count how many ratings there are
 * @param stars all their stars
 */
public record RatingTally(int count, long stars) {
  /** Nobody has rated it. */
  public static final RatingTally NONE = new RatingTally(0, 0);

  /** Both together. */
  public RatingTally plus(RatingTally other) {
    return new RatingTally(count + other.count, stars + other.stars);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Stars on average, from 1 to {@link Ratings#MOST}; 0 when there is none. */
  public double mean() {
    return count == 0 ? 0 : (double) stars / count;
  }
}
