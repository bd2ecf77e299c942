package org.pinakes.index;

import java.util.Arrays;
import java.util.List;

/** How near records are in meaning to what a reader wrote. Thread-safe. */
public interface Nearness {
  /** How many results that words have found are put in a new order; those behind them stay. */
  int ORDERED = 100;

  /** What meaning counts beside words. Where that is nothing, nothing else is asked. */
  Shares shares();

  /**
   * What meaning counts beside words: 0 for words alone, 1 for meaning alone.
   *
   * @param found in the order of records that have all words
   * @param near in the order of those that come near
   */
  record Shares(float found, float near) {
    /** Words alone. */
    public static final Shares NONE = new Shares(0, 0);

    /** Of both the higher ones. */
    public Shares or(Shares other) {
      return new Shares(Math.max(found, other.found), Math.max(near, other.near));
    }
  }

  /**
   * The cosine between the reader's words and each record, 1 for the same meaning; NaN for a record
   * of which nothing is known.
   *
   * @param ids of records
   */
  float[] to(List<String> ids);

  /**
   * The nearest records, the nearest first. Some may be gone meanwhile.
   *
   * @param limit at most so many
   */
  List<String> nearest(int limit);

  /** Words alone. */
  static Nearness none() {
    return None.NONE;
  }

  /** Knows nothing. */
  enum None implements Nearness {
    /** The only one. */
    NONE;

    @Override
    public Shares shares() {
      return Shares.NONE;
    }

    @Override
    public float[] to(List<String> ids) {
      float[] unknown = new float[ids.size()];
      Arrays.fill(unknown, Float.NaN);
      return unknown;
    }

    @Override
    public List<String> nearest(int limit) {
      return List.of();
    }
  }
}
