package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.pinakes.index.CatalogIndex;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;

/** Maps the records of one source again, in the index that is there. Thread-safe. */
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
   */
  public record Remapped(long records, long leftOut) {}

  /**
   * Maps all of them with threads of its own, and makes it lasting in one commit at the end.
   *
   * @throws org.pinakes.problem.IndexUnavailableException when another process follows the store
   */
  public Remapped remap(SourceProfile profile) {
    MatchedFeed.Sources sources = new MatchedFeed.Sources(store, cataloguer, profiles);
    try (MatchedFeed target = MatchedFeed.open(index.openFeed(), rules, sources);
        ExecutorService workers = Workers.open("remap")) {
      Remapping remapping = begin(target, profile);
      remapping.goOn(workers, () -> false);
      return new Remapped(remapping.records(), remapping.leftOut());
    }
  }

  /** Begins, to go on portion by portion. */
  Remapping begin(MatchedFeed target, SourceProfile profile) {
    return new Remapping(store, cataloguer, profile, target);
  }
}
