package org.pinakes.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records from files, folders and standard input. Folders are read with all below them in the order
 * of names, without hidden files. Gzip and zip are recognised by their first bytes, also inside
 * each other.
 */
public final class FileSource implements RecordSource {
  /** Stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);
  private static final int BUFFER = 64 << 10;
  private static final int MAGIC = 4;

  private final Iterator<String> files;
  private final InputStream standardInput;
  private final ExpansionLimits limits;
  private final long size;
  private final AtomicLong position = new AtomicLong();
  private final Deque<Archive> archives = new ArrayDeque<>();

  private FileSource(
      List<String> files, long size, InputStream standardInput, ExpansionLimits limits) {
    this.files = files.iterator();
    this.size = size;
    this.standardInput = standardInput;
    this.limits = limits;
  }

  /**
   * Finds the files; nothing is opened yet.
   *
   * @param names files and folders, {@code -} for standard input
   * @param standardInput what {@code -} stands for
   * @throws SourceUnreachableException when one of them is not there, before any is read
   */
  public static FileSource of(
      List<String> names, InputStream standardInput, ExpansionLimits limits) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        files.add(name);
      } else {
        files.addAll(below(Path.of(name)));
      }
    }
    return new FileSource(files, sizeOf(files), standardInput, limits);
  }

  private static List<String> below(Path path) {
    if (!Files.exists(path)) {
      throw new SourceUnreachableException(
          "There is no file or folder " + path.toAbsolutePath() + ". Check the name.");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path.toString());
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !hidden(path.relativize(file)))
          .sorted()
          .map(Path::toString)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new SourceUnreachableException(
          "The folder " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        LOG.info("Hidden file skipped: {}", relative);
        return true;
      }
    }
    return false;
  }

  private static long sizeOf(List<String> files) {
    if (files.contains(STANDARD_INPUT)) {
      return -1;
    }
    return files.stream().mapToLong(file -> Path.of(file).toFile().length()).sum();
  }

  @Override
  public @Nullable SourceStream next() {
    while (true) {
      SourceStream stream = null;
      if (!archives.isEmpty()) {
        stream = nextOf(archives.peek());
      } else if (files.hasNext()) {
        stream = open(files.next());
      } else {
        return null;
      }
      if (stream != null) {
        return stream;
      }
    }
  }

  /** The archive's next stream; null when something else must be tried first. */
  private @Nullable SourceStream nextOf(Archive archive) {
    String name = archive.name();
    try {
      Archive.Entry entry = archive.next();
      if (entry == null) {
        archives.pop().close();
        return null;
      }
      name = entry.name();
      if (entry.in() == null) {
        LOG.info("Hidden file skipped: {}", name);
        return null;
      }
      return unpacked(name, entry.in(), archive.depth());
    } catch (IOException | IllegalArgumentException e) {
      archives.pop();
      return unreadable(name, e);
    }
  }

  private @Nullable SourceStream open(String file) {
    if (file.equals(STANDARD_INPUT)) {
      return opened("standard input", standardInput);
    }
    try {
      return opened(file, Files.newInputStream(Path.of(file)));
    } catch (IOException e) {
      return unreadable(file, e);
    }
  }

  private @Nullable SourceStream opened(String name, InputStream in) {
    try {
      return unpacked(name, new CountedStream(new BufferedInputStream(in, BUFFER), position), 0);
    } catch (IOException e) {
      return unreadable(name, e);
    }
  }

  /** Takes off compression; null when it was an archive, whose entries come next. */
  private @Nullable SourceStream unpacked(String name, InputStream in, int depth)
      throws IOException {
    PushbackInputStream again = new PushbackInputStream(in, MAGIC);
    byte[] magic = again.readNBytes(MAGIC);
    again.unread(magic);
    boolean gzip = magic.length >= 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b;
    boolean zip = magic.length == MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] < 8;
    if (!gzip && !zip) {
      return new SourceStream.Opened(name, again);
    }
    if (depth >= limits.depth()) {
      String reason =
          "it is packed more than %d times over; unpack it first".formatted(limits.depth());
      return new SourceStream.Unreadable(name, "nested-too-deep", reason);
    }
    AtomicLong compressed = new AtomicLong();
    InputStream packed = new CountedStream(again, compressed);
    if (zip) {
      archives.push(new Archive(name, packed, compressed, limits, depth + 1));
      return null;
    }
    InputStream unzipped =
        new LimitedStream(new GZIPInputStream(packed, BUFFER), compressed, limits, true);
    return unpacked(name, unzipped, depth + 1);
  }

  private static SourceStream unreadable(String name, Exception e) {
    boolean bomb = e instanceof ExpandsTooFarException;
    return new SourceStream.Unreadable(
        name, bomb ? "expands-too-far" : "unreadable-file", "it cannot be read: " + e.getMessage());
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long position() {
    return position.get();
  }

  @Override
  public void close() {
    while (!archives.isEmpty()) {
      try {
        archives.pop().close();
      } catch (IOException e) {
        LOG.debug("An archive could not be closed", e);
      }
    }
  }
}
