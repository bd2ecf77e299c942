package org.pinakes.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Span;

/** Times as editors type them in forms, and as they are told. Thread-safe. */
final class DeskTimes {
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /** A field of a form has no longer ones. */
  private static final int LAST_YEAR = 9999;

  private final ZoneId zone;

  /**
   * @param zone in which times are meant
   */
  DeskTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** Name of the zone. */
  String zone() {
    return zone.getId();
  }

  /** A time as a field of a form has it; empty for none. */
  String field(@Nullable Instant moment) {
    return moment == null ? "" : FIELD.format(LocalDateTime.ofInstant(moment, zone));
  }

  /** What two fields say; empty when they say nothing that is possible. */
  Optional<Span> span(String from, String until) {
    try {
      Span span = new Span(moment(from), moment(until));
      return span.isPossible() ? Optional.of(span) : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private @Nullable Instant moment(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    LocalDateTime time = LocalDateTime.parse(typed.strip());
    if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("no year of this calendar: " + time.getYear());
    }
    return time.atZone(zone).toInstant();
  }

  /** A span in words. */
  String told(Visit visit, Span span) {
    Instant from = span.from();
    Instant until = span.until();
    if (from != null && until != null) {
      return visit
          .messages()
          .text("board.span", Map.of("from", told(visit, from), "until", told(visit, until)));
    } else if (from != null) {
      return visit.text("board.since", "from", told(visit, from));
    }
    return until == null
        ? visit.text("board.always")
        : visit.text("board.till", "until", told(visit, until));
  }

  /** A time in words. */
  String told(Visit visit, Instant moment) {
    return visit.messages().moment(moment.atZone(zone));
  }
}
