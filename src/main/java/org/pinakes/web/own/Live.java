package org.pinakes.web.own;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pinakes.problem.BadSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something read from files that may change while the site runs: it is read again when their state
 * is another. While they are wrong, it stays as it was, and the log says why. Thread-safe.
 *
 * @param <T> what is read
 */
final class Live<T> implements Supplier<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Live.class);

  /** How often files are looked at, at most. */
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final Supplier<String> state;
  private final Supplier<T> reader;
  private final LongSupplier clock;
  private final AtomicLong nextLook;
  private volatile String seen;
  private volatile T current;

  /**
   * Reads for the first time.
   *
   * @param state changes when the files do
   * @param reader reads them
   * @param clock nanoseconds that go on
   * @throws BadSettingsException of the reader
   */
  Live(Supplier<String> state, Supplier<T> reader, LongSupplier clock) {
    this.state = state;
    this.reader = reader;
    this.clock = clock;
    seen = state.get();
    current = reader.get();
    nextLook = new AtomicLong(clock.getAsLong() + PAUSE);
  }

  @Override
  public T get() {
    long now = clock.getAsLong();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + PAUSE)) {
      look();
    }
    return current;
  }

  private void look() {
    String found = state.get();
    if (found.equals(seen)) {
      return;
    }
    seen = found;
    try {
      current = reader.get();
    } catch (BadSettingsException wrong) {
      LOG.error("What was changed is wrong, and what was before stays: {}", wrong.getMessage());
    }
  }
}
