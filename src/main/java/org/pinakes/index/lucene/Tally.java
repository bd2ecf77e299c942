package org.pinakes.index.lucene;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;

/** Counts by ordinal. Not thread-safe. */
final class Tally {
  private final int[] counts;

  Tally(int ordinals) {
    this(new int[ordinals]);
  }

  /**
   * @param counts by ordinal; owned by the tally from now on
   */
  Tally(int[] counts) {
    this.counts = counts;
  }

  void add(int ordinal) {
    counts[ordinal]++;
  }

  /** The count of one ordinal. */
  int count(int ordinal) {
    return counts[ordinal];
  }

  /** How many ordinals were counted at all. */
  int different() {
    int different = 0;
    for (int count : counts) {
      different += count > 0 ? 1 : 0;
    }
    return different;
  }

  /** The largest counts, largest first, the lower ordinal first among equals. */
  long[] top(int limit) {
    return top(limit, 0, counts.length);
  }

  /** The largest counts of ordinals from one, included, to another, excluded. */
  long[] top(int limit, int from, int to) {
    LongHeap heap = new LongHeap(Math.clamp(limit, 1, Math.max(1, to - from)));
    int filled = 0;
    long least = 0;
    for (int ordinal = from; ordinal < to; ordinal++) {
      if (counts[ordinal] > 0) {
        long entry = (long) counts[ordinal] << 32 | Integer.MAX_VALUE - ordinal;
        if (filled < limit) {
          heap.push(entry);
          filled++;
          least = heap.top();
        } else if (entry > least) {
          heap.updateTop(entry);
          least = heap.top();
        }
      }
    }
    long[] top = new long[filled];
    for (int i = filled - 1; i >= 0; i--) {
      top[i] = heap.pop();
    }
    return limit <= 0 ? new long[0] : Arrays.copyOf(top, filled);
  }

  static int ordinal(long entry) {
    return Integer.MAX_VALUE - (int) entry;
  }

  static long count(long entry) {
    return entry >>> 32;
  }
}
