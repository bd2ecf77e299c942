package org.pinakes.source.http;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.pinakes.problem.SourceUnreachableException;

/** All the waiting of a client: between requests, and before the next try. Not thread-safe. */
final class Wait {
  private static final int MOST_DOUBLINGS = 20;

  private final Politeness politeness;
  private final Patience patience;
  private final RandomGenerator random;
  private Instant next = Instant.MIN;

  Wait(Politeness politeness, Patience patience, RandomGenerator random) {
    this.politeness = politeness;
    this.patience = patience;
    this.random = random;
  }

  /** Waits until the next request may be made. */
  void forTurn() {
    Instant now = patience.instant();
    if (now.isBefore(next)) {
      sleep(Duration.between(now, next));
    }
    long nanos = (long) (1e9 / politeness.requestsPerSecond());
    next = patience.instant().plusNanos(nanos);
  }

  /**
   * Waits after a failure: a random time up to a ceiling that doubles with every failure ("full
   * jitter"), so that clients which failed together do not come back together.
   *
   * @param failures so many in a row, from 1
   */
  void afterFailure(int failures) {
    long ceiling =
        Math.min(
            politeness.longestWait().toMillis(),
            politeness.firstWait().toMillis() << Math.min(failures - 1, MOST_DOUBLINGS));
    sleep(Duration.ofMillis(random.nextLong(ceiling + 1)));
  }

  /** Waits as long as the server asks, and a little random time more; not above the ceiling. */
  void asAsked(Duration asked) {
    long jitter = random.nextLong(1 + politeness.firstWait().toMillis() / 4);
    Duration least = asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
    sleep(least.plusMillis(jitter));
  }

  private void sleep(Duration time) {
    try {
      patience.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceUnreachableException("The run was stopped while it waited.", e);
    }
  }
}
