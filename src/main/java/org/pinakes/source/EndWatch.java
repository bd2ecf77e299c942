package org.pinakes.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Looks out for the mark that ends a zip archive's directory: {@code ZipInputStream} takes an
 * archive that was cut off between two entries for a whole one.
 */
final class EndWatch extends FilterInputStream {
  /** End of central directory record (APPNOTE 4.3.16), as the last four bytes read. */
  private static final int END = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;

  private int lastFour;
  private boolean ended;

  EndWatch(InputStream in) {
    super(in);
  }

  /** Reads to the end of the stream; complains when the mark was not met on the way. */
  void requireEnd() throws IOException {
    byte[] rest = new byte[8192];
    while (read(rest, 0, rest.length) >= 0) {
      continue;
    }
    if (!ended) {
      throw new EOFException("the archive is cut off: its directory is missing");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    for (int i = offset; i < offset + read; i++) {
      lastFour = lastFour << 8 | (bytes[i] & 0xff);
      ended |= lastFour == END;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
