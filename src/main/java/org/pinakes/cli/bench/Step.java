package org.pinakes.cli.bench;

/**
 * One measured step.
 *
 * @param name what was done
 * @param threads how many threads did it
 * @param records how many records went through
 * @param bytes of the records as they were received, or 0 where that tells nothing
 * @param seconds by the clock
 * @param cpuSeconds of all threads of the process together; steadier on a machine that others use
 */
public record Step(
    String name, int threads, long records, long bytes, double seconds, double cpuSeconds) {
  private static final double MEGA = 1e6;

  /** Records a second by the clock. */
  public double rate() {
    return seconds == 0 ? 0 : records / seconds;
  }

  /** Records a second of processor time. */
  public double cpuRate() {
    return cpuSeconds == 0 ? 0 : records / cpuSeconds;
  }

  /** Megabytes a second by the clock. */
  public double megabyteRate() {
    return seconds == 0 ? 0 : bytes / MEGA / seconds;
  }

  /** Megabytes a second of processor time. */
  public double megabyteCpuRate() {
    return cpuSeconds == 0 ? 0 : bytes / MEGA / cpuSeconds;
  }
}
