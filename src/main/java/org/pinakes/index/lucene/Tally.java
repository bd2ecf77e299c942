package org.pinakes.index.lucene;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Counts by ordinal: of all ordinals, or of those only that occur, where these are few among many.
 * Not thread-safe.
 */
final class Tally {
  private final int @Nullable [] ordinals;
  private final int[] counts;

  Tally(int ordinals) {
    this(new int[ordinals]);
  }

  /**
   * @param counts by ordinal; owned by the tally from now on
   */
  Tally(int[] counts) {
    this(null, counts);
  }

  private Tally(int @Nullable [] ordinals, int[] counts) {
    this.ordinals = ordinals;
    this.counts = counts;
  }

  /**
   * Counts a few.
   *
   * @param met ordinals as they were met, in any order; sorted here
   * @param size how many of them count
   */
  static Tally ofFew(int[] met, int size) {
    Arrays.sort(met, 0, size);
    int[] counts = new int[size];
    int different = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0 && met[i] == met[different - 1]) {
        counts[different - 1]++;
      } else {
        met[different] = met[i];
        counts[different++] = 1;
      }
    }
    return new Tally(Arrays.copyOf(met, different), Arrays.copyOf(counts, different));
  }

  /** Counts one more; for tallies of all ordinals only. */
  void add(int ordinal) {
    counts[ordinal]++;
  }

  /** The count of one ordinal. */
  int count(int ordinal) {
    if (ordinals == null) {
      return counts[ordinal];
    }
    int at = Arrays.binarySearch(ordinals, ordinal);
    return at < 0 ? 0 : counts[at];
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
    return topOf(limit, 0, counts.length);
  }

  /** The largest counts of ordinals from one, included, to another, excluded. */
  long[] top(int limit, int from, int to) {
    return topOf(limit, place(from), place(to));
  }

  private int place(int ordinal) {
    if (ordinals == null) {
      return ordinal;
    }
    int at = Arrays.binarySearch(ordinals, ordinal);
    return at < 0 ? -at - 1 : at;
  }

  private long[] topOf(int limit, int from, int to) {
    LongHeap heap = new LongHeap(Math.clamp(limit, 1, Math.max(1, to - from)));
    int filled = 0;
    long least = 0;
    for (int place = from; place < to; place++) {
      if (counts[place] > 0) {
        int ordinal = ordinals == null ? place : ordinals[place];
        long entry = (long) counts[place] << 32 | Integer.MAX_VALUE - ordinal;
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
