package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRequestException;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;

/** Shows what a profile makes of stored records; writes nothing. Thread-safe. */
public final class Previews {
  private final RecordStore store;
  private final Cataloguer cataloguer;

  /** Previews of what is in a store. */
  public Previews(RecordStore store, Cataloguer cataloguer) {
    this.store = store;
    this.cataloguer = cataloguer;
  }

  /** The first records of a source. */
  public List<StoredRecord> first(String source, int limit) {
    List<StoredRecord> found = new ArrayList<>();
    SourceScan scan = new SourceScan(store, source);
    for (List<StoredRecord> next = scan.next();
        found.size() < limit && !next.isEmpty();
        next = scan.next()) {
      found.addAll(next.subList(0, Math.min(next.size(), limit - found.size())));
    }
    return found;
  }

  /**
   * The record of a source with this public identifier.
   *
   * @throws BadRequestException when the source has none, or it is deleted
   */
  public StoredRecord one(String source, String id) {
    Optional<StoredRecord> found = store.find(id).filter(one -> one.source().equals(source));
    if (found.isEmpty() || found.get().deleted()) {
      throw new BadRequestException(
          "There is no record «%s» of %s in the store%s."
              .formatted(id, source, found.isEmpty() ? "" : " any more: its source deleted it"));
    }
    return found.get();
  }

  /**
   * What becomes of a record.
   *
   * @throws org.pinakes.problem.BadRecordException when it cannot be mapped
   */
  public RecordPreview of(StoredRecord record, SourceProfile profile) {
    return cataloguer.preview(record, profile);
  }
}
