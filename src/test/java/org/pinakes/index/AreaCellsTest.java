package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.record.Area;

class AreaCellsTest {
  private static final int EACH = 500;
  private static final int MOST = 12;

  static LongStream seeds() {
    return LongStream.of(1, 20_261_126, System.nanoTime());
  }

  private static Set<Integer> around(AreaCells cells, AreaBox box) {
    Set<Integer> around = new HashSet<>();
    cells.around(box, around::add);
    return around;
  }

  @Test
  void aSmallBoxIsLookedForInTheCellsBesideItAlone() {
    AreaCells world = AreaCells.of(Area.world(), MOST);

    assertThat(around(world, new AreaBox(10, 40, 11, 41))).hasSizeBetween(1, 9);
  }

  @Test
  void whatIsWithoutWidthHasCellsWithoutWidth() {
    Area meridian = Area.read("180,-10,180,10").orElseThrow();
    AreaCells cells = AreaCells.of(meridian, MOST);

    for (int cell = 0; cell < cells.count(); cell++) {
      assertThat(cells.cell(cell).width()).isZero();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noCellThatMeetsABoxIsLeftOut(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      AreaCells cells = AreaCells.of(area(random), MOST);
      for (AreaBox box : AreaBox.of(area(random))) {
        Set<Integer> around = around(cells, box);
        for (int cell = 0; cell < cells.count(); cell++) {
          List<AreaBox> parts = AreaBox.of(cells.cell(cell));
          assertThat(around.contains(cell) || parts.stream().noneMatch(box::meets))
              .as("cell %d of %s, %s", cell, cells, box)
              .isTrue();
        }
        assertThat(around).allMatch(cell -> cell >= 0 && cell < cells.count());
      }
    }
  }

  /** On whole degrees, on tenths, and anywhere; over 180°, and without width. */
  private static Area area(Random random) {
    int parts = List.of(1, 10, 1_000_000).get(random.nextInt(3));
    double west = degrees(random, 180, parts);
    double east = random.nextInt(5) == 0 ? west : degrees(random, 180, parts);
    double one = degrees(random, 90, parts);
    double other = random.nextInt(5) == 0 ? one : degrees(random, 90, parts);
    return new Area(west, Math.min(one, other), east, Math.max(one, other));
  }

  private static double degrees(Random random, int most, int parts) {
    return random.nextInt(-most * parts, most * parts + 1) / (double) parts;
  }
}
