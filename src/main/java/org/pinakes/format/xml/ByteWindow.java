package org.pinakes.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream seen through a window: bytes from a kept position on stay within reach, older ones are
 * let go. Positions count from the start of the stream. Not thread-safe.
 */
final class ByteWindow implements AutoCloseable {
  /** What {@link #at} gives behind the last byte. */
  static final int END = -1;

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[FIRST_SIZE];
  private long base;
  private int length;
  private long kept;
  private boolean ended;

  /**
   * @param in read to its end
   * @param limit most bytes that may be kept at once
   */
  ByteWindow(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Says from where on bytes are still needed; never goes back. */
  void keepFrom(long position) {
    kept = position;
  }

  /**
   * The byte at a position at or behind the kept one, 0 to 255, or {@link #END}.
   *
   * @throws TooLargeException when more would have to be kept than the limit allows
   */
  int at(long position) throws IOException {
    long index = position - base;
    while (index >= length) {
      if (!fill()) {
        return END;
      }
      index = position - base;
    }
    return buffer[(int) index] & 0xff;
  }

  /** The bytes between two positions, both within reach. */
  byte[] copy(long from, long to) {
    return Arrays.copyOfRange(buffer, (int) (from - base), (int) (to - base));
  }

  /** The first byte of this value at or behind a position, or -1 at the end of the stream. */
  long find(int value, long from, boolean keep) throws IOException {
    long position = from;
    while (true) {
      for (int i = (int) (position - base); i < length; i++) {
        if (buffer[i] == (byte) value) {
          return base + i;
        }
      }
      position = base + length;
      if (!keep) {
        kept = Math.max(kept, position);
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  /** Position of the end as far as it has been read. */
  long end() {
    return base + length;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (length == buffer.length) {
      makeRoom();
    }
    int read = in.read(buffer, length, buffer.length - length);
    if (read < 0) {
      ended = true;
      return false;
    }
    length += read;
    return true;
  }

  private void makeRoom() {
    int gone = (int) Math.min(length, kept - base);
    if (gone > 0) {
      System.arraycopy(buffer, gone, buffer, 0, length - gone);
      base += gone;
      length -= gone;
    } else if (buffer.length >= limit) {
      throw new TooLargeException();
    } else {
      buffer = Arrays.copyOf(buffer, (int) Math.min(limit, buffer.length * 2L));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** One thing does not fit into the window. */
  static final class TooLargeException extends RuntimeException {
    TooLargeException() {
      super("larger than the window", null, false, false);
    }
  }
}
