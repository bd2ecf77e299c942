package org.pinakes.harvest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a source runs by itself. Written {@code manual}, {@code hourly}, {@code every 6h}, {@code
 * daily 03:00}, {@code weekly sun 04:00} or {@code monthly 1 04:00}; times are the machine's.
 */
public sealed interface Schedule {

  /** When the run after one that began at this time is due; empty for never. */
  Optional<Instant> next(Instant after, ZoneId zone);

  /** As it is written in the settings. */
  String text();

  /** Runs only when somebody says so. */
  record Manual() implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      return Optional.empty();
    }

    @Override
    public String text() {
      return "manual";
    }
  }

  /** Runs again after so much time. */
  record Every(Duration time, String text) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      return Optional.of(after.plus(time));
    }
  }

  /** Runs every day at a time. */
  record Daily(LocalTime at, String text) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      ZonedDateTime today = after.atZone(zone).with(at);
      boolean later = today.toInstant().isAfter(after);
      return Optional.of((later ? today : today.plusDays(1)).toInstant());
    }
  }

  /** Runs on a day of the week at a time. */
  record Weekly(DayOfWeek day, LocalTime at, String text) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      ZonedDateTime then = after.atZone(zone).with(TemporalAdjusters.nextOrSame(day)).with(at);
      boolean later = then.toInstant().isAfter(after);
      return Optional.of((later ? then : then.plusWeeks(1)).toInstant());
    }
  }

  /** Runs on a day of the month, from 1 to 28, at a time. */
  record Monthly(int day, LocalTime at, String text) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      ZonedDateTime then = after.atZone(zone).withDayOfMonth(day).with(at);
      boolean later = then.toInstant().isAfter(after);
      return Optional.of((later ? then : then.plusMonths(1)).toInstant());
    }
  }

  /** Reads a schedule; empty when it is none. */
  static Optional<Schedule> of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return switch (text) {
      case "manual" -> Optional.of(new Manual());
      case "hourly" -> Optional.of(new Every(Duration.ofHours(1), text));
      default -> Written.of(text);
    };
  }

  /** The forms with a time in them. */
  final class Written {
    private static final Pattern EVERY = Pattern.compile("every (\\d+ ?[mhd])");
    private static final Pattern AT =
        Pattern.compile("(daily|weekly|monthly)(?: ([a-z]{3}|\\d{1,2}))? (\\d{1,2}:\\d\\d)");
    private static final List<String> DAYS =
        Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .toList();
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private Written() {}

    private static Optional<Schedule> of(String text) {
      Matcher every = EVERY.matcher(text);
      if (every.matches()) {
        return Span.of(every.group(1))
            .filter(time -> time.compareTo(Duration.ofMinutes(1)) >= 0)
            .map(time -> new Every(time, text));
      }
      Matcher at = AT.matcher(text);
      return at.matches()
          ? time(at.group(3))
              .flatMap(time -> at(at.group(1), at.group(2) == null ? "" : at.group(2), time, text))
          : Optional.empty();
    }

    private static Optional<Schedule> at(String form, String day, LocalTime time, String text) {
      return switch (form) {
        case "daily" -> day.isEmpty() ? Optional.of(new Daily(time, text)) : Optional.empty();
        case "weekly" ->
            DAYS.contains(day)
                ? Optional.of(new Weekly(DayOfWeek.of(DAYS.indexOf(day) + 1), time, text))
                : Optional.empty();
        default ->
            day.matches("\\d+")
                    && Integer.parseInt(day) >= 1
                    && Integer.parseInt(day) <= LAST_DAY_OF_EVERY_MONTH
                ? Optional.of(new Monthly(Integer.parseInt(day), time, text))
                : Optional.empty();
      };
    }

    private static Optional<LocalTime> time(String text) {
      try {
        return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }
}
