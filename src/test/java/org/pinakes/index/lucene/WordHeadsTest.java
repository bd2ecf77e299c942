package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordHeadsTest {

  private static List<String> pieces(String text, String... words) {
    WordHeads heads = new WordHeads();
    for (String word : words) {
      heads.add(word);
    }
    List<String> pieces = new ArrayList<>();
    heads.pieces(text, (start, end) -> pieces.add(text.substring(start, end)));
    return pieces;
  }

  @Test
  void onlyPiecesThatBeginAlikeAreCut() {
    assertThat(pieces("A tide turns; Tidal lamps\nburn, untidily, all night. ", "tide", "lamp"))
        .containsExactly("tide", "Tidal", "lamps");
  }

  @ParameterizedTest
  @CsvSource({
    "usa, U.S.A.",
    "homme, L'homme",
    "mail, e-mail",
    "email, e-mail",
    "19, covid-19",
    "c++, c++",
    "c, (C)",
    "die, dying",
    "etude, étude",
    "uber, über",
    "cafe, «café»",
    "山中, 在山中的图书馆",
  })
  void noPieceIsPassedOverThatHasTheWord(String word, String piece) {
    assertThat(pieces("xx " + piece + " xx", word)).containsExactly(piece);
  }

  @Test
  void nothingIsFoundWhereNothingIsLookedFor() {
    assertThat(pieces("Plain words, and more of them")).isEmpty();
    assertThat(pieces("", "word")).isEmpty();
  }
}
