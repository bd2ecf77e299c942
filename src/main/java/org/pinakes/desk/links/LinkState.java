package org.pinakes.desk.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the checking of links is.
 *
 * @param round number of the round, from 1; 0 before the first
 * @param started when the round began, or null
 * @param finished when it came to the end; null while it has not
 * @param records records gone through in it
 * @param links links looked at in it
 * @param mark where it goes on
 */
public record LinkState(
    long round,
    @Nullable Instant started,
    @Nullable Instant finished,
    long records,
    long links,
    String mark) {

  static LinkState none() {
    return new LinkState(0, null, null, 0, 0, "");
  }

  /** Whether a round has begun and not come to its end. */
  public boolean isUnderWay() {
    return started != null && finished == null;
  }

  LinkState next(Instant now) {
    return new LinkState(round + 1, now, null, 0, 0, "");
  }

  LinkState on(long moreRecords, long moreLinks, String newMark) {
    return new LinkState(
        round, started, finished, records + moreRecords, links + moreLinks, newMark);
  }

  LinkState ended(Instant now) {
    return new LinkState(round, started, now, records, links, "");
  }
}
