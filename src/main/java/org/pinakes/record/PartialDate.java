package org.pinakes.record;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as it is known: a year, perhaps a month, perhaps a day.
 *
 * @param year 1 to 9999 of the common era
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown; always 0 when the month is
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:T.*)?");
  private static final Comparator<PartialDate> ORDER =
      Comparator.comparingInt(PartialDate::year)
          .thenComparingInt(PartialDate::month)
          .thenComparingInt(PartialDate::day);

  /** Rejects what no calendar has. */
  public PartialDate {
    boolean possible =
        year >= 1 && year <= 9999 && month >= 0 && month <= 12 && day >= 0 && day <= 31;
    if (!possible || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day);
    }
  }

  /** A year and nothing more. */
  public static PartialDate ofYear(int year) {
    return new PartialDate(year, 0, 0);
  }

  /** Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} and date-times; empty for all else. */
  public static Optional<PartialDate> parse(String text) {
    Matcher matcher = ISO.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
  }

  /** The date, or empty when no calendar has it. */
  public static Optional<PartialDate> of(int year, int month, int day) {
    try {
      return Optional.of(new PartialDate(year, month, day));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  /** ISO 8601 to the precision that is known: {@code 2021}, {@code 2021-06}, {@code 2021-06-05}. */
  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
