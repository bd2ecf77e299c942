package org.pinakes.harvest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.ingest.CommitRhythm;
import org.pinakes.ingest.Receiver;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.mapping.jats.JatsCrosswalk;
import org.pinakes.mapping.marc.MarcCrosswalk;
import org.pinakes.mapping.pubmed.PubmedCrosswalk;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;
import org.pinakes.source.oai.OaiRequest;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.store.StoredRecord;

/** A store and an index in a folder, and sources that are harvested into them. */
final class Harvesting implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

  final Jumping clock;
  final SqlRecordStore store;
  final LuceneCatalogIndex index;
  final Harvester harvester;

  Harvesting(Path folder) {
    this(folder, new Jumping(NOW));
  }

  private Harvesting(Path folder, Jumping clock) {
    this(folder, clock, clock);
  }

  /** With another way to wait than to jump. */
  Harvesting(Path folder, Jumping clock, Patience patience) {
    this.clock = clock;
    store = SqlRecordStore.open(folder.resolve("store"), patience);
    index = LuceneCatalogIndex.open(folder.resolve("index"));
    Cataloguer cataloguer =
        new Cataloguer(
            Map.of(
                NativeFormat.OAI_DC, new DublinCoreCrosswalk(new XmlReader()),
                NativeFormat.PUBMED, new PubmedCrosswalk(),
                NativeFormat.JATS, new JatsCrosswalk(),
                NativeFormat.MARC21, MarcCrosswalk.iso2709(),
                NativeFormat.MARCXML, MarcCrosswalk.marcXml()),
            RecordDocuments::of);
    Receiver receiver =
        new Receiver(
            store,
            index,
            cataloguer,
            SourceProfile::named,
            new Receiver.Rhythm(100, CommitRhythm.bulk()));
    harvester =
        new Harvester(
            store,
            receiver,
            SourceProfile::named,
            folder.resolve("responses"),
            patience,
            ZoneOffset.UTC);
  }

  static SourceDeclaration oai(URI address) {
    return declared(new OaiOrigin(OaiRequest.of(address, "oai_dc")));
  }

  static SourceDeclaration declared(Origin origin) {
    return declared(origin, polite());
  }

  static SourceDeclaration declared(Origin origin, Politeness politeness) {
    return new SourceDeclaration(
        "test", "test", origin, new Schedule.Manual(), Hours.always(), politeness);
  }

  static Politeness polite() {
    return Politeness.standard("librarian@example.org")
        .privateAllowed(true)
        .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  HarvestReport run(SourceDeclaration source) {
    return run(source, Order.whatIsNew());
  }

  HarvestReport run(SourceDeclaration source, Order order) {
    return harvester.run(source, order, () -> true, progress -> {});
  }

  /** Identifier to everything that was received for it. */
  Map<String, String> records() {
    Map<String, String> all = new TreeMap<>();
    for (StoredRecord one : store.changedAfter(0, Integer.MAX_VALUE)) {
      String state = one.deleted() ? "gone" : one.payload().text();
      all.put(
          one.id(),
          one.nativeId() + " " + one.datestamp() + " " + one.payload().namespaces() + state);
    }
    return all;
  }

  /** Titles in the index by identifier, of records that are not deleted. */
  Map<String, String> titles() {
    index.refresh();
    Map<String, String> all = new TreeMap<>();
    for (StoredRecord record : store.changedAfter(0, Integer.MAX_VALUE)) {
      index.fetch(record.id()).ifPresent(document -> all.put(record.id(), document.first("title")));
    }
    return all;
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
