package org.pinakes.cli;

import java.time.Duration;

/** Says every few seconds how many vectors have been computed. Not thread-safe. */
final class VectorSteps {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final long before;
  private final long documents;
  private final long start = System.nanoTime();
  private long said = start;
  private long computed;

  /**
   * @param before records that have one already
   * @param documents records there are
   */
  VectorSteps(Console console, long before, long documents) {
    this.console = console;
    this.before = before;
    this.documents = documents;
  }

  long computed() {
    return computed;
  }

  /** Notes that some were computed; the work always goes on. */
  boolean on(int made) {
    computed += made;
    long now = System.nanoTime();
    if (made > 0 && now - said >= EVERY.toNanos()) {
      said = now;
      console
          .err()
          .println(
              "%s vectors computed, %s a second; %s of %s records had theirs"
                  .formatted(
                      Words.number(computed),
                      Words.rate(computed, Duration.ofNanos(now - start)),
                      Words.number(before),
                      Words.number(documents)));
    }
    return true;
  }
}
