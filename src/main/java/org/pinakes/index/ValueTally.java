package org.pinakes.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts values in bounded memory: exactly while there are few different ones; after that only the
 * common ones are kept, and their counts are lower bounds (the algorithm of Misra and Gries, with
 * the forgetting done in batches). Not thread-safe.
 */
final class ValueTally {
  /** Longest value that is told from others; what comes after is cut off. */
  static final int LONGEST = 120;

  private final int most;
  private final Map<String, long[]> counts = new HashMap<>();
  private long forgotten;

  /**
   * @param most different values that are remembered for certain
   */
  ValueTally(int most) {
    this.most = most;
  }

  void add(String value) {
    counts.computeIfAbsent(shortened(value), absent -> new long[1])[0]++;
    if (counts.size() > 2 * most) {
      forgetTheRarest();
    }
  }

  /** How much any count may be too low; 0 when all are exact. */
  long tooLowBy() {
    return forgotten;
  }

  /** Different values that are known; of a tally that is not exact, there were more. */
  int different() {
    return counts.size();
  }

  /**
   * The commonest values, commonest first. Once some were forgotten, only values that are certainly
   * at least as common as every forgotten one: perhaps none, when no value stands out.
   */
  List<ValueCount> commonest(int limit) {
    return sorted(Comparator.comparingLong(ValueCount::count).reversed(), limit).stream()
        .filter(value -> value.count() >= forgotten)
        .toList();
  }

  /** The rarest values, rarest first; none when they were forgotten. */
  List<ValueCount> rarest(int limit) {
    return forgotten > 0 ? List.of() : sorted(Comparator.comparingLong(ValueCount::count), limit);
  }

  private List<ValueCount> sorted(Comparator<ValueCount> order, int limit) {
    return counts.entrySet().stream()
        .map(entry -> new ValueCount(entry.getKey(), entry.getValue()[0]))
        .sorted(order.thenComparing(ValueCount::value))
        .limit(limit)
        .toList();
  }

  private void forgetTheRarest() {
    long[] sorted = counts.values().stream().mapToLong(count -> count[0]).sorted().toArray();
    long cut = sorted[Math.max(0, sorted.length - 1 - most)];
    counts.values().forEach(count -> count[0] -= cut);
    counts.values().removeIf(count -> count[0] <= 0);
    forgotten += cut;
  }

  private static String shortened(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return value.substring(0, end) + "…";
  }
}
