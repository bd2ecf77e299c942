package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.pinakes.index.CatalogIndex;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;

/**
 * Builds an index anew from the store alone, beside the old one, and puts it in its place. Readers
 * and a follower elsewhere notice and change over.
 */
public final class Reindexer {
  private final CatalogIndex index;
  private final CatchUp catchUp;
  private final MatchRules rules;
  private final MatchedFeed.Sources sources;

  /**
   * Rebuilds the index that belongs to a store.
   *
   * @param profiles the profile of a source by its name
   */
  public Reindexer(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles) {
    this(store, index, cataloguer, profiles, MatchRules.off());
  }

  /**
   * Rebuilds the index that belongs to a store.
   *
   * @param profiles the profile of a source by its name
   * @param rules what is the same as what
   */
  public Reindexer(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      MatchRules rules) {
    this.index = index;
    this.catchUp = new CatchUp(store, cataloguer, profiles);
    this.rules = rules;
    this.sources = new MatchedFeed.Sources(store, cataloguer, profiles);
  }

  /**
   * Rebuilds.
   *
   * @param reached told now and then up to which store sequence the new index is
   * @return records left out because they could not be mapped or indexed; the log says why
   * @throws org.pinakes.problem.IndexUnavailableException when another rebuild is under way
   */
  public long rebuild(LongConsumer reached) {
    try (MatchedFeed target = MatchedFeed.open(index.openRebuild(), rules, sources);
        ExecutorService workers = Workers.open("reindex")) {
      long leftOut =
          catchUp.run(target, workers, CommitRhythm.bulk(), () -> {}, () -> true, reached);
      target.commit(target.feed().sequence());
      target.feed().promote();
      index.refresh();
      return leftOut;
    }
  }
}
