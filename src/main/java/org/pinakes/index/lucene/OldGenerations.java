package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes generations that are not current and that nobody writes any more. */
final class OldGenerations {
  private static final Logger LOG = LoggerFactory.getLogger(OldGenerations.class);

  private OldGenerations() {}

  /** Removes generations older than the current one. */
  static void sweep(Generations generations) throws IOException {
    Optional<Path> current = generations.current();
    for (Path generation : generations.all()) {
      if (current.isEmpty() || generation.equals(current.get())) {
        return;
      }
      deleteUnlessWritten(generation);
    }
  }

  /** Removes what a rebuild left that was cut short. The caller holds the lock for rebuilding. */
  static void sweepAbandoned(Generations generations) throws IOException {
    Optional<Path> current = generations.current();
    if (current.isEmpty()) {
      return;
    }
    for (Path generation : generations.all()) {
      if (!generation.equals(current.get())) {
        deleteUnlessWritten(generation);
      }
    }
  }

  private static void deleteUnlessWritten(Path generation) {
    try {
      if (!written(generation)) {
        Generations.delete(generation);
      }
    } catch (IOException | UncheckedIOException inUse) {
      LOG.info("{} is still in use and will be deleted later", generation, inUse);
    }
  }

  private static boolean written(Path generation) throws IOException {
    try (FSDirectory folder = FSDirectory.open(generation);
        Lock lock = folder.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return false;
    } catch (LockObtainFailedException held) {
      return true;
    }
  }
}
