package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueTallyTest {

  @Test
  void fewDifferentValuesAreCountedExactly() {
    ValueTally tally = new ValueTally(10);
    for (int i = 0; i < 1000; i++) {
      tally.add("value " + i % 20);
    }
    tally.add("value 3");
    assertThat(tally.tooLowBy()).isZero();
    assertThat(tally.different()).isEqualTo(20);
    assertThat(tally.commonest(1)).containsExactly(new ValueCount("value 3", 51));
    assertThat(tally.rarest(2))
        .containsExactly(new ValueCount("value 0", 50), new ValueCount("value 1", 50));
  }

  @Test
  void ofManyDifferentValuesTheCommonOnesAreKeptWithinTheErrorThatIsTold() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    ValueTally tally = new ValueTally(50);
    Map<String, Long> truth = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      double draw = random.nextDouble();
      String value = "v" + (draw < 0.3 ? random.nextInt(5) : random.nextInt(100_000));
      tally.add(value);
      truth.merge(value, 1L, Long::sum);
    }
    assertThat(tally.different()).as("seed " + seed).isLessThanOrEqualTo(100);
    assertThat(tally.tooLowBy()).isPositive().isLessThanOrEqualTo(20_000 / 50);
    assertThat(tally.rarest(5)).isEmpty();
    assertThat(tally.commonest(5))
        .as("seed " + seed)
        .extracting(ValueCount::value)
        .containsExactlyInAnyOrder("v0", "v1", "v2", "v3", "v4");
    for (ValueCount kept : tally.commonest(100)) {
      assertThat(truth.get(kept.value()))
          .as("seed %d, %s", seed, kept)
          .isBetween(kept.count(), kept.count() + tally.tooLowBy());
    }
  }

  @Test
  void aLongValueIsCutShort() {
    ValueTally tally = new ValueTally(10);
    tally.add("x".repeat(119) + "😀 and more");
    assertThat(tally.commonest(1).getFirst().value()).isEqualTo("x".repeat(119) + "…");
  }
}
