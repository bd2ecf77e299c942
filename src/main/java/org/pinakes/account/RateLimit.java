package org.pinakes.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be done by each of many: so many times at once, and then once in a while.
 * Remembers a bounded number of them, those seen last. Thread-safe.
 */
public final class RateLimit {
  private static final int REMEMBERED = 50_000;

  private final int burst;
  private final long refillMillis;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new Buckets();

  /**
   * @param burst how many times at once
   * @param refill how long until one more is allowed
   */
  public RateLimit(int burst, Duration refill, InstantSource clock) {
    this.burst = burst;
    this.refillMillis = refill.toMillis();
    this.clock = clock;
  }

  /** What is left, and when that was so. */
  private record Bucket(double left, long at) {}

  /** Counts one more; tells whether it is allowed. */
  public synchronized boolean take(String who) {
    long now = clock.millis();
    Bucket bucket = buckets.getOrDefault(who, new Bucket(burst, now));
    double refilled = Math.max(0, now - bucket.at()) / (double) refillMillis;
    double left = Math.min(burst, bucket.left() + refilled);
    boolean allowed = left >= 1;
    buckets.put(who, new Bucket(allowed ? left - 1 : left, now));
    return allowed;
  }

  /** Forgets what was counted for somebody who proved to be well-meaning. */
  public synchronized void forget(String who) {
    buckets.remove(who);
  }

  /** Forgets who was not seen for longest. */
  private static final class Buckets extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1;

    Buckets() {
      super(256, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > REMEMBERED;
    }
  }
}
