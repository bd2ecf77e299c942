package org.pinakes.format.pubmed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;

/**
 * A date as PubMed writes it: in parts ({@code Year}, {@code Month}, {@code Day}, {@code Season})
 * or as a {@code MedlineDate} in words ({@code 1998 Dec-1999 Jan}, {@code 2000 Spring}, {@code
 * 1976-1977}).
 *
 * @param from the date or the first of a span, or null when there is no year in it
 * @param to the last date of a span, or null when it is none
 * @param statement the date as written, its parts with a space between them
 */
public record PubmedDate(@Nullable Day from, @Nullable Day to, String statement) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\s*(\\d{2})(?!\\d)(?:\\D.*)?");
  private static final Pattern MONTH = Pattern.compile("\\p{L}{3,}");
  private static final Pattern DAY = Pattern.compile("(?<![\\d\\p{L}])(\\d{1,2})(?!\\w)");
  private static final Pattern DASH = Pattern.compile("\\s*[-\u2010-\u2015/]\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  /**
   * A day, a month or a year.
   *
   * @param year with four digits
   * @param month 1 to 12, or 0 when not said
   * @param day 1 to 31, or 0 when not said
   */
  public record Day(int year, int month, int day) {}

  /** Reads a {@code PubDate}, {@code ArticleDate}, {@code PubMedPubDate} or the like. */
  public static PubmedDate of(XmlElement date) {
    String words = date.textAt("MedlineDate");
    if (!words.isEmpty()) {
      return ofWords(words);
    }
    String year = date.textAt("Year");
    String month = date.textAt("Month");
    String day = date.textAt("Day");
    String statement =
        WhiteSpace.collapse(String.join(" ", year, month, day, date.textAt("Season")));
    return new PubmedDate(day(year, month, day), null, statement);
  }

  /** Reads a date written in words. */
  public static PubmedDate ofWords(String words) {
    String text = WhiteSpace.collapse(words);
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return new PubmedDate(null, null, text);
    }
    int first = Integer.parseInt(year.group(1));
    String[] ends = DASH.split(text, 2);
    Day from = end(ends[0], first, 0);
    Day to = ends.length < 2 ? null : last(from, ends[1]);
    return new PubmedDate(from, to == null || to.equals(from) ? null : to, text);
  }

  private static @Nullable Day day(String year, String month, String day) {
    Matcher found = YEAR.matcher(year);
    if (!found.find()) {
      return null;
    }
    int inYear = monthNumber(month);
    boolean known = inYear > 0 && NUMBER.matcher(day).matches();
    return new Day(Integer.parseInt(found.group(1)), inYear, known ? dayNumber(day) : 0);
  }

  /** The last date, with what it leaves out taken from the first: {@code 1999 Dec 23-30}. */
  private static @Nullable Day last(Day from, String text) {
    Matcher year = YEAR.matcher(text);
    if (year.find()) {
      return end(text, Integer.parseInt(year.group(1)), 0);
    }
    if (from.month == 0) {
      Matcher shortYear = SHORT_YEAR.matcher(text);
      return shortYear.matches() ? later(from, Integer.parseInt(shortYear.group(1))) : null;
    }
    Day to = end(text, from.year, from.month);
    return to.month == from.month && to.day == 0 ? null : to;
  }

  /** {@code 1977-78} and, at a turn of the century, {@code 1999-00}. */
  private static @Nullable Day later(Day from, int twoDigits) {
    int year = from.year - from.year % 100 + twoDigits;
    int turned = year < from.year ? year + 100 : year;
    return turned - from.year > 50 ? null : new Day(turned, 0, 0);
  }

  private static Day end(String text, int year, int monthIfNone) {
    int named = monthIn(text);
    int month = named == 0 ? monthIfNone : named;
    Matcher day = DAY.matcher(text);
    return new Day(year, month, month > 0 && day.find() ? dayNumber(day.group(1)) : 0);
  }

  private static int monthIn(String text) {
    Matcher word = MONTH.matcher(text);
    while (word.find()) {
      int month = monthNumber(word.group());
      if (month > 0) {
        return month;
      }
    }
    return 0;
  }

  private static int monthNumber(String month) {
    if (NUMBER.matcher(month).matches()) {
      int number = Integer.parseInt(month);
      return number <= 12 ? number : 0;
    }
    return Optional.of(month)
        .filter(name -> name.length() >= 3)
        .map(name -> MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)))
        .filter(at -> at >= 0 && at % 3 == 0)
        .map(at -> at / 3 + 1)
        .orElse(0);
  }

  private static int dayNumber(String day) {
    int number = Integer.parseInt(day);
    return number <= 31 ? number : 0;
  }
}
