package org.pinakes.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of queries, computed on a thread of their own and remembered. A reader does not wait for
 * long: what is not there in time is none, and is remembered for the next page. Thread-safe.
 */
public final class QueryVectorCache implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueryVectorCache.class);
  private static final int REMEMBERED = 1000;
  private static final int WAITING = 8;
  private static final long LONG_AGO = Duration.ofDays(1).toNanos();

  private final QueryVectors vectors;
  private final Duration patience;
  private final ThreadPoolExecutor thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, byte[]> known = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile long asked = System.nanoTime() - LONG_AGO;

  /**
   * @param vectors asked on one thread
   * @param patience how long a search waits
   */
  public QueryVectorCache(QueryVectors vectors, Duration patience) {
    this.vectors = vectors;
    this.patience = patience;
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("query-meaning").factory());
  }

  /** The vector of a query; empty when it is not there in time. */
  Optional<byte[]> of(String query) {
    asked = System.nanoTime();
    Optional<byte[]> before = remembered(query);
    return before.isPresent() ? before : computed(query);
  }

  /** Whether somebody has searched lately, or does. */
  public boolean askedWithin(Duration time) {
    return System.nanoTime() - asked < time.toNanos();
  }

  private Optional<byte[]> computed(String query) {
    Future<byte[]> task = new FutureTask<>(() -> compute(query));
    try {
      thread.execute((FutureTask<byte[]>) task);
      return Optional.of(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException | TimeoutException busy) {
      LOG.debug("The meaning of a query was not there in time", busy);
    } catch (ExecutionException failed) {
      tell(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private byte[] compute(String query) {
    byte[] vector = vectors.of(query);
    lock.lock();
    try {
      known.put(query, vector);
      if (known.size() > REMEMBERED) {
        known.remove(known.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
    return vector;
  }

  private Optional<byte[]> remembered(String query) {
    lock.lock();
    try {
      return Optional.ofNullable(known.get(query));
    } finally {
      lock.unlock();
    }
  }

  /** Once is enough: it would be the same for each search. */
  private void tell(ExecutionException failed) {
    if (told.compareAndSet(false, true)) {
      LOG.warn("Search goes on by words alone: {}", String.valueOf(failed.getCause()), failed);
    }
  }

  /** Waits for nothing. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
