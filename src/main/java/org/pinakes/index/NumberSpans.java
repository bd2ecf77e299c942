package org.pinakes.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.pinakes.index.IndexRequest.Span;

/**
 * Cuts numbers into spans of equal width for a chart. The width is 1, or 5, 10, 50, 100… when there
 * would be too many spans. The first one is open when few numbers lie far before the others, the
 * last when few lie far behind: a wrong year does not flatten the chart.
 */
public final class NumberSpans {
  /** One of so many records may lie outside the regular spans, at each end. */
  private static final int RARE = 50;

  /** They do so only when without them all would be at least so many times as close together. */
  private static final int FAR = 2;

  private static final int MOST_DIGITS = 9;

  private NumberSpans() {}

  /**
   * The spans for some numbers.
   *
   * @param counts number to how often it occurs
   * @param most how many spans at most, at least 4
   * @return in ascending order; empty when there are no numbers
   */
  public static List<Span> of(SortedMap<Integer, Long> counts, int most) {
    if (counts.isEmpty()) {
      return List.of();
    }
    int least = counts.firstKey();
    int last = counts.lastKey();
    int from = least;
    int to = last;
    if ((long) last - least >= most) {
      long rare = counts.values().stream().mapToLong(Long::longValue).sum() / RARE;
      int inner = beyond(counts, rare);
      int innerEnd = beyond(counts.reversed(), rare);
      if (FAR * ((long) innerEnd - inner) < (long) last - least) {
        from = inner;
        to = innerEnd;
      }
    }
    long width = last - (long) least < most ? 1 : width(from, to, most - 2);
    return spans(Math.floorDiv(from, width) * width, to, width, least, last);
  }

  /** The first number that no longer belongs to the rare ones at the beginning. */
  private static int beyond(SortedMap<Integer, Long> counts, long rare) {
    long passed = 0;
    for (var entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed > rare) {
        return entry.getKey();
      }
    }
    return counts.lastKey();
  }

  private static long width(int from, int to, int most) {
    long width = 1;
    for (int step = 5; Math.floorDiv(to, width) - Math.floorDiv(from, width) >= most; ) {
      width *= step;
      step = step == 5 ? 2 : 5;
    }
    return width;
  }

  private static List<Span> spans(long from, long to, long width, int least, int last) {
    List<Span> spans = new ArrayList<>();
    if (least < from) {
      spans.add(span(Integer.MIN_VALUE, from - 1));
    }
    long start = from;
    for (; start <= to; start += width) {
      spans.add(span(start, start + width - 1));
    }
    if (last >= start) {
      spans.add(span(start, Integer.MAX_VALUE));
    }
    return spans;
  }

  private static Span span(long from, long to) {
    return new Span((int) Math.max(Integer.MIN_VALUE, from), (int) Math.min(Integer.MAX_VALUE, to));
  }

  /** How a span is written: {@code 1990}, {@code 1990..1994}, {@code ..1899}, {@code 2030..}. */
  public static String text(Span span) {
    if (span.from() == span.to()) {
      return Integer.toString(span.from());
    }
    String from = span.from() == Integer.MIN_VALUE ? "" : Integer.toString(span.from());
    return from + ".." + (span.to() == Integer.MAX_VALUE ? "" : Integer.toString(span.to()));
  }

  /**
   * Reads what {@link #text} writes, whatever the order of the ends. A text without any number is
   * no span.
   */
  public static Optional<Span> read(String text) {
    int dots = text.indexOf("..");
    String from = dots < 0 ? text : text.substring(0, dots);
    String to = dots < 0 ? text : text.substring(dots + 2);
    if ((dots >= 0 && from.isBlank() && to.isBlank()) || !isEnd(from) || !isEnd(to)) {
      return Optional.empty();
    }
    int low = number(from.strip()).orElse(Integer.MIN_VALUE);
    int high = number(to.strip()).orElse(Integer.MAX_VALUE);
    return dots < 0 && from.isBlank()
        ? Optional.empty()
        : Optional.of(new Span(Math.min(low, high), Math.max(low, high)));
  }

  private static boolean isEnd(String text) {
    return text.isBlank() || number(text.strip()).isPresent();
  }

  /** The whole number that a value is, of up to nine digits, perhaps with a minus sign. */
  public static OptionalInt number(String value) {
    int start = value.startsWith("-") ? 1 : 0;
    int digits = value.length() - start;
    if (digits < 1 || digits > MOST_DIGITS) {
      return OptionalInt.empty();
    }
    for (int i = start; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(value));
  }
}
