package org.pinakes.index;

import java.util.List;
import org.pinakes.record.Area;

/**
 * A piece of the earth as it is compared with others: without a leap at 180°, and with its western
 * and southern edges, but not those to the east and north, so that neighbours have nothing in
 * common. Points, and what ends at 180° or at the pole, have all of their edges.
 *
 * @param west least degrees east
 * @param south least degrees north
 * @param east greatest degrees east
 * @param north greatest degrees north
 */
public record AreaBox(double west, double south, double east, double north) {
  private static final double HALF_TURN = 180;
  private static final double POLE = 90;

  /**
   * The boxes of an area: two where it reaches over the meridian of 180°, or lies on it, which is
   * that of -180°.
   */
  public static List<AreaBox> of(Area area) {
    if (area.west() == area.east() && Math.abs(area.west()) == HALF_TURN) {
      return List.of(
          box(HALF_TURN, area.south(), HALF_TURN, area.north()),
          box(-HALF_TURN, area.south(), -HALF_TURN, area.north()));
    }
    return area.isOverDateLine()
        ? List.of(
            box(area.west(), area.south(), HALF_TURN, area.north()),
            box(-HALF_TURN, area.south(), area.east(), area.north()))
        : List.of(box(area.west(), area.south(), area.east(), area.north()));
  }

  private static AreaBox box(double west, double south, double east, double north) {
    return new AreaBox(west, south, end(west, east, HALF_TURN), end(south, north, POLE));
  }

  private static double end(double from, double to, double last) {
    return to > from && to < last ? Math.nextDown(to) : to;
  }

  /** Whether two have something in common. */
  public boolean meets(AreaBox other) {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }
}
