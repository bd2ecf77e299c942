package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.IndexUnavailableException;

/**
 * A lock on a file over all processes; it ends with the process at the latest. Beside it, in {@code
 * NAME.holder}, stands in words who holds it. Lucene's own lock does the locking: it knows that a
 * process which opens and closes a locked file again would lose its lock.
 */
final class FeedLock implements AutoCloseable {
  private final Directory folder;
  private final Lock lock;

  private FeedLock(Directory folder, Lock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws IndexUnavailableException when another holds it, with its name and what to do
   */
  static FeedLock take(Path file, String doing) throws IOException {
    @Nullable FeedLock lock = tryTake(file);
    if (lock == null) {
      throw new IndexUnavailableException(
          "The index "
              + file.toAbsolutePath().getParent()
              + " is being "
              + doing
              + " by "
              + holder(file)
              + ". One at a time can do that: wait until it has ended, or stop it, and try again.");
    }
    Files.writeString(holderFile(file), describeSelf(), StandardCharsets.UTF_8);
    return lock;
  }

  /** Takes the lock, or null when another holds it. */
  static @Nullable FeedLock tryTake(Path file) throws IOException {
    Directory folder = FSDirectory.open(file.toAbsolutePath().getParent());
    try {
      return new FeedLock(folder, folder.obtainLock(file.getFileName().toString()));
    } catch (LockObtainFailedException held) {
      folder.close();
      return null;
    }
  }

  private static String holder(Path file) {
    try {
      return Files.readString(holderFile(file), StandardCharsets.UTF_8).strip();
    } catch (IOException unwritten) {
      return "another process";
    }
  }

  private static Path holderFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".holder");
  }

  private static String describeSelf() {
    return "process "
        + ProcessHandle.current().pid()
        + " (since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS)
        + ")\n";
  }

  @Override
  public void close() throws IOException {
    lock.close();
    folder.close();
  }
}
