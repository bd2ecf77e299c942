package org.pinakes.cli.bench;

import java.util.Arrays;
import java.util.Random;

/** How sure one can be of means over queries. The same values give the same figures. */
final class Significance {
  private static final int ROUNDS = 10_000;
  private static final double TAIL = 0.025;

  private Significance() {}

  /** Bounds between which the mean lies with 95 of 100, by drawing queries anew (bootstrap). */
  static double[] bounds(double[] values) {
    Random random = new Random(1);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[round] = sum / values.length;
    }
    Arrays.sort(means);
    return new double[] {means[(int) (TAIL * ROUNDS)], means[(int) ((1 - TAIL) * ROUNDS) - 1]};
  }

  /**
   * How likely a difference of means as large as this one is when there is none, by exchanging the
   * two values of each query at random (Fisher's randomisation test, two-sided).
   */
  static double chance(double[] one, double[] other) {
    double[] differences = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      differences[i] = one[i] - other[i];
    }
    double seen = Math.abs(Arrays.stream(differences).sum());
    Random random = new Random(1);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      if (Math.abs(sum) >= seen - 1e-12) {
        asLarge++;
      }
    }
    return (asLarge + 1.0) / (ROUNDS + 1.0);
  }
}
