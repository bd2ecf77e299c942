package org.pinakes.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.ProfileDiff.Compared;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.rule.RuleStep.Change;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what a profile makes of the stored records of its source with what the index holds of
 * them. Fields that the index does not give back, and those that come of matching, are not
 * compared. Writes nothing. Thread-safe.
 */
public final class ProfileComparison {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileComparison.class);

  private final RecordStore store;
  private final CatalogIndex index;
  private final Cataloguer cataloguer;
  private final IndexSchema schema;

  /** Compares what is in a store and in the index that follows it. */
  public ProfileComparison(
      RecordStore store, CatalogIndex index, Cataloguer cataloguer, IndexSchema schema) {
    this.store = store;
    this.index = index;
    this.cataloguer = cataloguer;
    this.schema = schema;
  }

  /**
   * Compares all records of a source; holds a portion of them in memory.
   *
   * @param reached told now and then up to which store sequence was compared
   */
  public ProfileDiff compare(SourceProfile profile, LongConsumer reached) {
    long followed = index.sequence();
    SourceScan scan = new SourceScan(store, profile.name());
    ProfileDiff.Tally tally = new ProfileDiff.Tally();
    Portions.each(
        scan,
        record -> record.sequence() > followed ? new Compared.Waiting() : compared(record, profile),
        tally::add,
        () -> reached.accept(scan.reached()));
    return tally.diff();
  }

  private Compared compared(StoredRecord record, SourceProfile profile) {
    Optional<IndexDocument> held = index.fetch(record.id());
    IndexDocument made = made(record, profile);
    if (held.isEmpty()) {
      return made == null ? new Compared.Absent() : new Compared.Appearing();
    }
    return made == null
        ? new Compared.Leaving()
        : new Compared.Both(record.id(), changes(held.get(), schema.withCopies(made)));
  }

  private @Nullable IndexDocument made(StoredRecord record, SourceProfile profile) {
    try {
      return cataloguer.document(record, profile);
    } catch (RuntimeException defect) {
      LOG.error(
          "Defect while mapping {}; it counts as one that cannot be mapped", record.id(), defect);
      return null;
    }
  }

  private List<Change> changes(IndexDocument held, IndexDocument made) {
    Map<String, List<String>> then = new TreeMap<>(made.fields());
    then.keySet().removeIf(field -> !schema.find(field).map(IndexField::stored).orElse(true));
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(held.fields().keySet());
    names.removeAll(MatchFields.NAMES);
    return names.stream()
        .map(field -> new Change(field, held.all(field), then.getOrDefault(field, List.of())))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }
}
