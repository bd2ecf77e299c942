package org.pinakes.elsewhere.cover;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Beginnings of pictures, with zeros behind them: enough for who only reads headers. */
public final class Pictures {
  private static final int LENGTH = 400;

  private Pictures() {}

  /** JFIF, a table, then the header of a progressive frame. */
  public static byte[] jpeg(int width, int height) {
    return bytes()
        .put(hex(0xFF, 0xD8, 0xFF, 0xE0, 0, 16))
        .put(new byte[14])
        .put(hex(0xFF, 0xC4, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8))
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  /** A signature, then IHDR. */
  public static byte[] png(int width, int height) {
    return bytes()
        .put(hex(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13))
        .put(text("IHDR"))
        .putInt(width)
        .putInt(height)
        .array();
  }

  static byte[] gif(int width, int height) {
    return bytes()
        .put(text("GIF89a"))
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) width)
        .putShort((short) height)
        .array();
  }

  private static ByteBuffer riff(String chunk) {
    return bytes()
        .put(text("RIFF"))
        .putInt(0)
        .put(text("WEBP" + chunk))
        .putInt(0)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] webp(int width, int height) {
    return riff("VP8 ")
        .put(hex(0, 0, 0, 0x9D, 1, 0x2A))
        .putShort((short) width)
        .putShort((short) height)
        .array();
  }

  static byte[] webpWithoutLoss(int width, int height) {
    return riff("VP8L").put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14).array();
  }

  static byte[] extendedWebp(int width, int height) {
    return riff("VP8X")
        .putInt(0)
        .putShort((short) (width - 1))
        .put((byte) (width - 1 >> 16))
        .putShort((short) (height - 1))
        .put((byte) (height - 1 >> 16))
        .array();
  }

  private static ByteBuffer bytes() {
    return ByteBuffer.allocate(LENGTH);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
