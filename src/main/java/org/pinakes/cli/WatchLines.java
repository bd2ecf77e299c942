package org.pinakes.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A line every few seconds, for logs; none for what takes less. */
final class WatchLines implements Watch {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private long read;

  WatchLines(Console console) {
    this(console, System::nanoTime);
  }

  /**
   * @param nanoTime the clock, as {@link System#nanoTime}
   */
  WatchLines(Console console, LongSupplier nanoTime) {
    this.console = console;
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
    last = start;
  }

  @Override
  public void received(long bytesKept, long bytesInAll, long readSoFar, long rejected) {
    long now = nanoTime.getAsLong();
    read = readSoFar;
    if (now - last >= EVERY.toNanos()) {
      last = now;
      console.err().println(line(bytesKept, bytesInAll, rejected, now));
    }
  }

  @Override
  public void finishing() {
    if (nanoTime.getAsLong() - start >= EVERY.toNanos()) {
      console.err().println(Words.number(read) + " read, all kept; finishing the index");
    }
  }

  private String line(long bytesKept, long bytesInAll, long rejected, long now) {
    Duration passed = Duration.ofNanos(now - start);
    String line =
        Words.number(read)
            + " read, "
            + Words.number(rejected)
            + " rejected, "
            + Words.number(Words.rate(read, passed))
            + " a second";
    if (bytesInAll <= 0 || bytesKept <= 0) {
      return line;
    }
    double done = Math.min(1, (double) bytesKept / bytesInAll);
    String share = line + ", " + Math.round(100 * done) + " %";
    Duration left = Duration.ofNanos((long) (passed.toNanos() * (1 - done) / done));
    // How long the index takes to be finished is not known.
    return done == 1 ? share : share + ", " + Words.time(left) + " left";
  }

  @Override
  public void close() {
    // Every line is complete as it is.
  }
}
