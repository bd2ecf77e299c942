package org.pinakes.ingest;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.pinakes.index.IndexFeed;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;

/**
 * The records of one source, being mapped again in the index that is there; following may go on
 * between two steps. With the last record the profile's note is made; what was cut short leaves the
 * note as it was, and is begun anew. Not thread-safe.
 */
final class Remapping {
  private final SourceScan scan;
  private final Cataloguer cataloguer;
  private final SourceProfile profile;
  private final MatchedFeed target;
  private final IndexFeed feed;
  private long records;
  private long leftOut;

  /**
   * Begins.
   *
   * @param target of the index that follows the store
   */
  Remapping(RecordStore store, Cataloguer cataloguer, SourceProfile profile, MatchedFeed target) {
    this.scan = new SourceScan(store, profile.name());
    this.cataloguer = cataloguer;
    this.profile = profile;
    this.target = target;
    this.feed = target.feed();
  }

  /** Whether this is still what is to be done: the same feed, and a profile of the same meaning. */
  boolean serves(MatchedFeed other, SourceProfile now) {
    return target == other && profile.fingerprint().equals(now.fingerprint());
  }

  /** Name of the source. */
  String source() {
    return profile.name();
  }

  /** Records mapped again so far. */
  long records() {
    return records;
  }

  /** How many of them can no longer be mapped and leave the index; the log says why. */
  long leftOut() {
    return leftOut;
  }

  /**
   * Maps on, and makes lasting what was done: following begins with nothing uncommitted.
   *
   * @param enough asked after each portion whether to stop here for now
   * @return whether all records are done
   */
  boolean goOn(ExecutorService workers, BooleanSupplier enough) {
    StoredMoves moves =
        new StoredMoves(cataloguer, name -> profile, target.matches() ? workers : null);
    try (IndexWork work = new IndexWork(target, workers, CommitRhythm.bulk(), () -> {})) {
      boolean more = true;
      do {
        List<StoredRecord> portion = scan.next();
        more = !portion.isEmpty();
        List<StoredRecord> known = known(portion);
        work.add(moves.begin(known, feed.sequence()).moves(), feed.sequence());
        records += known.size();
      } while (more && !enough.getAsBoolean());
      work.commit();
      leftOut += work.leftOut();
      if (!more) {
        ProfileStamps.stamp(feed, profile);
      }
      target.commit(feed.sequence());
      return !more;
    }
  }

  /** Records that the index has not heard of yet are left to following. */
  private List<StoredRecord> known(List<StoredRecord> portion) {
    long followed = feed.sequence();
    return portion.stream().filter(record -> record.sequence() <= followed).toList();
  }
}
