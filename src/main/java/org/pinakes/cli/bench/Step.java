package org.pinakes.cli.bench;

/**
 * One measured step.
 *
 * @param name what was done
 * @param threads how many threads did it
 * @param records how many records went through
 * @param seconds by the clock
 * @param cpuSeconds of all threads of the process together; steadier on a machine that others use
 */
public record Step(String name, int threads, long records, double seconds, double cpuSeconds) {

  /** Records a second by the clock. */
  public double rate() {
    return seconds == 0 ? 0 : records / seconds;
  }

  /** Records a second of processor time. */
  public double cpuRate() {
    return cpuSeconds == 0 ? 0 : records / cpuSeconds;
  }
}
