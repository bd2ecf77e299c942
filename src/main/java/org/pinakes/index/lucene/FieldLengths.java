package org.pinakes.index.lucene;

import org.apache.lucene.util.SmallFloat;

/** What the length of a field does to the words in it. */
final class FieldLengths {
  private static final int CODES = 256;

  private FieldLengths() {}

  /**
   * For each of Lucene's one-byte lengths what an occurrence counts.
   *
   * @param strength 0 for lengths that do not matter, 1 for lengths that matter most
   * @param average length of the field on average
   */
  static float[] shares(float strength, float average) {
    float[] shares = new float[CODES];
    for (int code = 0; code < CODES; code++) {
      float relative = SmallFloat.byte4ToInt((byte) code) / Math.max(1, average);
      shares[code] = 1 / (1 - strength + strength * relative);
    }
    return shares;
  }
}
