package org.pinakes.account;

/**
 * How many stars somebody gives a record.
 *
 * @param record the record as it was called at the time
 * @param stars from 1 to {@link Ratings#MOST}
 */
public record Rating(KeptRecord record, int stars) {}
