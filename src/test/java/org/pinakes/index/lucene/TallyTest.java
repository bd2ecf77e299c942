package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class TallyTest {
  private static final int ORDINALS = 50;

  @RepeatedTest(50)
  void countsOfAFewAreThoseOfAll(RepetitionInfo turn) {
    Random random = new Random(turn.getCurrentRepetition());
    int size = random.nextInt(80);
    int[] met = new int[size + 5];
    Tally all = new Tally(ORDINALS);
    for (int i = 0; i < size; i++) {
      met[i] = random.nextInt(ORDINALS);
      all.add(met[i]);
    }
    Tally few = Tally.ofFew(met, size);

    String seed = "seed " + turn.getCurrentRepetition();
    assertThat(few.different()).as(seed).isEqualTo(all.different());
    for (int ordinal = 0; ordinal < ORDINALS; ordinal++) {
      assertThat(few.count(ordinal)).as(seed).isEqualTo(all.count(ordinal));
    }
    for (int limit : new int[] {0, 1, 7, ORDINALS}) {
      assertThat(few.top(limit)).as(seed).isEqualTo(all.top(limit));
      assertThat(few.top(limit, 10, 30)).as(seed).isEqualTo(all.top(limit, 10, 30));
    }
  }
}
