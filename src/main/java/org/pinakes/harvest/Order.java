package org.pinakes.harvest;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of one run.
 *
 * @param full everything again
 * @param acceptDeletions whether however many records may be marked as deleted
 * @param from date or time from which on records are wanted, or null
 * @param until date or time up to which records are wanted, or null
 * @param limit stops once so many records have come; 0 for no limit
 * @param anytime whether it may run outside of the source's hours
 */
public record Order(
    boolean full,
    boolean acceptDeletions,
    @Nullable String from,
    @Nullable String until,
    long limit,
    boolean anytime) {

  /** Whatever is new. */
  public static Order whatIsNew() {
    return new Order(false, false, null, null, 0, false);
  }
}
