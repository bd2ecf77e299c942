package org.pinakes.ingest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.record.Record;
import org.pinakes.store.Kept;

/** What a batch that was kept changes in the index: the last change of each record. */
final class BatchChanges {
  private final Cataloguer cataloguer;
  private final SourceProfile profile;
  private final Map<String, Move> moves = new LinkedHashMap<>();

  private BatchChanges(Cataloguer cataloguer, SourceProfile profile) {
    this.cataloguer = cataloguer;
    this.profile = profile;
  }

  static Collection<Move> of(
      List<Kept> kept, List<Catalogued> batch, Cataloguer cataloguer, SourceProfile profile) {
    BatchChanges all = new BatchChanges(cataloguer, profile);
    for (int i = 0; i < kept.size(); i++) {
      all.add(kept.get(i), batch.get(i));
    }
    return all.moves.values();
  }

  private void add(Kept kept, Catalogued catalogued) {
    if (kept.formerId() != null) {
      remove(kept.formerId(), kept.formerFirstSequence());
    }
    switch (kept.outcome()) {
      case NEW -> put(kept, catalogued, true);
      case CHANGED -> put(kept, catalogued, false);
      case DELETED -> remove(kept.id(), kept.firstSequence());
      case UNCHANGED, ALREADY_GONE, REFUSED -> {}
    }
  }

  private void remove(String id, long number) {
    moves.put(id, new Move(number, new Change.Remove(id), null));
  }

  private void put(Kept kept, Catalogued catalogued, boolean fresh) {
    Record record = catalogued.record();
    if (record == null) {
      throw new IllegalStateException("Kept without a record: " + kept.id());
    }
    Move earlier = moves.get(kept.id());
    boolean unseen =
        fresh || (earlier != null && earlier.change() instanceof Change.Put put && put.fresh());
    Change change =
        new Change.Put(
            kept.id(),
            () ->
                cataloguer.document(
                    record, profile, kept.id(), kept.firstReceived(), kept.lastReceived()),
            unseen);
    moves.put(kept.id(), new Move(kept.firstSequence(), change, facts(kept, catalogued)));
  }

  /** A record may have come under another identifier than the one it keeps. */
  private static @Nullable MatchFacts facts(Kept kept, Catalogued catalogued) {
    MatchFacts facts = catalogued.facts();
    return facts == null || facts.id().equals(kept.id()) ? facts : facts.as(kept.id());
  }
}
