package org.pinakes.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.source.RecordSource;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.store.StoredRecord;

/** A store and an index in a folder, as a command would put them together. */
final class Catalogue implements AutoCloseable {
  final SqlRecordStore store;
  final LuceneCatalogIndex index;
  final Crosswalk crosswalk = new DublinCoreCrosswalk(new XmlReader());
  final Cataloguer cataloguer =
      new Cataloguer(Map.of(NativeFormat.OAI_DC, crosswalk), RecordDocuments::of, true);
  private final int batch;
  private final MatchRules rules;

  /** With matching as it is when a site says nothing. */
  Catalogue(Path folder, InstantSource clock, int batch) {
    this(folder, clock, batch, MatchRules.standard());
  }

  Catalogue(Path folder, InstantSource clock, int batch, MatchRules rules) {
    this.store = SqlRecordStore.open(folder.resolve("store"), clock);
    this.index = LuceneCatalogIndex.open(folder.resolve("index"));
    this.batch = batch;
    this.rules = rules;
  }

  Receiver receiver(CommitRhythm commits) {
    return new Receiver(
        store, index, cataloguer, SourceProfile::named, new Receiver.Rhythm(batch, commits), rules);
  }

  IngestReport load(String xml) {
    InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return load(FileSource.of(List.of("-"), in, ExpansionLimits.standard()));
  }

  IngestReport load(RecordSource source) {
    return load("test", source);
  }

  /** Loads records of another source. */
  IngestReport load(String name, String xml) {
    InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return load(name, FileSource.of(List.of("-"), in, ExpansionLimits.standard()));
  }

  private IngestReport load(String name, RecordSource source) {
    IngestReport report =
        receiver(CommitRhythm.bulk())
            .receive(source, SourceProfile.named(name), null, ReceiveProgress.silent());
    index.refresh();
    return report;
  }

  IndexFollower follower(CommitRhythm commits) {
    return new IndexFollower(
        store, index, cataloguer, SourceProfile::named, commits, rules, Upkeep.none());
  }

  Reindexer reindexer() {
    return new Reindexer(store, index, cataloguer, SourceProfile::named, rules);
  }

  /** Public identifier to document, for every record that is not deleted, and merged ones. */
  Map<String, IndexDocument> documents() {
    index.refresh();
    Map<String, IndexDocument> all = new TreeMap<>();
    for (StoredRecord record : store.changedAfter(0, Integer.MAX_VALUE)) {
      index.fetch(record.id()).ifPresent(document -> all.put(record.id(), document));
    }
    for (IndexDocument member : List.copyOf(all.values())) {
      for (String merged : member.all("dedup_id_str_mv")) {
        all.put(merged, index.fetch(merged).orElseThrow());
      }
    }
    return all;
  }

  IndexDocument document(String id) {
    index.refresh();
    return index.fetch(id).orElseThrow();
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
