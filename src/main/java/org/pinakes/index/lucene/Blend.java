package org.pinakes.index.lucene;

/**
 * Puts together what words and meaning say of the same records: a convex combination, after each
 * has been brought to 0 to 1. Words by their highest points, since a record without any of them has
 * none; cosines by their lowest and highest, since those of any two texts lie close together
 * (Bruch, Gai and Ingber 2023).
 */
final class Blend {
  private Blend() {}

  /**
   * @param words points, at least 0
   * @param cosines NaN where nothing is known, which counts like the average of the others
   * @param share what meaning counts, 0 to 1
   */
  static float[] of(float[] words, float[] cosines, float share) {
    float highest = Float.MIN_NORMAL;
    for (float each : words) {
      highest = Math.max(highest, each);
    }
    float[] meaning = between(cosines);
    float[] both = new float[words.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = (1 - share) * words[i] / highest + share * meaning[i];
    }
    return both;
  }

  private static float[] between(float[] cosines) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    double sum = 0;
    int known = 0;
    for (float each : cosines) {
      if (!Float.isNaN(each)) {
        low = Math.min(low, each);
        high = Math.max(high, each);
        sum += each;
        known++;
      }
    }
    float span = Math.max(high - low, Float.MIN_NORMAL);
    float average = known == 0 ? 0 : ((float) (sum / known) - low) / span;
    float[] scaled = new float[cosines.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Float.isNaN(cosines[i]) ? average : (cosines[i] - low) / span;
    }
    return scaled;
  }
}
