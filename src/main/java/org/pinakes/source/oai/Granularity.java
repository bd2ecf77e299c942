package org.pinakes.source.oai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The finest time that a repository knows (section 2.7.1 of the protocol). */
enum Granularity {
  /** {@code YYYY-MM-DD}. */
  DAY,
  /** {@code YYYY-MM-DDThh:mm:ssZ}. */
  SECOND;

  static Granularity of(String written) {
    return written.strip().length() > 10 ? SECOND : DAY;
  }

  /** A time as it must be written in a request. */
  String text(Instant time) {
    return this == DAY
        ? time.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Smallest step between two times. */
  Duration step() {
    return this == DAY ? Duration.ofDays(1) : Duration.ofSeconds(1);
  }

  /** A date or time as repositories write it, also with fractions, offsets or blanks; or empty. */
  static Optional<Instant> time(String written) {
    String text = written.strip().replace(' ', 'T');
    try {
      if (text.length() == 10) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      boolean zoned = text.matches(".*(?:[Zz]|[+-]\\d\\d:?\\d\\d)$");
      return Optional.of(OffsetDateTime.parse(zoned ? text : text + "Z").toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
