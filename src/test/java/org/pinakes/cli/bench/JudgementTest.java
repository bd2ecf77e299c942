package org.pinakes.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final double EXACT = 1e-9;

  @Test
  void theBestOrderHasAllThatCanBeHad() {
    Judgement best = Judgement.of(List.of("a", "b", "x"), Map.of("a", 2, "b", 1, "x", 0));

    assertThat(best).isEqualTo(new Judgement(1, 1, 1));
  }

  @Test
  void gainsAreDividedByTheLogarithmOfTheirRank() {
    Judgement late = Judgement.of(List.of("x", "b", "a"), Map.of("a", 2, "b", 1, "c", 1));

    double log3 = Math.log(3) / Math.log(2);
    double ideal = 2 + 1 / log3 + 1 / 2.0;
    assertThat(late.ndcg()).isCloseTo((1 / log3 + 2 / 2.0) / ideal, within(EXACT));
    assertThat(late.recall()).isCloseTo(2 / 3.0, within(EXACT));
    assertThat(late.reciprocal()).isCloseTo(0.5, within(EXACT));
  }

  @Test
  void nothingFoundIsWorthNothing() {
    assertThat(Judgement.of(List.of(), Map.of("a", 1))).isEqualTo(new Judgement(0, 0, 0));
  }

  @Test
  void aClearDifferenceIsNoChanceAndNoneIsChance() {
    double[] low = new double[40];
    double[] high = new double[40];
    java.util.Arrays.fill(high, 0.1);

    assertThat(Significance.chance(high, low)).isLessThan(0.001);
    assertThat(Significance.chance(low, low)).isEqualTo(1);
    assertThat(Significance.bounds(high)[0]).isCloseTo(0.1, within(EXACT));
  }
}
