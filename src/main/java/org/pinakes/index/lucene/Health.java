package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexHealth;

/** Looks at how the files of an index are doing. */
final class Health {
  /** How the names of Lucene's commits begin. */
  private static final String COMMIT = "segments_";

  private Health() {}

  static IndexHealth of(@Nullable Path folder, IndexReader reader) throws IOException {
    return new IndexHealth(
        reader.leaves().size(), reader.numDeletedDocs(), folder == null ? null : newest(folder));
  }

  private static @Nullable Instant newest(Path folder) throws IOException {
    Instant newest = null;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Health::isCommit).toList()) {
        // A commit of which a later one has taken the place may go at any moment.
        Instant at = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : null;
        newest = at != null && (newest == null || at.isAfter(newest)) ? at : newest;
      }
    }
    return newest;
  }

  private static boolean isCommit(Path file) {
    return file.getFileName().toString().startsWith(COMMIT);
  }

  /** Bytes of the files in a folder. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.toList()) {
        sum += Files.exists(file) ? Files.size(file) : 0;
      }
      return sum;
    }
  }
}
