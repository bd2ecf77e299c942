package org.pinakes.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.pinakes.i18n.Messages;
import org.pinakes.index.IndexResponse.Count;

/**
 * How many records there were at the end of each month: a line for the eye, a table for everyone.
 *
 * @param line points of the line, {@code x,y} with blanks between
 * @param summary the chart in words
 * @param months the earliest first; those in which nothing came are left out
 * @param axes numbers of records, and some months
 */
public record GrowthChart(String line, String summary, List<Month> months, Axes axes) {
  /** Units of the drawing. */
  public static final int WIDTH = 600;

  /** Units of the drawing. */
  public static final int HEIGHT = 120;

  private static final int PLACES = 4;
  private static final long[] DISTANCES = {1, 3, 6, 12, 24, 60, 120, 240, 600};

  /** Copies the list. */
  public GrowthChart {
    months = List.copyOf(months);
  }

  /**
   * A month.
   *
   * @param name in the reader's writing
   * @param came how many came in it
   * @param all how many there were at its end
   */
  public record Month(String name, String came, String all) {}

  /** The area below the line, as a polygon. */
  public String area() {
    return "0," + HEIGHT + " " + line + " " + WIDTH + "," + HEIGHT;
  }

  /** The chart; empty when all came in one month, or when nobody knows when. */
  static Optional<GrowthChart> of(List<Count> counts, Messages words) {
    if (counts.size() < 2) {
      return Optional.empty();
    }
    Map<YearMonth, Long> came = new HashMap<>();
    counts.forEach(count -> came.put(YearMonth.parse(count.value()), count.count()));
    YearMonth first = YearMonth.parse(counts.getFirst().value());
    YearMonth last = YearMonth.parse(counts.getLast().value());
    long all = came.values().stream().mapToLong(Long::longValue).sum();
    long steps = first.until(last, ChronoUnit.MONTHS);
    long top = Axes.top(all);
    StringBuilder line = new StringBuilder();
    List<Month> months = new ArrayList<>();
    long sum = 0;
    for (long step = 0; step <= steps; step++) {
      YearMonth month = first.plusMonths(step);
      long here = came.getOrDefault(month, 0L);
      sum += here;
      line.append(point(step, steps, sum, top));
      if (here > 0) {
        months.add(new Month(words.date(month.toString()), words.number(here), words.number(sum)));
      }
    }
    String summary =
        words.text(
            "figures.growth_said",
            Map.of(
                "first", months.getFirst().name(),
                "begin", came.getOrDefault(first, 0L),
                "last", months.getLast().name(),
                "end", all));
    Axes axes = Axes.of(top, places(first, steps, words), words);
    return Optional.of(new GrowthChart(line.toString().strip(), summary, months, axes));
  }

  /** Months at round distances, so few that their names have room on a phone. */
  private static List<Axes.Place> places(YearMonth first, long steps, Messages words) {
    long apart =
        LongStream.of(DISTANCES)
            .filter(months -> steps / months < PLACES)
            .findFirst()
            .orElse(steps);
    List<Axes.Place> places = new ArrayList<>();
    for (long step = 0; step <= steps; step++) {
      YearMonth month = first.plusMonths(step);
      if ((month.getYear() * 12L + month.getMonthValue() - 1) % apart == 0) {
        String name = apart % 12 == 0 ? Integer.toString(month.getYear()) : words.shortMonth(month);
        places.add(new Axes.Place((double) step / steps, name));
      }
    }
    return places;
  }

  private static String point(long step, long steps, long sum, long top) {
    double x = (double) WIDTH * step / steps;
    double y = HEIGHT - (double) HEIGHT * sum / top;
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
  }
}
