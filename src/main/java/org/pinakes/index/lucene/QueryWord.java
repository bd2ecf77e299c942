package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed between two blanks, cut as text is cut.
 *
 * @param parts one word, or the parts of a compound
 * @param joined the parts as one word, or a word with its sign; null when neither
 * @param raw as typed, for fields that hold single values
 */
record QueryWord(List<Word> parts, @Nullable Word joined, String raw) {

  /** Cuts a text. */
  static List<QueryWord> of(String text, TextAnalysis analysis) {
    List<QueryWord> words = new ArrayList<>();
    analysis.scan(
        text,
        compound -> {
          List<Word> parts = new ArrayList<>();
          for (int i = 0; i < compound.size(); i++) {
            parts.add(compound.part(i));
          }
          String raw = text.substring(compound.start(0), compound.end(compound.size() - 1));
          words.add(new QueryWord(parts, compound.joined(), raw));
        });
    return words;
  }

  /** Whether one of both is a number and the other is not, as in {@code covid 19}. */
  boolean goesWith(QueryWord next) {
    return single() && next.single() && number() != next.number();
  }

  private boolean number() {
    return parts.getFirst().text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Both written as one. */
  QueryWord with(QueryWord next) {
    Word one = new Word(parts.getFirst().text() + next.parts().getFirst().text());
    return new QueryWord(List.of(one), null, raw + next.raw());
  }

  /** Whether it is one word. */
  boolean single() {
    return parts.size() == 1;
  }
}
