package org.pinakes.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.ingest.IngestReport;
import org.pinakes.ingest.Receiver;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.source.RecordSource;

/** One load, watched. */
final class Loading {
  private final Console console;
  private final Catalogue catalogue;

  Loading(Console console, Catalogue catalogue) {
    this.console = console;
    this.catalogue = catalogue;
  }

  IngestReport load(String source, List<String> files, @Nullable NativeFormat forced) {
    SourceProfile profile = catalogue.profiles().of(source);
    try (RecordSource records = FileSource.of(files, console.in(), ExpansionLimits.standard());
        Watch watch = Watch.of(console)) {
      Receiver receiver =
          new Receiver(
              catalogue.store(),
              catalogue.index(),
              catalogue.cataloguer(),
              catalogue.profiles()::of,
              Receiver.Rhythm.bulk(),
              catalogue.matchRules());
      return receiver.receive(records, profile, forced, watch);
    }
  }
}
