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
import java.util.function.BooleanSupplier;

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

  /**
   * What is there, as far as it is known or comes in time; else it goes on being fetched, and an
   * old picture stands for it where there is one.
   *
   * @param mayBegin is asked before a picture is asked for that nobody is fetching yet
   */
  Cover find(String address, Duration patience, BooleanSupplier mayBegin) {
    Cover found = cache.find(address).orElseGet(() -> asked(address, patience, mayBegin));
    boolean told = found instanceof Cover.Picture || found instanceof Cover.None;
    return told ? found : cache.old(address).orElse(found);
  }

  private Cover asked(String address, Duration patience, BooleanSupplier mayBegin) {
    CompletableFuture<Cover> others = underWay.get(address);
    if (others != null) {
      return within(others, patience);
    }
    if (fetching.rests(address)) {
      return new Cover.Failed();
    }
    return mayBegin.getAsBoolean()
        ? begin(address).map(coming -> within(coming, patience)).orElseGet(Cover.Later::new)
        : new Cover.Later();
  }

  private static Cover within(CompletableFuture<Cover> coming, Duration patience) {
    try {
      return coming.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException notYet) {
      return new Cover.Later();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Cover.Later();
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
      cover = fetched(address);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(address, waited);
      waited.complete(cover);
    }
  }

  /** What waits behind the request of which a place has had enough is given up at once. */
  private Cover fetched(String address) throws InterruptedException {
    if (!fetching.rests(address)) {
      turns.await();
    }
    if (fetching.rests(address)) {
      return new Cover.Failed();
    }
    Cover cover = fetching.ask(address);
    switch (cover) {
      case Cover.Picture picture -> cache.keep(address, picture.bytes());
      case Cover.None none -> cache.none(address);
      case Cover.Failed failed -> cache.failed(address);
      case Cover.Later later -> {}
    }
    return cover;
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
