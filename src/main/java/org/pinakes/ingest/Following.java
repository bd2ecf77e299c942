package org.pinakes.ingest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.store.Kept;
import org.pinakes.store.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index's part in a run, if it is ours to play. */
final class Following implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final RecordStore store;
  private final CatalogIndex index;
  private final Cataloguer cataloguer;
  private final CatchUp catchUp;
  private final CommitRhythm rhythm;
  private final MatchRules rules;
  private final Function<String, SourceProfile> profiles;
  private final SourceProfile profile;
  private @Nullable MatchedFeed feed;
  private @Nullable IndexWork work;
  private long leftOutBefore;

  /** Sequence up to which the index has been given everything. */
  private long reached;

  Following(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      CatchUp catchUp,
      CommitRhythm rhythm,
      MatchRules rules,
      Function<String, SourceProfile> profiles,
      SourceProfile profile) {
    this.store = store;
    this.index = index;
    this.cataloguer = cataloguer;
    this.catchUp = catchUp;
    this.rhythm = rhythm;
    this.rules = rules;
    this.profiles = profiles;
    this.profile = profile;
  }

  /** Brings the index to where the store is: an earlier run may have been cut short. */
  void begin(ExecutorService workers) {
    MatchedFeed open = open().orElse(null);
    feed = open;
    if (open != null) {
      begin(open, workers);
    }
  }

  private void begin(MatchedFeed open, ExecutorService workers) {
    leftOutBefore += catchUp.run(open, workers, rhythm, () -> {}, () -> true, upTo -> {});
    work = new IndexWork(open, workers, rhythm, () -> {});
    reached = store.sequence();
  }

  private Optional<MatchedFeed> open() {
    try {
      return Optional.of(
          MatchedFeed.open(
              index.openFeed(), rules, new MatchedFeed.Sources(store, cataloguer, profiles)));
    } catch (IndexUnavailableException elsewhere) {
      LOG.info("The index is left to another process. {}", elsewhere.getMessage());
      return Optional.empty();
    }
  }

  void add(List<Kept> kept, List<Catalogued> batch) {
    if (work != null) {
      long upTo = kept.stream().mapToLong(Kept::sequence).max().orElse(0);
      work.add(BatchChanges.of(kept, batch, cataloguer, profile), upTo);
      reached = Math.max(reached, upTo);
    }
  }

  /** Others may have written since our last turn: the index must not miss it. */
  void goOn(ExecutorService workers) {
    if (feed != null && work != null && store.sequence() > reached) {
      work.commit();
      leftOutBefore += work.leftOut();
      begin(feed, workers);
    }
  }

  /** Makes lasting what is there, while there is time. */
  void rest() {
    if (work != null) {
      work.commit();
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
