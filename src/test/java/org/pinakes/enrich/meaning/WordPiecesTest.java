package org.pinakes.enrich.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final String VOCABULARY =
      """
      {"model": {"vocab": {"[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "whale": 10, "##s": 11, "##r": 12,
      "moby": 13, "-": 14, "dick": 15, "naive": 16, "山": 17, "林": 18, "##e": 19, "wha": 20,
      "$": 21, "!": 22, "ss": 23}}}
      """;

  private static WordPieces pieces(String tokenizer) throws IOException {
    return WordPieces.read(new ByteArrayInputStream(tokenizer.getBytes(StandardCharsets.UTF_8)));
  }

  private static long[] of(String text) throws IOException {
    return pieces(VOCABULARY).of(text, 16);
  }

  @Test
  void theLongestKnownPieceIsTakenAgainAndAgain() throws IOException {
    assertThat(of("whale")).containsExactly(2, 10, 3);
    assertThat(of("whales whalers")).containsExactly(2, 10, 11, 10, 12, 11, 3);
  }

  @Test
  void aWordOfWhichAPieceIsUnknownIsUnknownAsAWhole() throws IOException {
    assertThat(of("whalex whale")).containsExactly(2, 1, 10, 3);
    assertThat(of("whale" + "s".repeat(100))).containsExactly(2, 1, 3);
  }

  @Test
  void caseAccentsAndUnseenSignsDoNotCount() throws IOException {
    assertThat(of("NAÏVE na\u0131\u0308ve".replace("\u0131", "i"))).containsExactly(2, 16, 16, 3);
    assertThat(of("wha\u00adle\u200b\u0000 whale\ufffd")).containsExactly(2, 10, 10, 3);
  }

  @Test
  void signsAndHanCharactersStandForThemselves() throws IOException {
    assertThat(of("Moby-Dick!$")).containsExactly(2, 13, 14, 15, 22, 21, 3);
    assertThat(of("山林")).containsExactly(2, 17, 18, 3);
  }

  @Test
  void aLongTextIsCutAndStillEnds() throws IOException {
    assertThat(pieces(VOCABULARY).of("whales whales whales", 4)).containsExactly(2, 10, 11, 3);
    assertThat(of("")).containsExactly(2, 3);
  }

  @Test
  void anotherKindOfTokenizerIsRefused() {
    assertThatThrownBy(() -> pieces("{\"model\": {\"vocab\": {\"a\": 1}}}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[CLS]");
  }
}
