package org.pinakes.cite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of an article or chapter.
 *
 * @param first first page, or the number of an article; may be empty
 * @param last last page, written out; empty when there is one page, or none is known
 */
public record Pages(String first, String last) {
  private static final Pattern RANGE =
      Pattern.compile("([\\p{L}]*)(\\d+)\\s*[-–—]{1,2}\\s*([\\p{L}]*)(\\d+)");

  /** Reads pages as a source writes them: {@code 345-51} are the pages 345 to 351. */
  static Pages of(String written, String start) {
    String text = PlainText.line(written.isEmpty() ? start : written);
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return new Pages(text, "");
    }
    String first = range.group(1) + range.group(2);
    String letters = range.group(3).isEmpty() ? range.group(1) : range.group(3);
    String last = letters + whole(range.group(2), range.group(4));
    return new Pages(first, last.equals(first) ? "" : last);
  }

  private static String whole(String first, String last) {
    int missing = first.length() - last.length();
    return missing > 0 ? first.substring(0, missing) + last : last;
  }

  /** {@code 345-351}. */
  public String written() {
    return last.isEmpty() ? first : first + "-" + last;
  }
}
