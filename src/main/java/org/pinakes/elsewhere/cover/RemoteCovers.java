package org.pinakes.elsewhere.cover;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pictures at other places: a few are asked for at once, the others wait in a bounded queue; what
 * came is kept. Whoever asks for what is being fetched waits for the same. Thread-safe.
 */
final class RemoteCovers implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int WAITING = 200;

  private final Fetching fetching;
  private final CoverCache cache;
  private final Turns turns;
  private final ConcurrentMap<String, CompletableFuture<Cover>> underWay =
      new ConcurrentHashMap<>();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("covers-", 0).factory());

  RemoteCovers(Fetching fetching, CoverCache cache, double perSecond) {
    this.fetching = fetching;
    this.cache = cache;
    turns = new Turns(perSecond);
    workers.allowCoreThreadTimeOut(true);
  }

  /** What is there, as far as it is known or comes in time; else it goes on being fetched. */
  Cover find(String address, Duration patience) {
    return cache
        .find(address)
        .or(() -> begin(address).flatMap(coming -> within(coming, patience)))
        .orElseGet(Cover.Later::new);
  }

  private static Optional<Cover> within(CompletableFuture<Cover> coming, Duration patience) {
    try {
      return Optional.of(coming.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException notYet) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Empty when too many wait already. */
  private Optional<CompletableFuture<Cover>> begin(String address) {
    CompletableFuture<Cover> mine = new CompletableFuture<>();
    CompletableFuture<Cover> others = underWay.putIfAbsent(address, mine);
    if (others != null) {
      return Optional.of(others);
    }
    try {
      workers.execute(() -> fetch(address, mine));
      return Optional.of(mine);
    } catch (RejectedExecutionException full) {
      underWay.remove(address, mine);
      mine.complete(new Cover.Later());
      return Optional.empty();
    }
  }

  private void fetch(String address, CompletableFuture<Cover> waited) {
    Cover cover = new Cover.Later();
    try {
      turns.await();
      cover = fetching.ask(address);
      keep(address, cover);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(address, waited);
      waited.complete(cover);
    }
  }

  private void keep(String address, Cover cover) {
    switch (cover) {
      case Cover.Picture picture -> cache.keep(address, picture.bytes());
      case Cover.None none -> cache.none(address);
      case Cover.Later later -> cache.failed(address);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    fetching.close();
  }

  /** Lets so many pass in a second, evenly. */
  private static final class Turns {
    private final long gap;
    private long next = System.nanoTime();

    Turns(double perSecond) {
      gap = (long) (1e9 / perSecond);
    }

    void await() throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(mine() - System.nanoTime());
    }

    private synchronized long mine() {
      long now = System.nanoTime();
      next = next - now > 0 ? next : now;
      long turn = next;
      next += gap;
      return turn;
    }
  }
}
