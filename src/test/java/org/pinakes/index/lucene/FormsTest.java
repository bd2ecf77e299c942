package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class FormsTest {

  @Test
  void hasWhatWasAddedAndNothingElse() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Forms forms = new Forms();
    Set<BytesRef> added = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      BytesRef term = word(random);
      added.add(term);
      forms.addAll(List.of(term), 7);
    }
    for (int i = 0; i < 10_000; i++) {
      BytesRef term = word(random);
      assertThat(forms.number(term))
          .as("seed %d, %s", seed, term)
          .isEqualTo(added.contains(term) ? 7 : Forms.NONE);
    }
    assertThat(added).as("seed %d", seed).allMatch(term -> forms.number(term) == 7);
  }

  @Test
  void anEmptyOneHasNothing() {
    assertThat(new Forms().isEmpty()).isTrue();
    assertThat(new Forms().number(new BytesRef("word"))).isEqualTo(Forms.NONE);
  }

  @Test
  void aFormOfTwoWordsIsThatOfTheFirst() {
    Forms forms = new Forms();
    forms.addAll(List.of(new BytesRef("cell")), 1);
    forms.addAll(List.of(new BytesRef("cell"), new BytesRef("cellar")), 2);
    assertThat(forms.number(new BytesRef("cell"))).isEqualTo(1);
    assertThat(forms.number(new BytesRef("cellar"))).isEqualTo(2);
  }

  private static BytesRef word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = random.nextInt(4); left >= 0; left--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return new BytesRef(word);
  }
}
