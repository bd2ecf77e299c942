package org.pinakes.store.matches;

/**
 * What the base holds of a record.
 *
 * @param number sequence number of its first arrival in the record store
 * @param facts what it is compared by, packed by the caller
 * @param keys by which its like find it
 */
public record KnownRecord(long number, String facts, long[] keys) {}
