package org.pinakes.enrich.meaning;

/** Vectors as they are kept. */
final class Bytes {
  private Bytes() {}

  /** A vector of any length, brought to length 1 and to bytes. */
  static byte[] of(float[] vector) {
    double sum = 0;
    for (float each : vector) {
      sum += (double) each * each;
    }
    double scale = sum == 0 ? 0 : MeaningModel.SCALE / Math.sqrt(sum);
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(vector[i] * scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
    return bytes;
  }
}
