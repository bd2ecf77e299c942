package org.pinakes.ingest;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.FieldCensus;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.OddValues;
import org.pinakes.index.ValueCount;
import org.pinakes.ingest.SourceReport.Check;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;
import org.pinakes.store.RecordStore;
import org.pinakes.store.Rejection;
import org.pinakes.store.RunReport;
import org.pinakes.store.SourceStatus;
import org.pinakes.store.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports how good the records of a source are, by mapping all of them as the profile is now. Reads
 * the store in portions, and remembers what it counted in memory that does not grow with the number
 * of records. Thread-safe.
 */
public final class SourceReporter {
  private static final Logger LOG = LoggerFactory.getLogger(SourceReporter.class);
  private static final Comparator<Check> MOST_FIRST =
      Comparator.comparingLong(Check::records).reversed().thenComparing(Check::rule);
  private static final int VALUES = 5;
  private static final int REJECTIONS = 200;
  private static final int MOST_RULES = 200;

  private final RecordStore store;
  private final Cataloguer cataloguer;
  private final DocumentChecks checks;

  /**
   * @param knownFormat whether readers are shown this format by a name of its own
   * @param clock says what year it is
   */
  public SourceReporter(
      RecordStore store,
      Cataloguer cataloguer,
      Predicate<String> knownFormat,
      InstantSource clock) {
    this.store = store;
    this.cataloguer = cataloguer;
    this.checks = new DocumentChecks(knownFormat, clock);
  }

  /** What is to be counted of one record. */
  private record Looked(
      String id,
      @Nullable IndexDocument document,
      Map<String, List<String>> found,
      List<Warning> warnings) {}

  /** Counts of one report. */
  private static final class Counts {
    private final FieldCensus census = new FieldCensus(VALUES);
    private final Map<String, OddValues> checks = new HashMap<>();
    private final Map<String, OddValues> warnings = new HashMap<>();
    private final Map<String, OddValues> unmapped = new HashMap<>();
    private long records;

    void add(Looked one) {
      records++;
      if (one.document() == null) {
        one.warnings().forEach(why -> count(unmapped, why.rule(), one.id(), why.message()));
        return;
      }
      census.add(one.document());
      one.found()
          .forEach((rule, odd) ->
              checks.computeIfAbsent(rule, name -> new OddValues()).add(one.id(), odd));
      one.warnings()
          .forEach(warning ->
              count(
                  warnings, warning.rule(), one.id(), warning.place() + ", " + warning.message()));
    }

    private static void count(Map<String, OddValues> all, String rule, String id, String what) {
      if (all.containsKey(rule) || all.size() < MOST_RULES) {
        all.computeIfAbsent(rule, name -> new OddValues()).add(id + ": " + what, List.of());
      }
    }
  }

  /**
   * Reports on a source.
   *
   * @param reached told now and then up to which store sequence was read
   */
  public SourceReport report(SourceProfile profile, LongConsumer reached) {
    Counts counts = new Counts();
    SourceScan scan = new SourceScan(store, profile.name());
    Portions.each(
        scan, record -> looked(record, profile), counts::add, () -> reached.accept(scan.reached()));
    RunReport run = lastRun(profile.name());
    return new SourceReport(
        profile.name(),
        counts.records,
        counts.census.documents(),
        counts.census.fields(),
        sorted(counts.checks),
        sorted(counts.warnings),
        sorted(counts.unmapped),
        run,
        run == null ? List.of() : rejections(run));
  }

  private Looked looked(StoredRecord stored, SourceProfile profile) {
    try {
      if (cataloguer.map(stored, profile) instanceof Mapped.Kept kept) {
        IndexDocument document =
            cataloguer.document(
                kept.record(), profile, stored.id(), stored.firstReceived(), stored.lastReceived());
        List<Warning> warnings = kept.record().warnings();
        return new Looked(stored.id(), document, checks.of(document, warnings), warnings);
      }
      return unmapped(stored, "deleted", "the record says that it is deleted");
    } catch (BadRecordException bad) {
      return unmapped(stored, bad.rule(), String.valueOf(bad.getMessage()));
    } catch (RuntimeException defect) {
      LOG.error("Defect while mapping {}", stored.id(), defect);
      return unmapped(stored, "internal-error", "Pinakes failed on this record: " + defect);
    }
  }

  private static Looked unmapped(StoredRecord stored, String rule, String why) {
    return new Looked(stored.id(), null, Map.of(), List.of(new Warning(rule, "", why)));
  }

  private @Nullable RunReport lastRun(String source) {
    return store.sources().stream()
        .filter(status -> status.source().equals(source))
        .map(SourceStatus::lastRun)
        .findFirst()
        .orElse(null);
  }

  private List<Check> rejections(RunReport run) {
    Map<String, OddValues> examples = new HashMap<>();
    for (Rejection one : store.rejections(run.source(), REJECTIONS)) {
      if (one.run() == run.run()) {
        String id = one.nativeId() == null ? "" : " [" + one.nativeId() + "]";
        examples
            .computeIfAbsent(one.rule(), rule -> new OddValues())
            .add(one.place() + id + ": " + one.reason(), List.of());
      }
    }
    return run.rejectedByRule().entrySet().stream()
        .map(rule -> {
          OddValues some = examples.getOrDefault(rule.getKey(), new OddValues());
          return new Check(rule.getKey(), rule.getValue(), List.of(), some.examples());
        })
        .sorted(MOST_FIRST)
        .toList();
  }

  private static List<Check> sorted(Map<String, OddValues> all) {
    return all.entrySet().stream()
        .map(entry -> {
          OddValues odd = entry.getValue();
          List<ValueCount> values = odd.commonest(VALUES);
          return new Check(entry.getKey(), odd.records(), values, odd.examples());
        })
        .sorted(MOST_FIRST)
        .toList();
  }
}
