package org.pinakes.web;

import java.time.DayOfWeek;
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
 * @param axes numbers, and some days
 */
public record DayChart(List<Bar> bars, String most, long sum, Axes axes) {
  /** Units of the drawing. */
  public static final int HEIGHT = 40;

  private static final int STEP = 8;
  private static final int BAR = 6;

  /** In so many days each second one is told; in more, Mondays; in more still, first days. */
  private static final int FEW = 10;

  private static final int SOME = 40;

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

  /** Whether there is nothing to be seen, as in a single day. */
  public boolean empty() {
    return bars.size() < 2 || bars.stream().allMatch(Bar::empty);
  }

  static DayChart of(Map<LocalDate, Long> perDay, LocalDate first, LocalDate last, Messages words) {
    long most = perDay.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long sum = perDay.values().stream().mapToLong(Long::longValue).sum();
    long top = Axes.top(Math.max(1, most));
    List<Bar> bars = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long number = perDay.getOrDefault(day, 0L);
      int height = number == 0 ? 0 : (int) Math.max(1, number * HEIGHT / top);
      bars.add(
          new Bar(
              bars.size() * STEP,
              height,
              words.date(day.toString()),
              words.number(number),
              number == 0));
    }
    Axes axes = Axes.of(top, places(first, bars.size(), words), words);
    return new DayChart(bars, words.number(most), sum, axes);
  }

  /** Round days below the middle of their bars. */
  private static List<Axes.Place> places(LocalDate first, int days, Messages words) {
    List<Axes.Place> places = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      LocalDate day = first.plusDays(i);
      if (isTold(day, i, days)) {
        places.add(new Axes.Place((i + 0.5) / days, words.shortDay(day)));
      }
    }
    return places;
  }

  private static boolean isTold(LocalDate day, int number, int days) {
    if (days <= FEW) {
      return number % 2 == 0;
    }
    return days <= SOME ? day.getDayOfWeek() == DayOfWeek.MONDAY : day.getDayOfMonth() == 1;
  }
}
