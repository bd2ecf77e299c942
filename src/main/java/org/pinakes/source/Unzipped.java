package org.pinakes.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** Gzip files, recognised by their first bytes and not by what anybody says of them. */
public final class Unzipped {
  private static final int BUFFER = 64 << 10;

  private Unzipped() {}

  /** Whether a file begins as gzip does. */
  public static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(2);
      return magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }
  }

  /**
   * The uncompressed bytes of a gzip file.
   *
   * @throws IOException now or while reading: when it is cut off, damaged, or expands further than
   *     an honest file does
   */
  public static InputStream open(Path gzip, ExpansionLimits limits) throws IOException {
    AtomicLong compressed = new AtomicLong();
    InputStream file = new BufferedInputStream(Files.newInputStream(gzip), BUFFER);
    InputStream counted = new CountedStream(file, compressed);
    return new LimitedStream(new GZIPInputStream(counted, BUFFER), compressed, limits, true);
  }
}
