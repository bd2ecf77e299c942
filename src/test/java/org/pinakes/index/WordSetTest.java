package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSetTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 1066, 1851})
  void newWordsAreThoseThatASetOfStringsWouldHave(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String known = text(random);
      String text = text(random);
      Set<String> expected = new LinkedHashSet<>(List.of(text.split(" ", -1)));
      expected.removeAll(List.of(known.split(" ", -1)));

      assertThat(fresh(known, text))
          .as("seed %d, round %d", seed, i)
          .isEqualTo(expected.isEmpty() ? "" : String.join(" ", expected) + " ");
    }
  }

  @Test
  void aWordThatBeginsLikeAnotherIsAnother() {
    assertThat(fresh("whales whale", "whal whale whales whale's")).isEqualTo("whal whale's ");
  }

  private static String fresh(String known, String text) {
    WordSet words = new WordSet(known.length() + text.length() + 2);
    StringBuilder fresh = new StringBuilder();
    words.add(known, null);
    words.add(text, fresh);
    return fresh.toString();
  }

  /** Up to a thousand short words of few letters, so that many are alike; some empty. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int letters = random.nextInt(4000); letters > 0; letters--) {
      text.append("abcé東 ".charAt(random.nextInt(6)));
    }
    return text.toString();
  }
}
