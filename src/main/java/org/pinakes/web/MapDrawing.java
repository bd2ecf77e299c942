package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pinakes.record.Area;

/**
 * A drawing of a part of the earth: meridians and parallels are straight, and both as far apart as
 * in its middle. Units are tenths of a degree, to the east and to the south, as in {@code
 * land.svg}. Immutable.
 *
 * @param west degrees at which it begins, -180 or more
 * @param north degrees at which it begins
 * @param width degrees
 * @param height degrees
 */
public record MapDrawing(double west, double north, double width, double height) {
  /** Units of a degree. */
  static final int UNITS = 10;

  /** How much wider than high a drawing is. */
  private static final double SHAPE = 1.8;

  /** The coast is drawn too coarsely to be looked at more closely. */
  private static final double LEAST = 14;

  /** So much of it is left around what is marked. */
  private static final double AIR = 1.7;

  private static final double CLOSE = 1.08;

  private static final double TURN = 360;
  private static final double HALF_TURN = 180;
  private static final double POLE = 90;

  /** So far from 0° the coasts are drawn; Asia goes on beyond 180°. */
  private static final double REACH = 192;

  private static final double NARROWEST = 0.35;
  private static final int LINES = 6;

  private static final List<Double> STEPS = List.of(0.02, 0.1, 0.5, 2.0, 5.0, 10.0, 15.0, 30.0);

  /** The whole earth, from 180° to 180°. */
  static MapDrawing world() {
    return new MapDrawing(-HALF_TURN, POLE, TURN, HALF_TURN);
  }

  /** What some areas are in the middle of; the world, when they are all over it. */
  static MapDrawing around(List<Area> areas) {
    return around(areas, LEAST, AIR);
  }

  /** An area to be looked into, however small it is. */
  static MapDrawing around(Area area) {
    return around(List.of(area), 0, CLOSE);
  }

  private static MapDrawing around(List<Area> areas, double least, double air) {
    double begin = begin(areas);
    double extent = extent(areas, begin);
    double south = areas.stream().mapToDouble(Area::south).min().orElse(-POLE);
    double north = areas.stream().mapToDouble(Area::north).max().orElse(POLE);
    double middle = (north + south) / 2;
    double narrow = narrow(middle);
    double high = Math.max(least, Math.max((north - south) * air, extent * air * narrow / SHAPE));
    double wide = high * SHAPE / narrow;
    if (wide >= TURN || high >= HALF_TURN) {
      return world();
    }
    double top = Math.min(POLE, Math.max(middle + high / 2, high - POLE));
    return new MapDrawing(begin + (extent - wide) / 2, top, wide, high);
  }

  /** The western edge from which the way to the east around all of them is the shortest. */
  private static double begin(List<Area> areas) {
    double best = -HALF_TURN;
    for (Area area : areas) {
      if (extent(areas, area.west()) < extent(areas, best)) {
        best = area.west();
      }
    }
    return best;
  }

  private static double extent(List<Area> areas, double begin) {
    return areas.stream()
        .mapToDouble(area -> (area.west() - begin + TURN) % TURN + area.width())
        .max()
        .orElse(TURN);
  }

  private static double narrow(double latitude) {
    return Math.max(NARROWEST, Math.cos(Math.toRadians(latitude)));
  }

  /** Whether all of the earth is on it. */
  boolean isWorld() {
    return width >= TURN;
  }

  /** By how much degrees of longitude are shortened. */
  public double narrow() {
    return isWorld() ? 1 : narrow(north - height / 2);
  }

  /** The {@code viewBox}. */
  public String box() {
    return units(west * narrow())
        + " "
        + units(-north)
        + " "
        + units(width * narrow())
        + " "
        + units(height);
  }

  /** How all is shortened that is drawn by degrees. */
  public String transform() {
    return String.format(Locale.ROOT, "scale(%.4f 1)", narrow());
  }

  /** By how many units the earth is to be moved, each time that it is seen. */
  public List<String> copies() {
    return IntStream.rangeClosed(-1, 2)
        .mapToObj(turns -> turns * TURN)
        .filter(moved -> moved - REACH < west + width && moved + REACH > west)
        .map(MapDrawing::units)
        .toList();
  }

  /** Meridians and parallels, as the data of a path. */
  public String lines() {
    double step =
        STEPS.stream()
            .filter(each -> width / each <= 2 * LINES && height / each <= LINES)
            .findFirst()
            .orElse(STEPS.getLast());
    StringBuilder path = new StringBuilder();
    for (double x = Math.ceil(west / step) * step; x < west + width; x += step) {
      path.append("M").append(units(x)).append(' ').append(units(-north));
      path.append("v").append(units(height));
    }
    for (double y = Math.ceil((north - height) / step) * step; y < north; y += step) {
      path.append("M").append(units(west)).append(' ').append(units(-y));
      path.append("h").append(units(width));
    }
    return path.toString();
  }

  /** Areas as rectangles on it; one that reaches out of it on one side stands on the other, too. */
  List<Shape> shapes(List<Area> areas) {
    List<Shape> shapes = new ArrayList<>();
    for (Area area : areas) {
      for (double moved = -TURN; moved <= TURN; moved += TURN) {
        double x = area.west() + moved;
        boolean begun = x + area.width() > west || (area.width() == 0 && x == west);
        if (x < west + width && begun) {
          shapes.add(shape(x, area));
        }
      }
    }
    return shapes;
  }

  private Shape shape(double x, Area area) {
    double least = height / 24;
    boolean small = area.width() * narrow() < least && area.height() < least;
    return new Shape(
        units(x),
        units(-area.north()),
        units(area.width()),
        units(area.height()),
        small,
        units((x + area.width() / 2) * narrow()),
        units(-(area.north() + area.south()) / 2),
        units(height / 32));
  }

  /**
   * A rectangle, and the middle of it.
   *
   * @param x western edge
   * @param y northern edge
   * @param width in units
   * @param height in units
   * @param small whether it is too small to be seen, so that its middle is to be marked
   * @param middleX not to be shortened any more
   * @param middleY in units
   * @param mark radius of a mark
   */
  public record Shape(
      String x,
      String y,
      String width,
      String height,
      boolean small,
      String middleX,
      String middleY,
      String mark) {}

  /** A number of degrees in the units of the drawing. */
  static String units(double degrees) {
    return Area.text(Math.round(degrees * UNITS * 100) / 100.0);
  }
}
