package org.pinakes.thesaurus;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pinakes.problem.BadSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thesaurus of a program that runs on: its files are read again, beside what goes on, when
 * somebody has changed one of them. While they are wrong, the thesaurus stays as it was, and the
 * log says why. Thread-safe.
 */
public final class LiveThesaurus implements Supplier<Thesaurus> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveThesaurus.class);

  /** How often the files are looked at, at most. */
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final ThesaurusFiles files;
  private final LongSupplier clock;
  private final Executor aside;
  private final AtomicLong nextLook;
  private volatile String seen;
  private volatile Thesaurus current;

  /**
   * Reads the files.
   *
   * @param clock nanoseconds that go on
   * @param aside reads them again
   * @throws BadSettingsException with what is wrong
   */
  public LiveThesaurus(ThesaurusFiles files, LongSupplier clock, Executor aside) {
    this.files = files;
    this.clock = clock;
    this.aside = aside;
    seen = files.state();
    long start = clock.getAsLong();
    current = files.read();
    long now = clock.getAsLong();
    LOG.info(
        "{}: {} headings by {} terms, read in {} ms.",
        files,
        current.size(),
        current.terms(),
        Duration.ofNanos(now - start).toMillis());
    nextLook = new AtomicLong(now + PAUSE);
  }

  @Override
  public Thesaurus get() {
    long now = clock.getAsLong();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + PAUSE)) {
      String state = files.state();
      if (!state.equals(seen)) {
        seen = state;
        aside.execute(this::readAgain);
      }
    }
    return current;
  }

  private void readAgain() {
    try {
      current = files.read();
      LOG.info("The thesaurus has been read again from {}.", files);
    } catch (BadSettingsException wrong) {
      LOG.error("{} was changed and is wrong; the thesaurus stays. {}", files, wrong.getMessage());
    }
  }
}
