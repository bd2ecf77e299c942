package org.pinakes.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry.
 *
 * @param outcome what happened
 * @param id public identifier, which may be another than the entry's: a record keeps the one under
 *     which it came first; empty for a refused entry
 * @param sequence number given to the change; for unchanged and refused ones 0
 * @param firstSequence number of the record's first arrival, which it keeps for ever; 0 for refused
 *     entries
 * @param formerId other identifier under which the source's record stood until now and which is
 *     gone with this change, or null; happens when a record gains an identifier that its profile
 *     prefers
 * @param formerFirstSequence number of the first arrival under that other identifier, or 0
 * @param firstReceived when the record first arrived; for refused ones the time of refusal
 * @param lastReceived when it last changed; for refused ones the time of refusal
 */
public record Kept(
    Outcome outcome,
    String id,
    long sequence,
    long firstSequence,
    @Nullable String formerId,
    long formerFirstSequence,
    Instant firstReceived,
    Instant lastReceived) {

  /** What happened to an entry. */
  public enum Outcome {
    /** First time the store sees this identifier: no index can hold it yet. */
    NEW,
    /** Replaced an older state, or came back after deletion. */
    CHANGED,
    /** Equal to what was kept. */
    UNCHANGED,
    /** Deleted now. */
    DELETED,
    /** Deleted before, or never known. */
    ALREADY_GONE,
    /** Kept as a rejection. */
    REFUSED
  }
}
