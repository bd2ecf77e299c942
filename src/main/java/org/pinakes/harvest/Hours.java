package org.pinakes.harvest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Hours of the day in which a source may be asked, {@code 20:00-06:00} by the machine's clock.
 * Equal ends: always.
 *
 * @param from first minute
 * @param to first minute in which it may no longer be asked
 */
public record Hours(LocalTime from, LocalTime to) {

  /** All day. */
  public static Hours always() {
    return new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  static Optional<Hours> of(String text) {
    String[] ends = text.strip().split("\\s*-\\s*", -1);
    try {
      return ends.length == 2
          ? Optional.of(new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
          : Optional.empty();
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** Whether the source may be asked now. */
  public boolean open(Instant now, ZoneId zone) {
    LocalTime time = now.atZone(zone).toLocalTime();
    if (from.equals(to)) {
      return true;
    }
    boolean overnight = to.isBefore(from);
    return overnight
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }

  /** The first moment from this one on at which the source may be asked. */
  Instant opening(Instant now, ZoneId zone) {
    if (open(now, zone)) {
      return now;
    }
    ZonedDateTime today = now.atZone(zone).with(from);
    return (today.toInstant().isBefore(now) ? today.plusDays(1) : today).toInstant();
  }

  /** As it is written in the settings. */
  public String text() {
    return from.equals(to) ? "always" : from + "-" + to;
  }
}
