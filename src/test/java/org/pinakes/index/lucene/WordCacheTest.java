package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class WordCacheTest {
  private static final String LETTERS = "abAB01éÉßΩя\u0301";

  /** Few places and few letters, so that words drive each other out all the time. */
  @RepeatedTest(20)
  void neverTakesOneWordForAnother(RepetitionInfo turn) {
    Random random = new Random(turn.getCurrentRepetition());
    WordCache small = new WordCache(16);
    for (int i = 0; i < 2_000; i++) {
      String word = word(random);
      String text = "<" + word + ">";
      assertThat(folded(small, text))
          .as("word %s, seed %d", word, turn.getCurrentRepetition())
          .isEqualTo(folded(new WordCache(2), text));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = 1 + random.nextInt(12); left > 0; left--) {
      word.append(LETTERS.charAt(random.nextInt(random.nextBoolean() ? 6 : LETTERS.length())));
    }
    return word.toString();
  }

  private static @Nullable String folded(WordCache cache, String text) {
    int end = text.length() - 1;
    boolean ascii = text.chars().allMatch(letter -> letter < 0x80);
    Word word = cache.fold(text, 1, end, ascii);
    return word == null ? null : word.text();
  }
}
