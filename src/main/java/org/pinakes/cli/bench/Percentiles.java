package org.pinakes.cli.bench;

import java.util.List;
import java.util.Locale;

/** How long things took. */
final class Percentiles {
  private static final double NANOS = 1e6;

  private Percentiles() {}

  /** The times that half, 95 and 99 of 100, and all stay below. */
  static String of(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms",
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / NANOS;
  }
}
