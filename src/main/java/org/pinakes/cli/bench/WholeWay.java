package org.pinakes.cli.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.ingest.IngestReport;
import org.pinakes.ingest.MatchRules;
import org.pinakes.ingest.ReceiveProgress;
import org.pinakes.ingest.Receiver;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.store.RecordStore;
import org.pinakes.store.SqlRecordStore;

/** From files to a committed store and index, as {@code pinakes load} goes it. */
final class WholeWay {
  private final Map<NativeFormat, Crosswalk> crosswalks;
  private final SourceProfile profile;
  private final MatchRules rules;

  WholeWay(Map<NativeFormat, Crosswalk> crosswalks, SourceProfile profile, MatchRules rules) {
    this.crosswalks = Map.copyOf(crosswalks);
    this.profile = profile;
    this.rules = rules;
  }

  /**
   * What a load left.
   *
   * @param read how many records were read
   * @param storeBytes size of the store
   * @param index folder of the index
   */
  record Loaded(long read, long storeBytes, Path index) {}

  /** Loads files into an empty folder. */
  Loaded load(List<Path> files, Path data) {
    Path folder = data.resolve("index");
    List<String> names = files.stream().map(Path::toString).toList();
    try (RecordStore store = SqlRecordStore.open(data.resolve("store"), InstantSource.system());
        CatalogIndex index = LuceneCatalogIndex.open(folder);
        FileSource source =
            FileSource.of(names, InputStream.nullInputStream(), ExpansionLimits.standard())) {
      Cataloguer cataloguer = new Cataloguer(crosswalks, RecordDocuments::of, rules.on());
      IngestReport report =
          new Receiver(store, index, cataloguer, name -> profile, Receiver.Rhythm.bulk(), rules)
              .receive(source, profile, null, ReceiveProgress.silent());
      return new Loaded(report.run().read(), store.bytes(), folder);
    }
  }
}
