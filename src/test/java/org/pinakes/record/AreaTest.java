package org.pinakes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

  @Test
  void bothFormsAreReadAsTheyAreWritten() {
    Area area = new Area(-10.5, 36, 5, 44.25);

    assertThat(area.listed()).isEqualTo("-10.5,36,5,44.25");
    assertThat(area.envelope()).isEqualTo("ENVELOPE(-10.5,5,44.25,36)");
    assertThat(Area.read(area.listed())).contains(area);
    assertThat(Area.readEnvelope(area.envelope())).contains(area);
    assertThat(Area.readEnvelope("envelope( -10.5, 5, 44.25, 36 )")).contains(area);
  }

  @Test
  void oneThatReachesOverTheDateLineIsAsWideAsItIs() {
    Area fiji = new Area(176, -22, -173, -12);

    assertThat(fiji.isOverDateLine()).isTrue();
    assertThat(fiji.width()).isEqualTo(11);
    assertThat(Area.world().width()).isEqualTo(360);
  }

  @Test
  void zeroHasNoSignAndNumbersNoTail() {
    assertThat(new Area(-0.0, -0.0000001, 1.23456789, 1e-5).listed())
        .isEqualTo("0,0,1.234568,0.00001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "1,2,3,4,5",
        "181,0,0,0",
        "0,-91,0,0",
        "0,5,0,4",
        "NaN,0,0,0",
        "1e2,0,0,0",
        "0,0,0,0x1",
        "1;2;3;4",
        "0,0,0,91"
      })
  void whatIsNoAreaIsNotRead(String listed) {
    assertThat(Area.read(listed)).isEmpty();
  }

  @Test
  void noneIsMadeOffTheGlobe() {
    assertThat(Area.of(Double.NaN, 0, 0, 0)).isEmpty();
    assertThatThrownBy(() -> new Area(0, 10, 0, -10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.0");
  }
}
