package org.pinakes.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pinakes.source.http.Patience;

/** A clock on which waiting takes no time: it jumps. Remembers how long was waited. */
final class Jumping implements Patience {
  private Instant now;
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  Jumping(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(time);
    now = now.plus(time);
  }

  synchronized void jump(Duration time) {
    now = now.plus(time);
  }

  List<Duration> waits() {
    return waits;
  }
}
