package org.pinakes.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.yaml.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ranking of a program that runs on: a site's file is read again when somebody has changed it.
 * While it is wrong, the ranking stays as it was, and the log says why. Thread-safe.
 */
public final class LiveRanking implements Supplier<Ranking> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRanking.class);

  /** How often the file is looked at, at most. */
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private static final String NONE = "none";

  private final Path file;
  private final LongSupplier clock;
  private final AtomicLong nextLook;
  private volatile String seen;
  private volatile Ranking current;

  /**
   * Reads the file, if there is one.
   *
   * @param file the site's own; it may be missing, and come later
   * @param clock nanoseconds that go on
   * @throws BadSettingsException with everything that is wrong in it
   */
  public LiveRanking(Path file, LongSupplier clock) {
    this.file = file;
    this.clock = clock;
    seen = state();
    current = read();
    nextLook = new AtomicLong(clock.getAsLong() + PAUSE);
  }

  @Override
  public Ranking get() {
    long now = clock.getAsLong();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + PAUSE)) {
      look();
    }
    return current;
  }

  private void look() {
    String state = state();
    if (state.equals(seen)) {
      return;
    }
    seen = state;
    try {
      current = read();
      LOG.info("The ranking has been read again from {}.", file);
    } catch (BadSettingsException wrong) {
      LOG.error("{} was changed and is wrong; the ranking stays. {}", file, wrong.getMessage());
    }
  }

  private Ranking read() {
    try {
      Problems problems = new Problems();
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Ranking ranking = Ranking.catalogue().with(file.toString(), text, problems);
      problems.throwIfAny();
      return ranking;
    } catch (NoSuchFileException none) {
      return Ranking.catalogue();
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          file + " cannot be read; check its owner and rights", unreadable);
    }
  }

  private String state() {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException missing) {
      return NONE;
    }
  }
}
