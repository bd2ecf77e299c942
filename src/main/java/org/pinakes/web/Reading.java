package org.pinakes.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something dear to find out, which is good for some seconds or until something has changed. Who
 * asks while it is being found out waits for it, so that however many ask, it is done once. When it
 * fails, who asked is told, and the next who asks tries again. Thread-safe.
 *
 * @param <T> what is found out
 */
final class Reading<T> implements Supplier<T> {
  private final Supplier<T> reader;
  private final long time;
  private final LongSupplier ticks;
  private @Nullable T current;
  private long read;

  /**
   * @param time how long it is good
   * @param ticks nanoseconds that go on
   */
  Reading(Supplier<T> reader, Duration time, LongSupplier ticks) {
    this.reader = reader;
    this.time = time.toNanos();
    this.ticks = ticks;
  }

  @Override
  public synchronized T get() {
    T known = current;
    long now = ticks.getAsLong();
    if (known == null || now - read >= time) {
      known = reader.get();
      current = known;
      read = now;
    }
    return known;
  }

  /** Lets it be found out by whoever asks next. */
  synchronized void expire() {
    current = null;
  }
}
