package org.pinakes.index.lucene;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.PinakesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does some work in the background whenever there is a reason, and then rests nine times as long as
 * it took: however often the reason comes, it costs a tenth of one processor. Thread-safe.
 */
final class HeadingsKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HeadingsKeeper.class);
  private static final int REST = 9;
  private static final Duration SHORTEST_REST = Duration.ofSeconds(2);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

  private final Runnable work;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Thread thread;
  private boolean due;
  private boolean closed;

  HeadingsKeeper(Runnable work) {
    this.work = work;
  }

  /** Begins, with the work at once; a second call does nothing. */
  void start() {
    lock.lock();
    try {
      if (thread == null && !closed) {
        due = true;
        thread = Thread.ofPlatform().name("headings").daemon().start(this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Gives a reason. */
  void wake() {
    lock.lock();
    try {
      due = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Thread running;
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      running = thread;
    } finally {
      lock.unlock();
    }
    if (running != null && running != Thread.currentThread()) {
      await(running);
    }
  }

  private static void await(Thread running) {
    try {
      if (!running.join(LONGEST_GOODBYE)) {
        LOG.warn("The headings are still being written; the program ends without them");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (awaitReason()) {
        long start = System.nanoTime();
        doWork();
        rest((System.nanoTime() - start) * REST);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void doWork() {
    try {
      work.run();
    } catch (PinakesException unavailable) {
      LOG.warn("The headings stay as they are until the index changes again", unavailable);
    }
  }

  private boolean awaitReason() throws InterruptedException {
    lock.lock();
    try {
      while (!due && !closed) {
        changed.await();
      }
      due = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void rest(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = Math.max(nanos, SHORTEST_REST.toNanos());
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
