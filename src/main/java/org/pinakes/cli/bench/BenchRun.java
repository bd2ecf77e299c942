package org.pinakes.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pinakes.cli.bench.BenchReport.Machine;
import org.pinakes.cli.bench.WholeWay.Loaded;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.ingest.MatchRules;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.SourceProfile;

/**
 * Measures the catalogue on some files: first reading and mapping; then the store and a bare Lucene
 * index in turns of a few thousand records, so that both meet the same moods of the machine, and
 * our index; then the whole way, as a load goes it; then searches in the index that it made.
 */
public final class BenchRun {
  private final StepBench steps;
  private final WholeWay way;

  /**
   * Sets up a run.
   *
   * @param crosswalks one for each format
   * @param profile what the source of the files is
   * @param rules what is the same as what, on the whole way
   * @param rehearsal how long reading and mapping run before they are counted
   */
  public BenchRun(
      Map<NativeFormat, Crosswalk> crosswalks,
      SourceProfile profile,
      MatchRules rules,
      Duration rehearsal) {
    steps = new StepBench(crosswalks, profile, rehearsal);
    way = new WholeWay(crosswalks, profile, rules);
  }

  /**
   * Measures; takes some minutes.
   *
   * @param files what is loaded
   * @param queries what is searched; when empty, drawn from the records
   * @param work an empty folder for all that is written
   * @throws Exception when a file cannot be read, or a step fails
   */
  public BenchReport run(List<Path> files, List<String> queries, Path work) throws Exception {
    Machine machine = machine();
    StepBench.Outcome single = steps.run(files, work.resolve("steps"));
    Stopwatch watch = new Stopwatch("whole way", machine.processors());
    List<Loaded> result = new ArrayList<>();
    watch.time(0, () -> result.add(way.load(files, work.resolve("whole"))));
    Loaded loaded = result.getFirst();
    watch.count(loaded.read());
    Step whole = watch.step();
    Latency search = search(loaded.index(), queries.isEmpty() ? single.queries() : queries);
    return new BenchReport(
        machine,
        size(files),
        loaded.storeBytes(),
        indexBytes(loaded.index()),
        Stream.concat(single.steps().stream(), Stream.of(whole)).toList(),
        whole.rate() / single.bare().rate(),
        whole.cpuRate() / single.bare().cpuRate(),
        search);
  }

  /** Searches twice, the second time with empty caches and a warm machine. */
  private static Latency search(Path folder, List<String> queries) {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      Latency.of(index, queries);
    }
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      return Latency.of(index, queries);
    }
  }

  private static long indexBytes(Path folder) {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      return index.bytes();
    }
  }

  private static long size(List<Path> files) throws IOException {
    long sum = 0;
    for (Path file : files) {
      sum += Files.size(file);
    }
    return sum;
  }

  private static Machine machine() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.version().toString(),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
