package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.IndexUnavailableException;

/**
 * A lock on a file over all processes; it ends with the process at the latest. Beside it, in {@code
 * NAME.holder}, stands in words who holds it.
 */
final class FeedLock implements AutoCloseable {
  private final FileChannel channel;

  private FeedLock(FileChannel channel) {
    this.channel = channel;
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
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FeedLock(channel);
      }
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
      return null;
    }
    channel.close();
    return null;
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
    channel.close();
  }
}
