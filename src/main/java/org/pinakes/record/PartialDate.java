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
  private static final int YEAR_DIGITS = 4;
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
    String stripped = text.strip();
    if (isYear(stripped)) {
      return of(Integer.parseInt(stripped), 0, 0);
    }
    Matcher matcher = ISO.matcher(stripped);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
  }

  private static boolean isYear(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() == YEAR_DIGITS;
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
    StringBuilder text = new StringBuilder(10);
    append(text, year, YEAR_DIGITS);
    if (month > 0) {
      append(text.append('-'), month, 2);
    }
    if (day > 0) {
      append(text.append('-'), day, 2);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number, int digits) {
    String written = Integer.toString(number);
    text.repeat('0', digits - written.length()).append(written);
  }
}
