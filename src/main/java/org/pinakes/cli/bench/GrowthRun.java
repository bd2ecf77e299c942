package org.pinakes.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.ingest.IngestReport;
import org.pinakes.ingest.MatchRules;
import org.pinakes.ingest.ReceiveProgress;
import org.pinakes.ingest.Receiver;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;
import org.pinakes.store.SourceStatus;
import org.pinakes.store.SqlRecordStore;

/**
 * How a catalogue bears growing: the same files are loaded again and again as other sources would
 * have them, into one catalogue, and each round's rate is noted with what memory and disk hold
 * after it.
 */
public final class GrowthRun {
  private static final double MEGA = 1e6;

  private final Map<NativeFormat, Crosswalk> crosswalks;
  private final MatchRules rules;

  /**
   * @param crosswalks one for each format
   * @param rules what is the same as what
   */
  public GrowthRun(Map<NativeFormat, Crosswalk> crosswalks, MatchRules rules) {
    this.crosswalks = Map.copyOf(crosswalks);
    this.rules = rules;
  }

  /**
   * One round.
   *
   * @param step what was loaded and how fast
   * @param inAll records in the catalogue after it
   * @param heapMegabytes heap in use after it, garbage collected
   * @param peakMegabytes most memory that the process ever had; 0 where the system does not tell
   * @param storeBytes size of the store after it
   * @param indexBytes size of the index after it
   */
  public record Round(
      Step step,
      long inAll,
      long heapMegabytes,
      long peakMegabytes,
      long storeBytes,
      long indexBytes) {

    /** The round as a line to be read. */
    public String line() {
      return String.format(
          Locale.ROOT,
          "%-10s %9d records, %6.0f a second, %6.0f a CPU second; %9d in all, heap %d MB, process"
              + " at most %d MB, store %.0f MB, index %.0f MB",
          step.name(),
          step.records(),
          step.rate(),
          step.cpuRate(),
          inAll,
          heapMegabytes,
          peakMegabytes,
          storeBytes / MEGA,
          indexBytes / MEGA);
    }
  }

  /**
   * Loads.
   *
   * @param files OAI-DC, one record a line
   * @param rounds how many times
   * @param data an empty folder
   * @param told hears of each round as soon as it is done
   * @throws Exception when a file cannot be read, or counts are not what they must be
   */
  public List<Round> run(List<Path> files, int rounds, Path data, Consumer<Round> told)
      throws Exception {
    List<Round> all = new ArrayList<>();
    long inAll = 0;
    for (int number = 0; number < rounds; number++) {
      Round round = round(files, number, data, inAll);
      inAll = round.inAll();
      all.add(round);
      told.accept(round);
    }
    return all;
  }

  private Round round(List<Path> files, int number, Path data, long before) throws Exception {
    try (RecordStore store = SqlRecordStore.open(data.resolve("store"), InstantSource.system());
        CatalogIndex index = LuceneCatalogIndex.open(data.resolve("index"))) {
      String name = "round-" + number;
      Stopwatch watch = new Stopwatch(name, Runtime.getRuntime().availableProcessors());
      List<IngestReport> reports = new ArrayList<>();
      watch.time(0, () -> reports.add(load(files, number, name, store, index)));
      long read = reports.getFirst().run().read();
      watch.count(read);
      requireExact(store, before + read);
      return new Round(watch.step(), before + read, heap(), peak(), store.bytes(), index.bytes());
    }
  }

  private IngestReport load(
      List<Path> files, int number, String name, RecordStore store, CatalogIndex index) {
    Function<String, SourceProfile> profiles = SourceProfile::named;
    Cataloguer cataloguer = new Cataloguer(crosswalks, RecordDocuments::of, rules.on());
    Receiver receiver =
        new Receiver(store, index, cataloguer, profiles, Receiver.Rhythm.bulk(), rules);
    try (Variation source = new Variation(files, number)) {
      return receiver.receive(source, profiles.apply(name), null, ReceiveProgress.silent());
    }
  }

  private static void requireExact(RecordStore store, long expected) {
    long kept = store.sources().stream().mapToLong(SourceStatus::records).sum();
    if (kept != expected) {
      throw new IllegalStateException(
          "The store says that it has " + kept + " records; loaded were " + expected);
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
