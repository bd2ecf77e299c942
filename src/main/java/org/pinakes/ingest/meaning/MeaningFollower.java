package org.pinakes.ingest.meaning;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.pinakes.enrich.meaning.MeaningModel;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.MeaningIndex;
import org.pinakes.problem.PinakesException;
import org.pinakes.store.meaning.VectorBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index of vectors where the catalogue's index is, on a thread of its own. While others
 * are busy it waits, but for a little work now and then, so that it comes to an end even where
 * records never stop coming.
 */
public final class MeaningFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MeaningFollower.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(60);

  private static final Duration LOOK = Duration.ofMillis(500);

  /** Longest wait for others before a little work is done all the same. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final CatalogIndex catalogue;
  private final MeaningIndex vectors;
  private final Parts parts;
  private final BooleanSupplier busy;
  private final AtomicLong computed = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private final Thread thread;
  private volatile boolean stopped;
  private String said = "";

  /** What is opened when the work begins: it takes a moment, and may not be possible. */
  public interface Parts {
    /** The model, which stays open. */
    MeaningModel model();

    /** What is kept; closed by the caller. */
    VectorBase kept();
  }

  /**
   * @param catalogue refreshed by others
   * @param vectors refreshed here
   * @param busy whether something is going on that must not be held up
   */
  public MeaningFollower(
      CatalogIndex catalogue, MeaningIndex vectors, Parts parts, BooleanSupplier busy) {
    this.catalogue = catalogue;
    this.vectors = vectors;
    this.parts = parts;
    this.busy = busy;
    thread = Thread.ofPlatform().daemon().name("meaning").unstarted(this::run);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  /** Follows until {@link #close}. */
  public void start() {
    thread.start();
  }

  /** What is measured. */
  public MeterBinder meters() {
    return registry -> {
      Gauge.builder("pinakes.meaning.vectors", vectors, MeaningIndex::size)
          .description("Records with a vector")
          .register(registry);
      FunctionCounter.builder("pinakes.meaning.computed", computed, AtomicLong::get)
          .description("Vectors computed")
          .register(registry);
    };
  }

  private void run() {
    while (!stopped) {
      try (VectorBase kept = parts.kept();
          MeaningFeed feed = vectors.openFeed()) {
        follow(new MeaningWork(catalogue, feed, kept, parts.model()));
      } catch (PinakesException failed) {
        tell(failed);
      } catch (RuntimeException defect) {
        LOG.error("Defect while computing vectors; it is tried again", defect);
      }
      pause(PAUSE_AFTER_FAILURE);
    }
  }

  /** Says something once, however often it is tried. */
  private void tell(PinakesException failed) {
    String message = String.valueOf(failed.getMessage());
    if (!message.equals(said)) {
      said = message;
      LOG.warn("Vectors are not computed here at the moment: {}", message, failed);
    }
  }

  private void follow(MeaningWork work) {
    while (!stopped) {
      work.run(this::on);
      vectors.refresh();
      pause(PAUSE);
    }
    work.commit();
  }

  private boolean on(int made) {
    computed.addAndGet(made);
    vectors.refresh();
    long since = System.nanoTime();
    while (!stopped && busy.getAsBoolean() && System.nanoTime() - since < LONGEST_WAIT.toNanos()) {
      pause(LOOK);
    }
    return !stopped;
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

  /** Stops; what was computed until then is kept. */
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
