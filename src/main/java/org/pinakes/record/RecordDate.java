package org.pinakes.record;

/**
 * A date in the life of what the record describes.
 *
 * @param kind what happened then
 * @param date when
 */
public record RecordDate(Kind kind, PartialDate date) {

  /** What happened at a date. */
  public enum Kind {
    /** Published, the earliest or only date given. */
    PUBLISHED,
    /** Published online, where it is told apart. */
    ELECTRONIC,
    /** Published in print, where it is told apart. */
    PRINT,
    /** Last year of a publication that spans years. */
    ENDED,
    /** Copyright date. */
    COPYRIGHT,
    /** The original of a reprint was published. */
    ORIGINAL,
    /** Received by the journal. */
    RECEIVED,
    /** Accepted by the journal. */
    ACCEPTED,
    /** Revised. */
    REVISED
  }
}
