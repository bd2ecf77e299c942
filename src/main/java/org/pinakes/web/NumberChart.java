package org.pinakes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.i18n.Messages;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.NumberSpans;
import org.pinakes.search.Facet;

/**
 * Results by spans of numbers: bars for the eye, a table for everyone else, and both ends of a
 * range to type.
 *
 * @param name the facet's name in the URL
 * @param label its heading
 * @param summary the chart in words
 * @param bars the smallest numbers first
 * @param from lower end of the range in force; empty when it is open, or there is none
 * @param to upper end
 */
public record NumberChart(
    String name, String label, String summary, List<Bar> bars, String from, String to) {
  /** Units of the drawing. */
  public static final int HEIGHT = 48;

  private static final int STEP = 8;
  private static final int BAR = 7;

  /** Copies the list. */
  public NumberChart {
    bars = List.copyOf(bars);
  }

  /**
   * A span of numbers.
   *
   * @param x left edge
   * @param height of the bar; at least 1 when there is anything
   * @param span as the URL has it
   * @param text in the reader's words
   * @param number of results, in the reader's writing
   * @param within whether it lies within the range in force
   */
  public record Bar(int x, int height, String span, String text, String number, boolean within) {
    /** Upper edge. */
    public int y() {
      return HEIGHT - height;
    }

    /** Width of every bar. */
    public int width() {
      return BAR;
    }
  }

  /** Width of the drawing. */
  public int width() {
    return bars.size() * STEP;
  }

  /** Bars that stand for something. */
  public List<Bar> full() {
    return bars.stream().filter(bar -> bar.height() > 0).toList();
  }

  /**
   * The chart of a facet.
   *
   * @param range the only range in force, if there is one
   */
  static NumberChart of(Facet facet, String label, Optional<Span> range, Messages messages) {
    List<Facet.Value> values = facet.values();
    long most = values.stream().mapToLong(Facet.Value::count).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Facet.Value value : values) {
      long height = value.count() == 0 ? 0 : Math.max(1, value.count() * HEIGHT / most);
      bars.add(
          new Bar(
              bars.size() * STEP,
              (int) height,
              value.value(),
              text(value.value(), messages),
              messages.number(value.count()),
              range.isPresent() && within(value.value(), range.get())));
    }
    return new NumberChart(
        facet.field().parameter(),
        label,
        summary(label, values, bars, messages),
        bars,
        range.filter(span -> span.from() > Integer.MIN_VALUE).map(s -> "" + s.from()).orElse(""),
        range.filter(span -> span.to() < Integer.MAX_VALUE).map(s -> "" + s.to()).orElse(""));
  }

  private static String summary(
      String label, List<Facet.Value> values, List<Bar> bars, Messages messages) {
    return values.stream()
        .max(Comparator.comparingLong(Facet.Value::count))
        .map(most ->
            messages.text(
                "filters.chart",
                Map.of(
                    "field", label,
                    "from", bars.getFirst().text(),
                    "to", bars.getLast().text(),
                    "count", most.count(),
                    "most", text(most.value(), messages))))
        .orElse("");
  }

  private static boolean within(String value, Span range) {
    return NumberSpans.read(value)
        .filter(span -> span.from() <= range.to() && span.to() >= range.from())
        .isPresent();
  }

  /** A number or a span in words; years have no separators. */
  static String text(String value, Messages messages) {
    Optional<Span> span = NumberSpans.read(value);
    if (span.isEmpty() || span.get().from() == span.get().to()) {
      return value;
    }
    String from = Integer.toString(span.get().from());
    String to = Integer.toString(span.get().to());
    if (span.get().from() == Integer.MIN_VALUE) {
      return messages.text("filters.until", "to", to);
    }
    return span.get().to() == Integer.MAX_VALUE
        ? messages.text("filters.since", "from", from)
        : messages.text("filters.span", Map.of("from", from, "to", to));
  }
}
