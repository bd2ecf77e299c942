package org.pinakes.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.Checkpoint;

/** Writes the store over a connection of its own, under the write lock. */
final class SqlStoreWriter implements StoreWriter {
  private final WriterLock lock;
  private final Handle handle;
  private final InstantSource clock;
  private final Packer packer;
  private final Interned interned;
  private final RecordTable records;
  private final AliasTable aliases;
  private final RunTable runs;
  private final int keepRejections;
  private final HarvestTable harvests;
  private long sequence;
  private boolean failed;

  /**
   * @param sequence last number given
   * @param keepRejections of how many runs of a source rejections are kept
   */
  SqlStoreWriter(
      WriterLock lock, Handle handle, InstantSource clock, long sequence, int keepRejections) {
    this.lock = lock;
    this.handle = handle;
    this.clock = clock;
    this.sequence = sequence;
    this.keepRejections = keepRejections;
    this.packer = new Packer(handle);
    this.interned = new Interned(handle);
    this.records = new RecordTable(handle, interned, packer);
    this.aliases = new AliasTable(handle);
    this.runs = new RunTable(handle);
    this.harvests = new HarvestTable(handle);
  }

  @Override
  public RunReport begin(String source) {
    return inTransaction(() -> runs.begin(source, interned.source(source), now()));
  }

  @Override
  public List<Kept> keep(RunReport run, List<Entry> batch, @Nullable Checkpoint checkpoint) {
    return inTransaction(() -> {
      List<Kept> kept = batch.isEmpty() ? List.of() : keepAll(run, batch);
      if (checkpoint != null) {
        harvests.save(run.source(), interned.source(run.source()), checkpoint);
      }
      return kept;
    });
  }

  @Override
  public Absence absence(RunReport run) {
    return harvests.absence(interned.source(run.source()));
  }

  @Override
  public List<Entry> absent(RunReport run, int limit) {
    return harvests.absent(interned.source(run.source()), limit);
  }

  private List<Kept> keepAll(RunReport run, List<Entry> batch) {
    Instant now = now();
    packer.learn(handle, batch);
    Decisions decisions = decisions(run.source(), batch, now);
    List<Kept> kept = new ArrayList<>(batch.size());
    batch.forEach(entry -> kept.add(decisions.decide(entry)));
    records.write(decisions.changes());
    aliases.save(decisions.aliases());
    runs.reject(run.run(), refused(batch), packer, now);
    runs.count(run.run(), kept);
    sequence = decisions.sequence();
    return List.copyOf(kept);
  }

  private Decisions decisions(String name, List<Entry> batch, Instant now) {
    long source = interned.source(name);
    Set<String> ids = new LinkedHashSet<>(Decisions.ids(batch));
    Map<String, String> otherNames = aliases.of(ids);
    ids.addAll(otherNames.values());
    Stream<RecordRow> rows =
        Stream.concat(
            records.byNativeId(source, Decisions.nativeIds(batch)).stream(),
            records.byId(ids).stream());
    return new Decisions(name, source, sequence, now, otherNames, rows);
  }

  private static List<Entry.Refused> refused(List<Entry> batch) {
    return batch.stream()
        .filter(Entry.Refused.class::isInstance)
        .map(Entry.Refused.class::cast)
        .toList();
  }

  @Override
  public RunReport finish(RunReport run, @Nullable String failure) {
    return inTransaction(() -> {
      runs.finish(run.run(), now(), failure);
      runs.forgetRejections(interned.source(run.source()), keepRejections);
      return runs.report(run.run());
    });
  }

  /** What is remembered may be ahead of the tables once a transaction failed: then no more. */
  private <T> T inTransaction(Work<T> work) {
    if (failed) {
      throw new StoreUnavailableException(
          "The record store is no longer written after an earlier error; start the command again.");
    }
    failed = true;
    try {
      T result = handle.inTransaction(connection -> work.done());
      failed = false;
      return result;
    } catch (JdbiException e) {
      throw new StoreUnavailableException(
          "The record store could not be written, the last batch is not kept: " + e.getMessage(),
          e);
    }
  }

  /** What is done in one transaction. */
  private interface Work<T> {
    T done();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    try (lock;
        handle) {
      packer.close();
    }
  }
}
