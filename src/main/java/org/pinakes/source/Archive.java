package org.pinakes.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A zip archive that is read from its beginning to its end. */
final class Archive implements AutoCloseable {
  private final String name;
  private final int depth;
  private final EndWatch packed;
  private final ZipInputStream zip;
  private final AtomicLong compressed;
  private final ExpansionLimits limits;
  private @Nullable LimitedStream entry;

  /**
   * @param in the archive's bytes
   * @param compressed counts them as they are read
   * @param depth archives and compressed files around its entries
   */
  Archive(String name, InputStream in, AtomicLong compressed, ExpansionLimits limits, int depth) {
    this.name = name;
    this.depth = depth;
    this.packed = new EndWatch(in);
    this.zip = new ZipInputStream(packed);
    this.compressed = compressed;
    this.limits = limits;
  }

  String name() {
    return name;
  }

  int depth() {
    return depth;
  }

  /** An entry: its full name and its bytes, or null for bytes when it is hidden. */
  record Entry(String name, @Nullable InputStream in) {}

  /** The next entry that is not a folder, or null at the end. */
  @Nullable Entry next() throws IOException {
    finishEntry();
    ZipEntry next = zip.getNextEntry();
    while (next != null && next.isDirectory()) {
      next = zip.getNextEntry();
    }
    if (next == null) {
      packed.requireEnd();
      return null;
    }
    String full = name + "!" + next.getName();
    entry = new LimitedStream(zip, compressed, limits, false);
    return new Entry(full, hidden(next.getName()) ? null : entry);
  }

  private void finishEntry() throws IOException {
    if (entry != null) {
      if (entry.broken()) {
        throw new IOException("the rest of the archive was left out after the entry before");
      }
      entry.drain();
    }
  }

  private static boolean hidden(String entryName) {
    return entryName.startsWith("__MACOSX/")
        || entryName.startsWith(".")
        || entryName.contains("/.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
