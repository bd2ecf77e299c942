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
      forms.addAll(List.of(term));
    }
    for (int i = 0; i < 10_000; i++) {
      BytesRef term = word(random);
      assertThat(forms.has(term)).as("seed %d, %s", seed, term).isEqualTo(added.contains(term));
    }
    assertThat(added).as("seed %d", seed).allMatch(forms::has);
  }

  @Test
  void anEmptyOneHasNothing() {
    assertThat(new Forms().isEmpty()).isTrue();
    assertThat(new Forms().has(new BytesRef("word"))).isFalse();
  }

  private static BytesRef word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = random.nextInt(4); left >= 0; left--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return new BytesRef(word);
  }
}
