package org.pinakes.ingest;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.problem.PinakesException;
import org.pinakes.store.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index where the store is, whoever writes the store. Records that cannot be indexed are
 * logged, counted and left out; an index that fails is tried again.
 */
public final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  private final CatalogIndex index;
  private final CatchUp catchUp;
  private final CommitRhythm rhythm;
  private final MatchRules rules;
  private final MatchedFeed.Sources sources;
  private final Upkeep upkeep;
  private final AtomicLong leftOut = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private final Thread thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::run);
  private volatile boolean stopped;
  private boolean busy;
  private @Nullable MatchedFeed feed;

  /**
   * Follows a store with the index that belongs to it.
   *
   * @param profiles the profile of a source by its name
   */
  public IndexFollower(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      CommitRhythm rhythm) {
    this(store, index, cataloguer, profiles, rhythm, MatchRules.off(), Upkeep.none());
  }

  /**
   * Follows a store with the index that belongs to it.
   *
   * @param profiles the profile of a source by its name
   * @param rules what is the same as what
   * @param upkeep done before each look at the store
   */
  public IndexFollower(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      CommitRhythm rhythm,
      MatchRules rules,
      Upkeep upkeep) {
    this.upkeep = upkeep;
    this.index = index;
    this.catchUp = new CatchUp(store, cataloguer, profiles);
    this.rhythm = rhythm;
    this.rules = rules;
    this.sources = new MatchedFeed.Sources(store, cataloguer, profiles);
  }

  /**
   * Brings the index to where the store is, once, on the calling thread. Not together with {@link
   * #start}.
   *
   * @throws IndexUnavailableException when another process follows, or the index fails
   */
  public void catchUp() {
    try (MatchedFeed once = MatchedFeed.open(index.openFeed(), rules, sources);
        ExecutorService workers = Workers.open("follow")) {
      follow(once, workers);
    }
  }

  /** Follows on a thread of its own until {@link #close}. */
  public void start() {
    thread.start();
  }

  /** Records that could not be indexed since the start. */
  public long leftOut() {
    return leftOut.get();
  }

  private void run() {
    try (ExecutorService workers = Workers.open("follow")) {
      while (!stopped) {
        pause(step(workers) ? busy ? Duration.ZERO : PAUSE : PAUSE_AFTER_FAILURE);
      }
    } finally {
      giveUpFeed();
    }
  }

  /** One look at the store; whether it went well. */
  private boolean step(ExecutorService workers) {
    busy = false;
    try {
      MatchedFeed open = currentFeed();
      if (open != null) {
        follow(open, workers);
      }
      index.refresh();
      return true;
    } catch (PinakesException e) {
      LOG.warn("The index cannot follow the store at the moment: {}", e.getMessage(), e);
      giveUpFeed();
      return false;
    }
  }

  /** The feed of the current index, or null while another process has it. */
  private @Nullable MatchedFeed currentFeed() {
    if (feed != null && !feed.feed().current()) {
      giveUpFeed();
    }
    if (feed == null) {
      try {
        feed = MatchedFeed.open(index.openFeed(), rules, sources);
      } catch (IndexUnavailableException elsewhere) {
        LOG.debug("Another process follows", elsewhere);
      }
    }
    return feed;
  }

  private void follow(MatchedFeed open, ExecutorService workers) {
    busy = upkeep.run(open, workers, () -> !stopped && open.feed().current());
    leftOut.addAndGet(
        catchUp.run(
            open,
            workers,
            rhythm,
            index::refresh,
            () -> !stopped && open.feed().current(),
            reached -> LOG.debug("Followed up to {}", reached)));
  }

  private void giveUpFeed() {
    MatchedFeed open = feed;
    feed = null;
    if (open != null) {
      try {
        open.close();
      } catch (PinakesException e) {
        LOG.warn("The index could not be closed: {}", e.getMessage(), e);
      }
    }
  }

  private void pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!stopped && left > 0) {
        left = stopping.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      stopped = true;
    } finally {
      lock.unlock();
    }
  }

  /** Stops following; what was read until then is committed. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopped = true;
      stopping.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
