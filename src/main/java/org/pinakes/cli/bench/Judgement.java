package org.pinakes.cli.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good one ranking is by what was judged.
 *
 * @param ndcg normalised discounted cumulated gain of the first ten, gains as judged
 * @param recall share of the good documents that are among the first hundred
 * @param reciprocal one divided by the rank of the first good document, 0 without
 */
record Judgement(double ndcg, double recall, double reciprocal) {
  private static final int DEEP = 10;
  private static final double LOG2 = Math.log(2);

  /**
   * Judges a ranking.
   *
   * @param ranked identifiers, best first, a hundred at most
   * @param worth judged documents
   */
  static Judgement of(List<String> ranked, Map<String, Integer> worth) {
    List<Integer> gains = ranked.stream().map(id -> worth.getOrDefault(id, 0)).toList();
    List<Integer> best = worth.values().stream().sorted(Comparator.reverseOrder()).toList();
    long good = best.stream().filter(gain -> gain > 0).count();
    long found = gains.stream().filter(gain -> gain > 0).count();
    int first = 0;
    while (first < gains.size() && gains.get(first) <= 0) {
      first++;
    }
    double ideal = discounted(best);
    return new Judgement(
        ideal == 0 ? 0 : discounted(gains) / ideal,
        good == 0 ? 0 : (double) found / good,
        first < gains.size() ? 1.0 / (first + 1) : 0);
  }

  private static double discounted(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEEP, gains.size()); i++) {
      sum += Math.max(0, gains.get(i)) * LOG2 / Math.log(i + 2.0);
    }
    return sum;
  }
}
