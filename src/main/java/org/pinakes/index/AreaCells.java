package org.pinakes.index;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.pinakes.record.Area;

/**
 * An area divided along whole meridians and parallels into cells that are as many degrees wide as
 * high; those at its edges may be cut. Immutable.
 *
 * @param area what is divided
 * @param step degrees of a cell
 * @param columns cells side by side
 * @param rows cells above one another
 */
public record AreaCells(Area area, double step, int columns, int rows) {
  private static final List<Double> STEPS =
      List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 45.0, 90.0);

  private static final double HALF_TURN = 180;

  /** Against sums of rounded numbers. */
  private static final double HAIR = 1e-9;

  /**
   * Divides an area as finely as so many cells allow.
   *
   * @param most cells side by side or above one another at most, at least 4
   */
  public static AreaCells of(Area area, int most) {
    double step =
        STEPS.stream()
            .filter(each -> columns(area, each) <= most && rows(area, each) <= most)
            .findFirst()
            .orElse(STEPS.getLast());
    return new AreaCells(area, step, columns(area, step), rows(area, step));
  }

  private static int columns(Area area, double step) {
    double end = area.west() + area.width();
    return Math.max(1, count(area.west(), end, step));
  }

  private static int rows(Area area, double step) {
    return Math.max(1, count(area.south(), area.north(), step));
  }

  private static int count(double from, double to, double step) {
    return (int) (Math.ceil(to / step - HAIR) - Math.floor(from / step + HAIR));
  }

  /** Degrees east at which a column begins, -180 to 540 without leap. */
  double left(int column) {
    return Math.max(area.west(), (Math.floor(area.west() / step + HAIR) + column) * step);
  }

  /** Degrees north at which a row ends; rows count from the north. */
  double top(int row) {
    return Math.min(area.north(), (Math.ceil(area.north() / step - HAIR) - row) * step);
  }

  /** A cell, from the north west, row by row. */
  public Area cell(int number) {
    int column = number % columns;
    int row = number / columns;
    double end = area.west() + area.width();
    double right = column + 1 < columns ? left(column + 1) : end;
    double bottom = row + 1 < rows ? top(row + 1) : area.south();
    double left = left(column);
    return new Area(
        turned(left, left == right), Math.min(bottom, top(row)), turned(right, true), top(row));
  }

  /**
   * The cells that may meet a box: all that do, and those beside them.
   *
   * @param cells hears of them; of the same one twice where a box meets both ends of a wide area
   */
  public void around(AreaBox box, IntConsumer cells) {
    double top = Math.ceil(area.north() / step);
    int first = (int) Math.max(0, Math.floor(top - box.north() / step) - 1);
    int last = (int) Math.min(rows - 1, Math.floor(top - box.south() / step) + 1);
    for (int row = first; row <= last; row++) {
      columns(box, -2 * HALF_TURN, row, cells);
      columns(box, 0, row, cells);
      columns(box, 2 * HALF_TURN, row, cells);
    }
  }

  /** Columns do not leap at 180°, so a box may stand in those behind it, or end in front of one. */
  private void columns(AreaBox box, double turn, int row, IntConsumer cells) {
    double start = Math.floor(area.west() / step);
    int first = (int) Math.max(0, Math.floor((box.west() + turn) / step) - start - 1);
    int last = (int) Math.min(columns - 1, Math.floor((box.east() + turn) / step) - start + 1);
    for (int column = first; column <= last; column++) {
      cells.accept(row * columns + column);
    }
  }

  /** At 180° one cell ends and the next one begins at -180°. */
  private static double turned(double degrees, boolean end) {
    return degrees > HALF_TURN || (degrees == HALF_TURN && !end)
        ? degrees - 2 * HALF_TURN
        : degrees;
  }

  /** How many cells there are. */
  public int count() {
    return columns * rows;
  }

  /** The cells of a facet's question. */
  public static AreaCells of(IndexRequest.Facet facet) {
    Optional<Area> area = facet.below().stream().findFirst().flatMap(Area::readEnvelope);
    return of(area.orElseGet(Area::world), facet.limit());
  }
}
