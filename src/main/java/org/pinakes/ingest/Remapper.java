package org.pinakes.ingest;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.pinakes.index.CatalogIndex;
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
  private final CatalogIndex index;
  private final Cataloguer cataloguer;
  private final Function<String, SourceProfile> profiles;
  private final MatchRules rules;

  /**
   * Remaps from a store into the index that belongs to it.
   *
   * @param profiles the profile of a source by its name
   * @param rules what is the same as what
   */
  public Remapper(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      MatchRules rules) {
    this.store = store;
    this.index = index;
    this.cataloguer = cataloguer;
    this.profiles = profiles;
    this.rules = rules;
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
   * @throws org.pinakes.problem.IndexUnavailableException when another process follows the store
   */
  public Remapped remap(SourceProfile profile) {
    MatchedFeed.Sources sources = new MatchedFeed.Sources(store, cataloguer, profiles);
    try (MatchedFeed target = MatchedFeed.open(index.openFeed(), rules, sources);
        ExecutorService workers = Workers.open("remap")) {
      return remap(target, workers, profile, () -> true);
    }
  }

  /**
   * Maps again. Records that the index has not heard of yet are left to following.
   *
   * @param goOn asked after each portion whether to go on
   */
  Remapped remap(
      MatchedFeed target, ExecutorService workers, SourceProfile profile, BooleanSupplier goOn) {
    IndexFeed feed = target.feed();
    Remapping remapping =
        new Remapping(cataloguer, name -> profile, target.matches() ? workers : null);
    SourceScan scan = new SourceScan(store, profile.name());
    long records = 0;
    try (IndexWork work = new IndexWork(target, workers, CommitRhythm.bulk(), () -> {})) {
      for (List<StoredRecord> portion = scan.next(); !portion.isEmpty(); portion = scan.next()) {
        if (!goOn.getAsBoolean()) {
          return new Remapped(records, work.leftOut(), false);
        }
        List<StoredRecord> known = known(portion, feed.sequence());
        work.add(remapping.begin(known, feed.sequence()).moves(), feed.sequence());
        records += known.size();
      }
      work.commit();
      ProfileStamps.stamp(feed, profile);
      target.commit(feed.sequence());
      return new Remapped(records, work.leftOut(), true);
    }
  }

  private static List<StoredRecord> known(List<StoredRecord> portion, long upTo) {
    return portion.stream().filter(record -> record.sequence() <= upTo).toList();
  }
}
