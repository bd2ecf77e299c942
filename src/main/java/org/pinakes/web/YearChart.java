package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pinakes.i18n.Messages;
import org.pinakes.index.IndexResponse.Count;

/**
 * A small chart of one number a year: bars for the eye, and the same as a list for everyone else.
 *
 * @param bars a bar for each year that has records, earliest first
 * @param width units of the drawing
 * @param first first year
 * @param last last year
 * @param axes numbers of records, and round years
 */
public record YearChart(List<Bar> bars, int width, String first, String last, Axes axes) {
  /** Units of the drawing. */
  public static final int HEIGHT = 48;

  private static final int STEP = 10;
  private static final int BAR = 8;
  private static final int MOST_YEARS = 120;
  private static final int PLACES = 6;
  private static final int[] DISTANCES = {1, 2, 5, 10, 20, 25, 50};

  /** Copies the list. */
  public YearChart {
    bars = List.copyOf(bars);
  }

  /**
   * A year.
   *
   * @param x left edge
   * @param height of the bar, at least 1
   * @param year as written
   * @param number of records in the reader's writing
   */
  public record Bar(int x, int height, String year, String number) {
    /** Upper edge. */
    public int y() {
      return HEIGHT - height;
    }

    /** Width of every bar. */
    public int width() {
      return BAR;
    }
  }

  /** Whether one year is all there is. */
  public boolean single() {
    return bars.size() < 2;
  }

  /** The last 120 years that lie behind one another; earlier ones would be too narrow to see. */
  static YearChart of(List<Count> years, Messages words) {
    if (years.isEmpty()) {
      return new YearChart(List.of(), 0, "", "", new Axes(List.of(), List.of()));
    }
    int last = Integer.parseInt(years.getLast().value());
    int first = Math.max(Integer.parseInt(years.getFirst().value()), last - MOST_YEARS + 1);
    long top = Axes.top(years.stream().mapToLong(Count::count).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (Count year : years) {
      int number = Integer.parseInt(year.value());
      if (number >= first) {
        int height = (int) Math.max(1, year.count() * HEIGHT / top);
        bars.add(
            new Bar((number - first) * STEP, height, written(year), words.number(year.count())));
      }
    }
    return new YearChart(
        bars,
        (last - first + 1) * STEP,
        written(years.getFirst()),
        written(years.getLast()),
        Axes.of(top, places(first, last), words));
  }

  /** Round years below the middle of their bars. */
  private static List<Axes.Place> places(int first, int last) {
    int years = last - first + 1;
    int apart =
        IntStream.of(DISTANCES).filter(step -> years / step <= PLACES).findFirst().orElse(50);
    return IntStream.rangeClosed(first, last)
        .filter(year -> year % apart == 0)
        .mapToObj(year -> new Axes.Place((year - first + 0.5) / years, Integer.toString(year)))
        .toList();
  }

  /** Years of antiquity are kept with four digits, too. */
  private static String written(Count year) {
    return Integer.toString(Integer.parseInt(year.value()));
  }
}
