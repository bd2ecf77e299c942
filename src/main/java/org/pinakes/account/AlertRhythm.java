package org.pinakes.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How often somebody is told what is new for a saved search. */
public enum AlertRhythm {
  /** Once a day. */
  DAILY("daily", Duration.ofDays(1)),
  /** Once a week. */
  WEEKLY("weekly", Duration.ofDays(7));

  private final String code;
  private final Duration period;

  AlertRhythm(String code, Duration period) {
    this.code = code;
    this.period = period;
  }

  /** Its name in the database and in forms. */
  public String code() {
    return code;
  }

  /** Finds a rhythm by its name; empty for none. */
  public static Optional<AlertRhythm> ofCode(String code) {
    return Arrays.stream(values()).filter(rhythm -> rhythm.code.equals(code)).findFirst();
  }

  /** When the first letter is due. */
  Instant first(Instant now) {
    return now.plus(period);
  }

  /** When the next one is due: at the same time of day, and never in the past. */
  Instant next(Instant due, Instant now) {
    long missed = Math.max(0, Duration.between(due, now).dividedBy(period));
    return due.plus(period.multipliedBy(missed + 1));
  }
}
