package org.pinakes.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pinakes.problem.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something without which a page is still a page: while the database is away it is left out, and
 * one request at a time looks now and then whether it is back, since looking takes as long as one
 * waits for a connection. Thread-safe.
 */
final class WhileThere {
  /** So long it is not asked after it was away. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(WhileThere.class);

  private final LongSupplier ticks;
  private final AtomicLong nextTry = new AtomicLong();
  private volatile boolean away;

  /**
   * @param ticks nanoseconds that go on
   */
  WhileThere(LongSupplier ticks) {
    this.ticks = ticks;
  }

  /** What is asked for; empty as well while it is away. */
  <T> Optional<T> ask(Supplier<Optional<T>> question) {
    if (away && !isMyTurn()) {
      return Optional.empty();
    }
    try {
      Optional<T> answer = question.get();
      away = false;
      return answer;
    } catch (StoreUnavailableException gone) {
      LOG.warn("Pages are without what readers say and keep: {}", gone.getMessage());
      nextTry.set(ticks.getAsLong() + PAUSE.toNanos());
      away = true;
      return Optional.empty();
    }
  }

  private boolean isMyTurn() {
    long now = ticks.getAsLong();
    long due = nextTry.get();
    return now - due >= 0 && nextTry.compareAndSet(due, now + PAUSE.toNanos());
  }
}
