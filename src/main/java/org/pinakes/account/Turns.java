package org.pinakes.account;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What is done once in a while by one of several processes: whoever notes first that it is done
 * does it. Thread-safe.
 */
public final class Turns {
  private final AccountBase base;
  private final InstantSource clock;

  /**
   * @param clock tells what is due; clocks of several machines have to agree within minutes
   */
  public Turns(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Whether it is this process's turn; for as long as the pause it is nobody's after that. */
  public boolean take(String name, Duration pause) {
    long now = clock.millis();
    return base.change(handle -> {
      handle.execute(
          "insert into turn (name, taken) values (?, 0) on conflict (name) do nothing", name);
      return handle.execute(
              "update turn set taken = ? where name = ? and taken <= ?",
              now,
              name,
              now - pause.toMillis())
          == 1;
    });
  }

  /** What was to be done could not be: it is somebody's turn again. */
  public void giveBack(String name) {
    base.run(handle -> handle.execute("update turn set taken = 0 where name = ?", name));
  }
}
