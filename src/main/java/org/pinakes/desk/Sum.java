package org.pinakes.desk;

import java.util.Locale;

/** What is summed up for each day. */
public enum Sum {
  /** Searches. */
  SEARCHES,
  /** Searches that found nothing. */
  NOTHING,
  /** Searches that took too long. */
  SLOW,
  /** Searches whose words are not told. */
  UNTOLD,
  /** Pages of records that were opened. */
  VIEWS,
  /** What was not counted because too much came at once. */
  DROPPED;

  /** As it is kept. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
