package org.pinakes.ingest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.record.Record;
import org.pinakes.store.Kept;

/** What a batch that was kept changes in the index: the last change of each record. */
final class BatchChanges {
  private final Cataloguer cataloguer;
  private final SourceProfile profile;
  private final Map<String, Change> changes = new LinkedHashMap<>();

  private BatchChanges(Cataloguer cataloguer, SourceProfile profile) {
    this.cataloguer = cataloguer;
    this.profile = profile;
  }

  static Collection<Change> of(
      List<Kept> kept, List<Catalogued> batch, Cataloguer cataloguer, SourceProfile profile) {
    BatchChanges all = new BatchChanges(cataloguer, profile);
    for (int i = 0; i < kept.size(); i++) {
      all.add(kept.get(i), batch.get(i).record());
    }
    return all.changes.values();
  }

  private void add(Kept kept, @Nullable Record record) {
    if (kept.formerId() != null) {
      changes.put(kept.formerId(), new Change.Remove(kept.formerId()));
    }
    switch (kept.outcome()) {
      case NEW -> put(kept, record, true);
      case CHANGED -> put(kept, record, false);
      case DELETED -> changes.put(kept.id(), new Change.Remove(kept.id()));
      case UNCHANGED, ALREADY_GONE, REFUSED -> {}
    }
  }

  private void put(Kept kept, @Nullable Record record, boolean fresh) {
    if (record == null) {
      throw new IllegalStateException("Kept without a record: " + kept.id());
    }
    boolean unseen = fresh || changes.get(kept.id()) instanceof Change.Put put && put.fresh();
    changes.put(
        kept.id(),
        new Change.Put(
            kept.id(),
            () ->
                cataloguer.document(
                    record, profile, kept.id(), kept.firstReceived(), kept.lastReceived()),
            unseen));
  }
}
