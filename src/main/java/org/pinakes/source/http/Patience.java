package org.pinakes.source.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time, and waiting for it to pass. Thread-safe. */
public interface Patience extends InstantSource {

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /** The machine's clock. */
  static Patience real() {
    return new Patience() {
      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }
}
