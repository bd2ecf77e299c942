package org.pinakes.enrich.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pinakes.problem.IndexUnavailableException;

/** The real model, on a few sentences. */
class OnnxMeaningTest {
  private static final String FLU = "Vaccination protects the elderly against influenza.";
  private static final String SHOT = "A flu shot keeps old people from getting ill.";
  private static final String BRIDGE = "Steel cables carry the deck of a suspension bridge.";

  private static OnnxMeaning model;

  @BeforeAll
  static void load() {
    model = OnnxMeaning.open(2);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static double cosine(byte[] one, byte[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product / MeaningModel.SCALE / MeaningModel.SCALE;
  }

  @Test
  void sentencesThatMeanTheSameInOtherWordsAreNear() {
    List<byte[]> vectors = model.texts(List.of(FLU, SHOT, BRIDGE));
    double same = cosine(vectors.get(0), vectors.get(1));
    assertThat(same).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    assertThat(same).isGreaterThan(cosine(vectors.get(1), vectors.get(2)) + 0.2);
  }

  @Test
  void aQueryIsNearWhatAnswersIt() {
    byte[] query = model.query("how do cable-stayed structures hold up a road");
    List<byte[]> vectors = model.texts(List.of(FLU, SHOT, BRIDGE));
    assertThat(cosine(query, vectors.get(2)))
        .isGreaterThan(cosine(query, vectors.get(0)))
        .isGreaterThan(cosine(query, vectors.get(1)));
  }

  @Test
  void aTextHasTheSameVectorAloneAndAmongOthers() {
    byte[] alone = model.texts(List.of(FLU)).getFirst();
    byte[] among = model.texts(List.of(BRIDGE, SHOT + " " + BRIDGE, FLU)).get(2);
    assertThat(among).isEqualTo(alone);
    assertThat(cosine(alone, alone)).isBetween(0.99, 1.01);
    assertThat(alone).hasSize(384);
  }

  @Test
  void anythingThatIsWrittenHasAVector() {
    String whale = "whale ".repeat(100_000);
    List<String> odd = List.of(" ", "\u0000\ufffd", "[SEP] [CLS]", "山中的图书馆", whale, "\ud800");
    assertThat(model.texts(odd))
        .allSatisfy(vector -> {
          assertThat(vector).hasSize(384);
          assertThat(Arrays.equals(vector, new byte[384])).isFalse();
        });
  }

  @Test
  void aModelThatIsClosedSaysSo() {
    OnnxMeaning closed = OnnxMeaning.open(1);
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.query("whales"))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("closed");
  }
}
