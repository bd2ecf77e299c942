package org.pinakes.store.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for a text under a model: 128 bits of a digest, so that no two ever look alike.
 *
 * @param high first half
 * @param low second half
 */
public record TextKey(long high, long low) {
  static final int BYTES = 2 * Long.BYTES;

  /**
   * The key of a text.
   *
   * @param model name of the model
   */
  public static TextKey of(String model, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static TextKey of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new TextKey(buffer.getLong(), buffer.getLong());
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  /** 32 hexadecimal digits. */
  public String text() {
    return HexFormat.of().formatHex(bytes());
  }
}
