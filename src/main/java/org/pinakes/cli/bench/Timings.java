package org.pinakes.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long many runs of the same thing took, by the clock and by the processor time of the thread:
 * the latter is steadier on a machine that others use. Not thread-safe.
 */
final class Timings {
  private static final double NANOS = 1e6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Long> clock = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();

  /** Does something and notes how long it took. */
  <T> T time(Supplier<T> work) {
    long cpuStart = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    T done = work.get();
    clock.add(System.nanoTime() - start);
    processor.add(threads.getCurrentThreadCpuTime() - cpuStart);
    return done;
  }

  int count() {
    return clock.size();
  }

  /** The times that half, 95 and 99 of 100, and all stay below. */
  String told() {
    return told(clock) + "; processor time " + told(processor);
  }

  private static String told(List<Long> nanos) {
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
