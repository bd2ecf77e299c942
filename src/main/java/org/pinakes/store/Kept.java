package org.pinakes.store;

/**
 * What became of an entry.
 *
 * @param outcome what happened
 * @param id public identifier; empty for a refused entry
 * @param sequence number given to the change; for unchanged and refused ones 0
 */
public record Kept(Outcome outcome, String id, long sequence) {

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
