package org.pinakes.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.query.Query.Range;

/**
 * Spans of years as readers write them: {@code 2010}, {@code 2010..2020}, {@code 2010-2020}, {@code
 * 2010..}, {@code ..2020}, {@code >=2010}, {@code <2020}, and as PubMed does: {@code 2010:2020},
 * {@code 2010/05:2011}. Months and days are read and passed over.
 */
final class Years {
  private static final String YEAR = "(\\d{1,4})";
  private static final Pattern ONE = Pattern.compile(YEAR);
  private static final Pattern SPAN = Pattern.compile(YEAR + "?(?:\\.\\.|[-–/:])" + YEAR + "?");
  private static final Pattern BOUND = Pattern.compile("([<>]=?)" + YEAR);

  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(?<=(?<!\\d)\\d{4})[/-](?:0?[1-9]|1[0-2])(?:[/-]\\d{1,2})?(?!\\d)");

  private Years() {}

  static Optional<Query> range(String field, String typed) {
    String text = MONTH_AND_DAY.matcher(typed).replaceAll("");
    Matcher one = ONE.matcher(text);
    Matcher bound = BOUND.matcher(text);
    Matcher span = SPAN.matcher(text);
    if (one.matches()) {
      int year = Integer.parseInt(text);
      return Optional.of(new Range(field, year, year));
    }
    if (bound.matches()) {
      return Optional.of(bounded(field, bound.group(1), Integer.parseInt(bound.group(2))));
    }
    if (span.matches() && (span.group(1) != null || span.group(2) != null)) {
      int from = span.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(span.group(1));
      int to = span.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(span.group(2));
      return Optional.of(new Range(field, Math.min(from, to), Math.max(from, to)));
    }
    return Optional.empty();
  }

  static String text(Range range) {
    if (range.from() == range.to()) {
      return Integer.toString(range.from());
    }
    String from = range.from() == Integer.MIN_VALUE ? "" : Integer.toString(range.from());
    String to = range.to() == Integer.MAX_VALUE ? "" : Integer.toString(range.to());
    return from + ".." + to;
  }

  private static Query bounded(String field, String sign, int year) {
    return switch (sign) {
      case ">" -> new Range(field, year + 1, Integer.MAX_VALUE);
      case ">=" -> new Range(field, year, Integer.MAX_VALUE);
      case "<" -> new Range(field, Integer.MIN_VALUE, Math.max(0, year - 1));
      default -> new Range(field, Integer.MIN_VALUE, year);
    };
  }
}
