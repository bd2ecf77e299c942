package org.pinakes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pinakes.i18n.Messages;

/**
 * A small chart of one number a day: bars for the eye, and the same as a table for everyone else.
 *
 * @param bars a bar for each day, oldest first
 * @param most the largest number, in the reader's writing
 * @param sum all of them together
 */
public record DayChart(List<Bar> bars, String most, long sum) {
  /** Units of the drawing. */
  public static final int HEIGHT = 40;

  private static final int STEP = 8;
  private static final int BAR = 6;

  /** Copies the list. */
  public DayChart {
    bars = List.copyOf(bars);
  }

  /**
   * A day.
   *
   * @param x left edge
   * @param height of the bar; at least 1 when there is anything
   * @param date in the reader's writing
   * @param number in the reader's writing
   */
  public record Bar(int x, int height, String date, String number, boolean empty) {
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

  /** Whether there is anything to be seen. */
  public boolean empty() {
    return bars.stream().allMatch(Bar::empty);
  }

  static DayChart of(Map<LocalDate, Long> perDay, LocalDate first, LocalDate last, Messages words) {
    long most = perDay.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long sum = perDay.values().stream().mapToLong(Long::longValue).sum();
    List<Bar> bars = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long number = perDay.getOrDefault(day, 0L);
      int height = number == 0 ? 0 : (int) Math.max(1, number * HEIGHT / most);
      bars.add(
          new Bar(
              bars.size() * STEP,
              height,
              words.date(day.toString()),
              words.number(number),
              number == 0));
    }
    return new DayChart(bars, words.number(most), sum);
  }
}
