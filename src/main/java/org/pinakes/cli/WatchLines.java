package org.pinakes.cli;

import java.time.Duration;

/** A line every few seconds, for logs. */
final class WatchLines implements Watch {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final long start = System.nanoTime();
  private long last = start;

  WatchLines(Console console) {
    this.console = console;
  }

  @Override
  public void received(long bytesRead, long bytesInAll, long read, long rejected) {
    long now = System.nanoTime();
    if (now - last >= EVERY.toNanos()) {
      last = now;
      console.err().println(line(bytesRead, bytesInAll, read, rejected, now));
    }
  }

  private String line(long bytesRead, long bytesInAll, long read, long rejected, long now) {
    Duration passed = Duration.ofNanos(now - start);
    String line =
        Words.number(read)
            + " read, "
            + Words.number(rejected)
            + " rejected, "
            + Words.number(Words.rate(read, passed))
            + " a second";
    if (bytesInAll <= 0 || bytesRead <= 0) {
      return line;
    }
    double done = Math.min(1, (double) bytesRead / bytesInAll);
    Duration left = Duration.ofNanos((long) (passed.toNanos() * (1 - done) / done));
    return line + ", " + Math.round(100 * done) + " %, " + Words.time(left) + " left";
  }

  @Override
  public void close() {
    // Every line is complete as it is.
  }
}
