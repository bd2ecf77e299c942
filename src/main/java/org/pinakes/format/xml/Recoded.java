package org.pinakes.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in an encoding that does not contain ASCII, seen as UTF-8. */
final class Recoded extends InputStream {
  private final Reader reader;
  private final char[] characters = new char[1 << 13];
  private byte[] bytes = new byte[0];
  private int next;

  private Recoded(Reader reader) {
    this.reader = reader;
  }

  static InputStream toUtf8(InputStream in, Charset charset) {
    return new Recoded(new InputStreamReader(in, charset));
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, count);
    next += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (next < bytes.length) {
      return true;
    }
    int read = reader.read(characters, 0, characters.length - 1);
    if (read < 0) {
      return false;
    }
    if (Character.isHighSurrogate(characters[read - 1])) {
      int low = reader.read();
      if (low >= 0) {
        characters[read++] = (char) low;
      }
    }
    bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
    next = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
