package org.pinakes.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pinakes.cite.NativeMarc;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.IndexDocument;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.record.Record;
import org.pinakes.record.text.WorkText;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;
import org.pinakes.web.ReceivedRecords;

/**
 * The records of a store, as the site looks at them.
 *
 * @param profiles the profile of a source by its name
 */
record StoreRecords(
    RecordStore store, Cataloguer cataloguer, Function<String, SourceProfile> profiles)
    implements ReceivedRecords {
  private static final WorkTexts TEXTS = new WorkTexts();
  private static final Set<NativeFormat> MARC = Set.of(NativeFormat.MARC21, NativeFormat.MARCXML);

  @Override
  public Optional<Received> find(String id) {
    return store
        .find(id)
        .map(kept ->
            new Received(
                kept.id(),
                kept.format().code(),
                kept.format().mediaType(),
                kept.payload().bytes(),
                kept.payload().text(),
                kept.deleted()));
  }

  @Override
  public Optional<NativeMarc.Given> marc(String id) {
    return store
        .find(id)
        .filter(kept -> !kept.deleted() && MARC.contains(kept.format()))
        .map(kept -> new NativeMarc.Given(kept.format(), kept.payload()));
  }

  @Override
  public Optional<IndexDocument> document(String id) {
    return store
        .find(id)
        .filter(kept -> kept.payload().bytes().length > 0)
        .map(kept -> cataloguer.document(kept, profiles.apply(kept.source())));
  }

  @Override
  public Optional<Record> record(String id) {
    return kept(id).flatMap(kept -> cataloguer.record(kept, profiles.apply(kept.source())));
  }

  @Override
  public Optional<WorkText> text(String id) {
    return kept(id).flatMap(kept -> TEXTS.of(kept.format(), kept.payload()));
  }

  @Override
  public Map<String, String> otherNames(Collection<String> ids) {
    return store.otherNames(ids);
  }

  private Optional<StoredRecord> kept(String id) {
    return store.find(id).filter(kept -> !kept.deleted() && kept.payload().bytes().length > 0);
  }
}
