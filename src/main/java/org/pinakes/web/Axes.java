package org.pinakes.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pinakes.i18n.Messages;

/**
 * What stands beside and below the drawing of a chart, for the eye: a few round numbers at equal
 * distances, and some places along the way. Everyone else has the chart's table.
 *
 * @param levels numbers in the reader's writing, the highest first; the last is nought
 * @param ticks places, in the order of the reader's line
 */
public record Axes(List<String> levels, List<Tick> ticks) {
  /** A label nearer to an end than this, in percent, is aligned with it. */
  private static final double NEAR_END = 2.5;

  /** Those up to ten have a half that is whole; tenfold ones have it anyway. */
  private static final long[] SMALL = {1, 2, 4, 6, 8, 10};

  private static final long[] ROUND = {1, 2, 3, 4, 5, 6, 8, 10};

  /** Copies the lists. */
  public Axes {
    levels = List.copyOf(levels);
    ticks = List.copyOf(ticks);
  }

  /**
   * A place along the way.
   *
   * @param x from the left edge, as SVG has it: {@code 12.5%}
   * @param anchor which part of the label is there: {@code start}, {@code middle}, {@code end}
   * @param text the label
   */
  public record Tick(String x, String anchor, String text) {}

  /**
   * A place as a chart knows it.
   *
   * @param share of the way, from 0 to 1
   * @param text its label
   */
  record Place(double share, String text) {}

  /** The round number up to which a chart is drawn: not below the most, and 1 or even. */
  static long top(long most) {
    long power = 1;
    while (most > 10 * power) {
      power *= 10;
    }
    for (long round : power == 1 ? SMALL : ROUND) {
      if (round * power >= most) {
        return round * power;
      }
    }
    throw new IllegalStateException("10 times the power is enough for " + most);
  }

  /** The axes of a chart that is drawn up to a round number. */
  static Axes of(long top, List<Place> places, Messages words) {
    boolean leftwards = words.direction().equals("rtl");
    Stream<Long> levels = top == 1 ? Stream.of(1L, 0L) : Stream.of(top, top / 2, 0L);
    return new Axes(
        levels.map(words::number).toList(),
        places.stream().map(place -> tick(place, leftwards)).toList());
  }

  private static Tick tick(Place place, boolean leftwards) {
    double percent = 100 * place.share();
    double x = leftwards ? 100 - percent : percent;
    return new Tick(String.format(Locale.ROOT, "%.1f%%", x), anchor(percent), place.text());
  }

  private static String anchor(double percent) {
    if (percent < NEAR_END) {
      return "start";
    }
    return percent > 100 - NEAR_END ? "end" : "middle";
  }
}
