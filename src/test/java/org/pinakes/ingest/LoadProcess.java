package org.pinakes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.store.StoreWriter;

/**
 * A process of its own that loads a file, or only holds the right to write, to be killed by a test.
 * Says on standard output how far it is.
 */
final class LoadProcess {
  static final Instant FIXED = Instant.parse("2026-01-31T10:00:00Z");
  static final int BATCH = 10;
  static final CommitRhythm COMMITS = new CommitRhythm(Duration.ofHours(1), 25);

  /** Records of the one source are compared with each other, so that there is something to find. */
  static final MatchRules RULES =
      new MatchRules(true, 70, List.of(), Map.of(), Set.of("test"), List.of(), List.of());

  private LoadProcess() {}

  /** Arguments: the data folder, then the file to load, or nothing to hold the lock. */
  public static void main(String[] arguments) throws IOException {
    try (Catalogue catalogue = new Catalogue(Path.of(arguments[0]), () -> FIXED, BATCH, RULES)) {
      if (arguments.length == 1) {
        hold(catalogue, System.in, System.out);
      } else {
        load(catalogue, arguments[1], System.out);
      }
    }
  }

  private static void hold(Catalogue catalogue, InputStream in, PrintStream out)
      throws IOException {
    try (StoreWriter writer = catalogue.store.openWriter()) {
      out.println("writing as run " + writer.begin("held").run());
      out.flush();
      int end = in.read();
      out.println("let go by " + end);
    }
  }

  private static void load(Catalogue catalogue, String file, PrintStream out) {
    catalogue
        .receiver(COMMITS)
        .receive(
            FileSource.of(List.of(file), InputStream.nullInputStream(), ExpansionLimits.standard()),
            SourceProfile.named("test"),
            null,
            (bytesRead, bytesInAll, read, rejected) -> {
              out.println(read);
              out.flush();
            });
  }
}
