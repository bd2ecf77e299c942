package org.pinakes.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Adds up the time of a step that is done in pieces. Not thread-safe. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final String name;
  private final int threads;
  private long records;
  private long bytes;
  private long nanos;
  private long cpuNanos;

  Stopwatch(String name, int threads) {
    this.name = name;
    this.threads = threads;
  }

  /** Something to be timed. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Does a piece of work with so many records and adds its time. */
  void time(int more, Work work) throws Exception {
    long start = System.nanoTime();
    long cpuStart = system.getProcessCpuTime();
    work.run();
    nanos += System.nanoTime() - start;
    cpuNanos += system.getProcessCpuTime() - cpuStart;
    records += more;
  }

  /** Adds records whose number is known only when the work is done. */
  void count(long more) {
    records += more;
  }

  /** Adds records and the bytes they have as they were received. */
  void count(long more, long moreBytes) {
    records += more;
    bytes += moreBytes;
  }

  Step step() {
    return new Step(name, threads, records, bytes, nanos / NANOS, cpuNanos / NANOS);
  }
}
