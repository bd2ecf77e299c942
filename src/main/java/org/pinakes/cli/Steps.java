package org.pinakes.cli;

import java.time.Duration;

/** Says every few seconds how far something in the order of the store is. Not thread-safe. */
final class Steps {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final long end;
  private final String done;
  private long said = System.nanoTime();

  /**
   * @param end highest sequence number
   * @param done what is done with each change ({@code indexed})
   */
  Steps(Console console, long end, String done) {
    this.console = console;
    this.end = end;
    this.done = done;
  }

  void reached(long sequence) {
    long now = System.nanoTime();
    if (now - said >= EVERY.toNanos()) {
      said = now;
      console
          .err()
          .println("change %s of %s %s".formatted(Words.number(sequence), Words.number(end), done));
    }
  }
}
