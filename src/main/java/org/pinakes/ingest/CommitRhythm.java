package org.pinakes.ingest;

import java.time.Duration;

/**
 * How often an index is made lasting while it follows. Whatever is not committed is read from the
 * store again after a crash.
 *
 * @param every after so much time
 * @param changes or after so many changes
 */
public record CommitRhythm(Duration every, int changes) {

  /** For loading with nobody looking: rarely, for commits cost. */
  public static CommitRhythm bulk() {
    return new CommitRhythm(Duration.ofSeconds(60), 200_000);
  }

  /** For a running site: new records are seen within seconds. */
  public static CommitRhythm live() {
    return new CommitRhythm(Duration.ofSeconds(2), 20_000);
  }
}
