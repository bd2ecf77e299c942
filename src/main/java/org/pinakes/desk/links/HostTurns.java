package org.pinakes.desk.links;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.pinakes.source.http.Patience;

/** Lets every host have a pause between two requests, whoever makes them. Thread-safe. */
final class HostTurns {
  private static final int MOST = 10_000;

  private final Duration pause;
  private final Patience patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Instant> next = new HashMap<>();

  HostTurns(Duration pause, Patience patience) {
    this.pause = pause;
    this.patience = patience;
  }

  /** Waits until a host may be asked. */
  void await(String host) {
    Duration rest = Duration.between(patience.instant(), turn(host.toLowerCase(Locale.ROOT)));
    if (rest.isPositive()) {
      try {
        patience.sleep(rest);
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Instant turn(String host) {
    lock.lock();
    try {
      Instant now = patience.instant();
      if (next.size() >= MOST) {
        next.values().removeIf(time -> time.isBefore(now));
      }
      Instant turn = next.getOrDefault(host, now);
      turn = turn.isBefore(now) ? now : turn;
      next.put(host, turn.plus(pause));
      return turn;
    } finally {
      lock.unlock();
    }
  }
}
