package org.pinakes.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** An uncompressed stream that ends with an error when it expands too far. */
final class LimitedStream extends FilterInputStream {
  private final ExpansionLimits limits;
  private final AtomicLong compressed;
  private final long compressedBefore;
  private final boolean closing;
  private long expanded;
  private boolean broken;

  /**
   * @param in uncompressed bytes
   * @param compressed count of compressed bytes read so far
   * @param closing whether closing this closes {@code in}
   */
  LimitedStream(InputStream in, AtomicLong compressed, ExpansionLimits limits, boolean closing) {
    super(in);
    this.limits = limits;
    this.compressed = compressed;
    this.compressedBefore = compressed.get();
    this.closing = closing;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (broken) {
      throw new IOException("the stream was given up before");
    }
    try {
      int read = in.read(bytes, offset, length);
      expanded += Math.max(read, 0);
      check();
      return read;
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  private void check() throws ExpandsTooFarException {
    long read = Math.max(compressed.get() - compressedBefore, 1);
    if (expanded > limits.free() && expanded / read > limits.ratio()) {
      throw new ExpandsTooFarException(limits.ratio());
    }
  }

  /** Reads to the end, so that what follows can be read. */
  void drain() throws IOException {
    byte[] waste = new byte[8192];
    while (read(waste, 0, waste.length) >= 0) {
      continue;
    }
  }

  /** Whether reading failed: what follows in the same archive cannot be trusted. */
  boolean broken() {
    return broken;
  }

  @Override
  public void close() throws IOException {
    if (closing) {
      super.close();
    }
  }
}
