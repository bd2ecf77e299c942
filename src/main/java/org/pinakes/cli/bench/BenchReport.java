package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured.
 *
 * @param machine where
 * @param sourceBytes bytes of the files read
 * @param storeBytes bytes of the record store after the whole way
 * @param indexBytes bytes of the index after the whole way
 * @param steps the steps one by one, the bare index, the whole way
 * @param ofBare the whole way's rate over the bare index's, by the clock
 * @param ofBareCpu the same by processor time
 * @param search how long searches took
 */
public record BenchReport(
    Machine machine,
    long sourceBytes,
    long storeBytes,
    long indexBytes,
    List<Step> steps,
    double ofBare,
    double ofBareCpu,
    Latency search) {
  private static final double MEGA = 1e6;

  /** Copies the list. */
  public BenchReport {
    steps = List.copyOf(steps);
  }

  /**
   * The machine.
   *
   * @param system its operating system
   * @param java version of the runtime
   * @param processors how many the program may use
   * @param heapMegabytes most that the heap may take
   * @param load average number of waiting processes at the beginning, others' included
   */
  public record Machine(
      String system, String java, int processors, long heapMegabytes, double load) {}

  /** Store and index over the source. */
  public double sizeOfSource() {
    return sourceBytes == 0 ? 0 : (double) (storeBytes + indexBytes) / sourceBytes;
  }

  /** The report as lines to be read. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%s, Java %s, %d processors, heap %d MB, load %.1f",
            machine.system(),
            machine.java(),
            machine.processors(),
            machine.heapMegabytes(),
            machine.load()));
    lines.add(
        text(
            "%-16s %7s %9s %9s %12s %7s %11s",
            "", "threads", "records", "a second", "a CPU second", "MB/s", "MB/CPU s"));
    steps.forEach(step -> lines.add(line(step)));
    lines.add(text("Whole way over bare Lucene: %.2f (by CPU time %.2f)", ofBare, ofBareCpu));
    lines.add(
        text(
            "Source %.1f MB, store %.1f MB, index %.1f MB: %.2f of the source",
            sourceBytes / MEGA, storeBytes / MEGA, indexBytes / MEGA, sizeOfSource()));
    lines.add(
        text(
            "Search, 20 hits and 7 facets, %d queries of %.0f results: p50 %.1f, p95 %.1f,"
                + " p99 %.1f ms (CPU time: p50 %.1f, p95 %.1f)",
            search.queries(),
            search.meanResults(),
            search.p50(),
            search.p95(),
            search.p99(),
            search.cpu50(),
            search.cpu95()));
    search.slowest().forEach(slow -> lines.add("  " + slow));
    return lines;
  }

  private static String line(Step step) {
    String line =
        text(
            "%-16s %7d %9d %9.0f %12.0f",
            step.name(), step.threads(), step.records(), step.rate(), step.cpuRate());
    return step.bytes() == 0
        ? line
        : line + text(" %7.1f %11.1f", step.megabyteRate(), step.megabyteCpuRate());
  }

  /** The report as JSON. */
  public String json() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(this);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
