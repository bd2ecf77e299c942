package org.pinakes.desk.links;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pinakes.problem.PinakesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks links in the background: when an administrator says so, and every week where the site says
 * so. Thread-safe.
 */
public final class LinkKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkKeeper.class);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String HELD = "held";
  private static final int MINUTES = 30;
  private static final int PATIENCE_SECONDS = 10;

  private final LinkRounds rounds;
  private final LinkBook book;
  private final boolean weekly;
  private final InstantSource clock;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean stop;
  private volatile boolean offline;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("links").factory());

  /**
   * @param weekly whether it begins by itself, a week after the last round began
   */
  public LinkKeeper(LinkRounds rounds, LinkBook book, boolean weekly, InstantSource clock) {
    this.rounds = rounds;
    this.book = book;
    this.weekly = weekly;
    this.clock = clock;
  }

  /** Begins to look by itself, if the site says so. */
  public void start() {
    if (weekly) {
      thread.scheduleWithFixedDelay(this::weekly, MINUTES, MINUTES, TimeUnit.MINUTES);
    }
  }

  /** Begins or goes on if it is time, unless somebody has stopped it. */
  void weekly() {
    try {
      LinkState state = book.state();
      Instant started = state.started();
      boolean due = started == null || !started.plus(WEEK).isAfter(clock.instant());
      if (!isHeld() && (due || state.isUnderWay()) && running.compareAndSet(false, true)) {
        run();
      }
    } catch (PinakesException failed) {
      LOG.error("Links were not checked: {}", failed.getMessage(), failed);
    }
  }

  /** The book that it writes. */
  public LinkBook book() {
    return book;
  }

  /** Whether links are checked just now, by whatever process. */
  public boolean running() {
    return running.get() || book.isClaimed(clock.instant());
  }

  private boolean isHeld() {
    return !book.note(HELD).isEmpty();
  }

  /** Whether the last check ended because nobody at all could be reached. */
  public boolean isOffline() {
    return offline;
  }

  /** Whether it begins by itself. */
  public boolean isWeekly() {
    return weekly;
  }

  /** Begins a round or goes on with one, unless links are being checked. */
  public void begin() {
    book.note(HELD, "");
    if (running.compareAndSet(false, true)) {
      thread.execute(this::run);
    }
  }

  /**
   * Ends with the portion that is being looked at, also on another node of the site, and does not
   * begin again by itself, nor after a restart; the next run goes on behind it.
   */
  public void stop() {
    stop = true;
    book.note(HELD, "yes");
  }

  private void run() {
    stop = false;
    try {
      LinkRounds.End end = rounds.run(Long.MAX_VALUE, () -> stop || isHeld());
      offline = end == LinkRounds.End.OFFLINE;
      LOG.info("Links checked: {}", end);
    } catch (PinakesException failed) {
      LOG.error("Links were not checked: {}", failed.getMessage(), failed);
    } catch (RuntimeException defect) {
      LOG.error("Defect while links were checked", defect);
    } finally {
      running.set(false);
    }
  }

  @Override
  public void close() {
    stop = true;
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A link was still being looked at");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
