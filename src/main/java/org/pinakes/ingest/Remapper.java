package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.pinakes.index.IndexFeed;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;

/**
 * Maps the records of one source again, in the index that is there. Everything becomes lasting in
 * one commit at the end, with the profile's note; a run cut short leaves the note as it was, and is
 * begun anew. Thread-safe.
 */
public final class Remapper {
  private final RecordStore store;
  private final Cataloguer cataloguer;

  /** Remaps from a store. */
  public Remapper(RecordStore store, Cataloguer cataloguer) {
    this.store = store;
    this.cataloguer = cataloguer;
  }

  /**
   * What was done.
   *
   * @param records records mapped again
   * @param leftOut how many of them can no longer be mapped and left the index; the log says why
   * @param complete false when it was stopped before the end
   */
  public record Remapped(long records, long leftOut, boolean complete) {}

  /**
   * Maps again with threads of its own.
   *
   * @param feed of the index that follows the store
   */
  public Remapped remap(IndexFeed feed, SourceProfile profile) {
    try (ExecutorService workers = Workers.open("remap")) {
      return remap(feed, workers, profile, () -> true);
    }
  }

  /**
   * Maps again. Records that the index has not heard of yet are left to following.
   *
   * @param goOn asked after each portion whether to go on
   */
  Remapped remap(
      IndexFeed feed, ExecutorService workers, SourceProfile profile, BooleanSupplier goOn) {
    SourceScan scan = new SourceScan(store, profile.name());
    long records = 0;
    try (IndexWork work = new IndexWork(feed, workers, CommitRhythm.bulk(), () -> {})) {
      for (List<StoredRecord> portion = scan.next(); !portion.isEmpty(); portion = scan.next()) {
        if (!goOn.getAsBoolean()) {
          return new Remapped(records, work.leftOut(), false);
        }
        List<Change> changes = changes(portion, profile, feed.sequence());
        work.add(changes, feed.sequence());
        records += changes.size();
      }
      work.commit();
      ProfileStamps.stamp(feed, profile);
      feed.commit(feed.sequence());
      return new Remapped(records, work.leftOut(), true);
    }
  }

  private List<Change> changes(List<StoredRecord> portion, SourceProfile profile, long upTo) {
    List<Change> changes = new ArrayList<>(portion.size());
    for (StoredRecord record : portion) {
      if (record.sequence() <= upTo) {
        changes.add(new Change.Put(record.id(), () -> cataloguer.document(record, profile), false));
      }
    }
    return changes;
  }
}
