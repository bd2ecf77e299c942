package org.pinakes.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what is read, and says truly whether more is to come: {@code GZIPInputStream} looks for
 * further members only while {@link #available} is above 0, which a pipe does not promise.
 */
final class CountedStream extends FilterInputStream {
  private static final int NOTHING_PEEKED = -2;

  private final AtomicLong count;
  private int peeked = NOTHING_PEEKED;

  /**
   * @param count raised by every byte that leaves this stream
   */
  CountedStream(InputStream in, AtomicLong count) {
    super(in);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int value = peeked == NOTHING_PEEKED ? in.read() : peeked;
    peeked = value < 0 ? value : NOTHING_PEEKED;
    if (value >= 0) {
      count.incrementAndGet();
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (peeked != NOTHING_PEEKED) {
      int value = read();
      if (value < 0) {
        return -1;
      }
      bytes[offset] = (byte) value;
      return 1;
    }
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      count.addAndGet(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return bytes > 0 && read() >= 0 ? 1 : 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Waits for a byte when none is at hand. */
  @Override
  public int available() throws IOException {
    if (peeked == NOTHING_PEEKED) {
      peeked = in.read();
    }
    return peeked < 0 ? 0 : 1;
  }
}
