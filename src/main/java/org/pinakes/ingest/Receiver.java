package org.pinakes.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.CatalogIndex;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.RecordSource;
import org.pinakes.store.Entry;
import org.pinakes.store.Kept;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;
import org.pinakes.store.StoreWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a source into the store, and hands each batch that is kept straight on to the index.
 *
 * <p>One thread reads, as many as there are processors map and index, the caller's writes the store
 * in the order of the source. While another process follows the store, the index is left to it.
 */
public final class Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

  private final RecordStore store;
  private final CatalogIndex index;
  private final Cataloguer cataloguer;
  private final CatchUp catchUp;
  private final Rhythm rhythm;
  private final MatchRules rules;
  private final MatchedFeed.Sources sources;

  /**
   * How large the steps are.
   *
   * @param batch records kept in one transaction at most
   * @param commits how often the index is made lasting
   */
  public record Rhythm(int batch, CommitRhythm commits) {
    /** A thousand records at a time, for large loads. */
    public static Rhythm bulk() {
      return new Rhythm(1000, CommitRhythm.bulk());
    }
  }

  /**
   * Receives into a store and an index that belong together.
   *
   * @param profiles the profile of a source by its name, for records that the index still lacks
   */
  public Receiver(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      Rhythm rhythm) {
    this(store, index, cataloguer, profiles, rhythm, MatchRules.off());
  }

  /**
   * Receives into a store and an index that belong together.
   *
   * @param profiles the profile of a source by its name, for records that the index still lacks
   * @param rules what is the same as what
   */
  public Receiver(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      Rhythm rhythm,
      MatchRules rules) {
    this.store = store;
    this.index = index;
    this.cataloguer = cataloguer;
    this.catchUp = new CatchUp(store, cataloguer, profiles);
    this.rhythm = rhythm;
    this.rules = rules;
    this.sources = new MatchedFeed.Sources(store, cataloguer, profiles);
  }

  /**
   * Receives all of a source. What is wrong with a record or a file is kept as a rejection.
   *
   * @param profile what the source is
   * @param forced format of all its records, or null to recognise each file's
   * @throws StoreUnavailableException when another process writes the store, or it fails
   * @throws IndexUnavailableException when the index fails; the store has what was kept until then
   */
  public IngestReport receive(
      RecordSource source,
      SourceProfile profile,
      @Nullable NativeFormat forced,
      ReceiveProgress progress) {
    long start = System.nanoTime();
    try (StoreWriter writer = store.openWriter();
        Following following = new Following(profile);
        ExecutorService workers = Workers.open("receive")) {
      following.begin(workers);
      RunReport run = writer.begin(profile.name());
      try (SliceReader reader =
          new SliceReader(source, profile, forced, cataloguer, workers, rhythm.batch())) {
        reader.start();
        keepAll(reader, writer, run, following, new Tally(source, progress));
      }
      if (following.isOurs()) {
        progress.finishing();
      }
      following.finish(workers);
      RunReport finished = writer.finish(run);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      return new IngestReport(finished, elapsed, following.isOurs(), following.leftOut());
    }
  }

  private static void keepAll(
      SliceReader reader, StoreWriter writer, RunReport run, Following following, Tally tally) {
    try {
      for (SliceReader.Batch batch = reader.next(); batch != null; batch = reader.next()) {
        List<Entry> entries = batch.entries().stream().map(Catalogued::entry).toList();
        List<Kept> kept = writer.keep(run, entries);
        following.add(kept, batch.entries());
        tally.count(kept, batch.position());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(
          "Loading was interrupted; what was kept stays. Load again to go on.", e);
    }
  }

  /** The index's part in a run, if it is ours to play. */
  private final class Following implements AutoCloseable {
    private final SourceProfile profile;
    private @Nullable MatchedFeed feed;
    private @Nullable IndexWork work;
    private long leftOutBefore;

    Following(SourceProfile profile) {
      this.profile = profile;
    }

    /** Brings the index to where the store is: an earlier run may have been cut short. */
    void begin(ExecutorService workers) {
      feed = open().orElse(null);
      if (feed != null) {
        leftOutBefore +=
            catchUp.run(feed, workers, rhythm.commits(), () -> {}, () -> true, reached -> {});
        work = new IndexWork(feed, workers, rhythm.commits(), () -> {});
      }
    }

    private Optional<MatchedFeed> open() {
      try {
        return Optional.of(MatchedFeed.open(index.openFeed(), rules, sources));
      } catch (IndexUnavailableException elsewhere) {
        LOG.info("The index is left to another process. {}", elsewhere.getMessage());
        return Optional.empty();
      }
    }

    void add(List<Kept> kept, List<Catalogued> batch) {
      if (work != null) {
        long upTo = kept.stream().mapToLong(Kept::sequence).max().orElse(0);
        work.add(BatchChanges.of(kept, batch, cataloguer, profile), upTo);
      }
    }

    void finish(ExecutorService workers) {
      if (work != null) {
        work.commit();
      } else {
        begin(workers);
      }
    }

    boolean isOurs() {
      return feed != null;
    }

    long leftOut() {
      return leftOutBefore + (work == null ? 0 : work.leftOut());
    }

    @Override
    public void close() {
      if (feed != null) {
        feed.close();
      }
    }
  }

  /** Counts for whoever watches. */
  private static final class Tally {
    private final RecordSource source;
    private final ReceiveProgress progress;
    private long read;
    private long rejected;

    Tally(RecordSource source, ReceiveProgress progress) {
      this.source = source;
      this.progress = progress;
    }

    void count(List<Kept> kept, long position) {
      read += kept.size();
      rejected += kept.stream().filter(one -> one.outcome() == Kept.Outcome.REFUSED).count();
      progress.received(position, source.size(), read, rejected);
    }
  }
}
