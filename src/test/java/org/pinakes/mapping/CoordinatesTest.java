package org.pinakes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.mapping.Coordinates.Axis;
import org.pinakes.record.Area;

class CoordinatesTest {
  private static final int EACH = 300;
  private static final int A_MEGABYTE = 1_000_000;

  static LongStream seeds() {
    return LongStream.of(1, 20_261_126, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverFormItIsWrittenInTheSamePlaceIsRead(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      Axis axis = Axis.values()[random.nextInt(2)];
      int most = axis == Axis.LATITUDE ? 90 : 180;
      int seconds = random.nextInt(-most * 3600, most * 3600 + 1);
      double degrees = seconds / 3600.0;
      for (String written : forms(axis, seconds)) {
        assertThat(Coordinates.coded(written, axis).orElseThrow(AssertionError::new))
            .as(written)
            .isCloseTo(degrees, within(1e-4));
      }
    }
  }

  private static String[] forms(Axis axis, int seconds) {
    boolean negative = seconds < 0;
    int size = Math.abs(seconds);
    String letter = axis == Axis.LATITUDE ? negative ? "S" : "N" : negative ? "W" : "E";
    String sign = negative ? "-" : "+";
    int degrees = size / 3600;
    int minutes = size / 60 % 60;
    return new String[] {
      said("%s%03d%02d%02d", letter, degrees, minutes, size % 60),
      said("%s%03d%02d%02d.0", letter, degrees, minutes, size % 60),
      said("%s%03d%02d.%04d", letter, degrees, minutes, Math.round(size % 60 / 60.0 * 10_000)),
      said("%s%010.6f", letter, size / 3600.0),
      said("%s%010.6f", sign, size / 3600.0),
      said("%s %03d %02d %02d", letter.toLowerCase(Locale.ROOT), degrees, minutes, size % 60)
    };
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingThatIsWrittenMakesItFail(long seed) {
    Random random = new Random(seed);
    String letters = "NSEWnsew+-0123456789.,;=°ʹʺ'\" /limt";
    for (int i = 0; i < EACH * 10; i++) {
      StringBuilder written = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        written.append(letters.charAt(random.nextInt(letters.length())));
      }
      String text = written.toString();
      Coordinates.printed(text);
      Coordinates.coverage(text);
      for (Axis axis : Axis.values()) {
        Coordinates.coded(text, axis)
            .ifPresent(degrees -> assertThat(Math.abs(degrees)).as(text).isLessThanOrEqualTo(180));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "E", "N0100000", "E1900000", "E0106000", "E0100060", "east", "E01000000000"})
  void whatIsNoLongitudeIsNotRead(String written) {
    assertThat(Coordinates.coded(written, Axis.LONGITUDE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(W 10°--E 5°/N 44°--N 36°)|-10,36,5,44",
        "(E 176°30ʹ15ʺ--W 173°/S 12°--S 22°)|176.504167,-22,-173,-12",
        "W 10,5° N 44,25°|-10.5,44.25,-10.5,44.25",
        "(E 10°00'00\"--E 11°00''/N 50°30''--N 49°)|10,49,11,50.008333"
      })
  void aPrintedStatementIsRead(String statement, String listed) {
    assertThat(Coordinates.printed(statement)).isEqualTo(Area.read(listed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(W 10°--E 5°)",
        "(N 44°--N 36°)",
        "(W 10°--E 5°/N 44°)",
        "(O 10°--O 5°/N 44°--N 36°)",
        "(W 190°--E 5°/N 44°--N 36°)",
        "(W 10°--5°/N 44°--36°)",
        "(W 10°--E 5°/N 44°--N 36°; 12°)",
        "(RA 16 hr. to 19 hr./Decl. + 30° to + 49°)"
      })
  void aStatementThatIsNotWholeIsNotRead(String statement) {
    assertThat(Coordinates.printed(statement)).isEmpty();
  }

  @Test
  void boxesAndPointsOfDublinCoreAreReadWithTheirNames() {
    Coordinates.Coverage point =
        Coordinates.coverage("name=Perth, W.A.; east=115.85717; north=-31.95301").orElseThrow();

    assertThat(point.name()).isEqualTo("Perth, W.A.");
    assertThat(point.area()).isEqualTo(Area.read("115.85717,-31.95301,115.85717,-31.95301"));
  }

  @Test
  void metresAreNoDegrees() {
    Optional<Coordinates.Coverage> box =
        Coordinates.coverage("northlimit=4; southlimit=3; westlimit=1; eastlimit=2; units=metres");

    assertThat(box.orElseThrow().area()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "a ", "a=", "=a", " ;"})
  void aLongValueThatIsNoneIsReadAtOnce(String piece) {
    String hostile = piece.repeat(A_MEGABYTE / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(Coordinates.coverage(hostile)).isEmpty();
          assertThat(Coordinates.coverage("north=1; " + hostile + "=")).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cuenca del Ebro", "1936-1939", "north=1", "a=b", "x; northlimit=1"})
  void otherCoverageIsNone(String text) {
    assertThat(Coordinates.coverage(text)).isEmpty();
  }
}
