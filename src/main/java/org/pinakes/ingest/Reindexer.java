package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexFeed;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;

/**
 * Builds an index anew from the store alone, beside the old one, and puts it in its place. Readers
 * and a follower elsewhere notice and change over.
 */
public final class Reindexer {
  private final CatalogIndex index;
  private final CatchUp catchUp;

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
    this.index = index;
    this.catchUp = new CatchUp(store, cataloguer, profiles);
  }

  /**
   * Rebuilds.
   *
   * @param reached told now and then up to which store sequence the new index is
   * @return records left out because they could not be mapped or indexed; the log says why
   * @throws org.pinakes.problem.IndexUnavailableException when another rebuild is under way
   */
  public long rebuild(LongConsumer reached) {
    try (IndexFeed feed = index.openRebuild();
        ExecutorService workers = Workers.open("reindex")) {
      long leftOut = catchUp.run(feed, workers, CommitRhythm.bulk(), () -> {}, () -> true, reached);
      feed.commit(feed.sequence());
      feed.promote();
      index.refresh();
      return leftOut;
    }
  }
}
