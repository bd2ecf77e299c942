package org.pinakes.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pinakes.problem.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that many pages show and that changes seldom: it is read anew at most every few
 * seconds, by one request, while others go on with what was read before. While it cannot be read,
 * that stays, and the log says why: no page fails for it. Thread-safe.
 *
 * @param <T> what is read
 */
final class Recent<T> implements Supplier<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Recent.class);

  private final Supplier<T> reader;
  private final long pause;
  private final LongSupplier ticks;
  private final AtomicLong nextLook;
  private volatile T current;

  /**
   * @param before what is shown until it has been read
   * @param pause how long it is good
   * @param ticks nanoseconds that go on
   */
  Recent(Supplier<T> reader, T before, Duration pause, LongSupplier ticks) {
    this.reader = reader;
    this.pause = pause.toNanos();
    this.ticks = ticks;
    current = before;
    nextLook = new AtomicLong(ticks.getAsLong());
  }

  @Override
  public T get() {
    long now = ticks.getAsLong();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + pause)) {
      try {
        current = reader.get();
      } catch (StoreUnavailableException gone) {
        LOG.warn("What many pages show stays as it was: {}", gone.getMessage());
      }
    }
    return current;
  }

  /** Lets it be read by whoever asks next. */
  void expire() {
    nextLook.set(ticks.getAsLong());
  }
}
