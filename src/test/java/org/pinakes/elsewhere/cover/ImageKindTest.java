package org.pinakes.elsewhere.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pictures are passed on, by their headers alone. */
class ImageKindTest {
  private static final List<BiFunction<Integer, Integer, byte[]>> ALL =
      List.of(
          Pictures::jpeg,
          Pictures::png,
          Pictures::gif,
          Pictures::webp,
          Pictures::webpWithoutLoss,
          Pictures::extendedWebp);

  @ParameterizedTest
  @CsvSource({"1, 1", "300, 450", "4000, 4000"})
  void picturesOfTheSizeOfCoversArePassedOn(int width, int height) {
    assertThat(ALL)
        .allSatisfy(kind -> assertThat(ImageKind.of(kind.apply(width, height))).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"4001, 10", "10, 4001", "16000, 16000"})
  void fewBytesThatStandForVeryManyPixelsAreNotPassedOn(int width, int height) {
    assertThat(ALL)
        .allSatisfy(kind -> assertThat(ImageKind.of(kind.apply(width, height))).isEmpty());
  }

  @Test
  void numbersThatOverflowAreNoSize() {
    assertThat(ImageKind.of(Pictures.png(-1, 300))).isEmpty();
    assertThat(ImageKind.of(Pictures.jpeg(65_535, 65_535))).isEmpty();
    assertThat(ImageKind.of(Pictures.extendedWebp(1 << 24, 1 << 24))).isEmpty();
  }

  @Test
  void aPictureThatDoesNotSayHowLargeItIsIsNone() {
    byte[] jpeg = Pictures.jpeg(300, 450);
    Arrays.fill(jpeg, 20, jpeg.length, (byte) 0);
    assertThat(ImageKind.of(jpeg)).isEmpty();
    Arrays.fill(jpeg, 2, jpeg.length, (byte) 0xFF);
    assertThat(ImageKind.of(jpeg)).isEmpty();
  }

  @Test
  void whateverStandsInAHeaderItIsReadToItsEnd() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = ALL.get(round % ALL.size()).apply(300, 450);
      for (int i = random.nextInt(12); i >= 0; i--) {
        bytes[2 + random.nextInt(60)] = (byte) random.nextInt(256);
      }
      assertThat(ImageKind.of(bytes)).as("seed " + seed).isNotNull();
    }
  }
}
