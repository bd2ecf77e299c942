package org.pinakes.elsewhere.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of asking for pictures, a file for each address: the picture, or nothing ({@code .none}
 * when there is none, {@code .failed} when the place could not tell). When the folder is full, the
 * oldest go. Thread-safe.
 */
final class CoverCache {
  private static final Logger LOG = LoggerFactory.getLogger(CoverCache.class);
  private static final String NONE = ".none";
  private static final String FAILED = ".failed";
  private static final Duration PICTURES = Duration.ofDays(90);
  private static final Duration MISSES = Duration.ofDays(7);
  private static final Duration FAILURES = Duration.ofMinutes(30);

  /** What an empty file takes. */
  private static final long BLOCK = 4096;

  private final Path folder;
  private final long most;
  private final InstantSource clock;
  private long held;

  /**
   * @param folder nobody else writes there; need not exist
   * @param most bytes that are kept
   */
  CoverCache(Path folder, long most, InstantSource clock) {
    this.folder = folder;
    this.most = most;
    this.clock = clock;
    try {
      Files.createDirectories(folder);
      held = files().stream().mapToLong(CoverCache::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " for covers cannot be made", e);
    }
  }

  /**
   * What is known of an address; empty when it has to be asked. What could not be told stays so for
   * a while, though an {@link #old} picture may be there.
   */
  Optional<Cover> find(String address) {
    String name = name(address);
    if (isFresh(name, PICTURES)) {
      return old(address);
    }
    if (isFresh(name + NONE, MISSES)) {
      return Optional.of(new Cover.None());
    }
    return isFresh(name + FAILED, FAILURES) ? Optional.of(new Cover.Failed()) : Optional.empty();
  }

  /** The picture that was kept last, however old it is. */
  Optional<Cover> old(String address) {
    Path file = folder.resolve(name(address));
    return Files.exists(file) ? picture(file) : Optional.empty();
  }

  private boolean isFresh(String name, Duration age) {
    try {
      Instant written = Files.getLastModifiedTime(folder.resolve(name)).toInstant();
      return written.plus(age).isAfter(clock.instant());
    } catch (IOException notThere) {
      return false;
    }
  }

  private static Optional<Cover> picture(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return ImageKind.of(bytes).map(kind -> new Cover.Picture(kind.mediaType(), bytes));
    } catch (IOException gone) {
      LOG.debug("The kept cover {} cannot be read", file, gone);
      return Optional.empty();
    }
  }

  void keep(String address, byte[] picture) {
    write(name(address), picture);
  }

  /** There is none, nor is there any longer one that was kept. */
  void none(String address) {
    write(name(address) + NONE, new byte[0]);
    forget(folder.resolve(name(address)));
  }

  void failed(String address) {
    write(name(address) + FAILED, new byte[0]);
  }

  /** Written beside and moved, so that nobody reads half a picture. */
  private synchronized void write(String name, byte[] bytes) {
    try {
      Path beside = Files.createTempFile(folder, "new-", ".part");
      Files.write(beside, bytes);
      Files.setLastModifiedTime(beside, FileTime.from(clock.instant()));
      Path file = folder.resolve(name);
      held += size(beside) - (Files.exists(file) ? size(file) : 0);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      if (held > most) {
        clear();
      }
    } catch (IOException e) {
      LOG.warn("A cover cannot be kept in {}: {}", folder, e.toString());
    }
  }

  private synchronized void forget(Path file) {
    try {
      long freed = size(file);
      if (Files.deleteIfExists(file)) {
        held -= freed;
      }
    } catch (IOException e) {
      LOG.warn("The kept cover {} cannot be deleted: {}", file, e.toString());
    }
  }

  /** A file as it was when it was looked at. */
  private record Kept(Path file, Instant written, long size) {
    static Kept of(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Kept(file, found.lastModifiedTime().toInstant(), BLOCK + found.size());
      } catch (NoSuchFileException gone) {
        return new Kept(file, Instant.EPOCH, 0);
      } catch (IOException e) {
        throw new UncheckedIOException("A file of our own cannot be looked at: " + file, e);
      }
    }
  }

  /** Leaves room for a while. */
  private void clear() throws IOException {
    List<Kept> oldest =
        files().stream().map(Kept::of).sorted(Comparator.comparing(Kept::written)).toList();
    for (Kept kept : oldest) {
      if (held <= most - most / 10) {
        return;
      }
      held -= kept.size();
      Files.deleteIfExists(kept.file());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static long size(Path file) {
    return Kept.of(file).size();
  }

  private static String name(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
