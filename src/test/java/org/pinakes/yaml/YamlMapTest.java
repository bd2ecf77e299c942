package org.pinakes.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.pinakes.problem.BadSettingsException;

class YamlMapTest {
  private final Problems problems = new Problems();

  @Test
  void valuesAreReadAsTheyAreWritten() {
    YamlMap map = read("name: no\ntime: 12:30\nnumber: 1_000\nflag: true\nlist: [a, b]\none: c\n");
    assertThat(map.text("name")).contains("no");
    assertThat(map.text("time")).contains("12:30");
    assertThat(map.number("number", 1, 2000)).hasValue(1000);
    assertThat(map.flag("flag")).contains(true);
    assertThat(map.texts("list")).containsExactly("a", "b");
    assertThat(map.texts("one")).containsExactly("c");
    assertThat(map.text("absent")).isEmpty();
    map.finish();
    assertThat(problems.found()).isEmpty();
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheKnownOnes() {
    YamlMap map = read("port: 1\n\npotr: 2\n");
    map.text("port");
    map.finish();
    assertThat(problems.found())
        .containsExactly("x.yaml:3: «potr» is not a key here; known are: port");
  }

  @Test
  void everyProblemIsSaidAtOnce() {
    YamlMap map = read("port: many\nflag: maybe\nname: [a]\nbelow:\n  deep: x\n");
    map.number("port", 0, 65535);
    map.flag("flag");
    map.text("name");
    map.map("below").finish();
    assertThatExceptionOfType(BadSettingsException.class)
        .isThrownBy(problems::throwIfAny)
        .withMessageContaining("x.yaml:1: «port» must be a whole number from 0 to 65535")
        .withMessageContaining("x.yaml:2: «flag» must be true or false")
        .withMessageContaining("x.yaml:3: «name» must be a plain text")
        .withMessageContaining("x.yaml:5: «below.deep» is not a key here");
  }

  @Test
  void brokenYamlIsAProblemWithItsLine() {
    read("a: 1\n b: [\n");
    assertThat(problems.found()).singleElement().asString().startsWith("x.yaml:");
  }

  @Test
  void aKeyThatStandsTwiceIsAProblem() {
    read("a: 1\na: 2\n");
    assertThat(problems.found()).singleElement().asString().contains("x.yaml:2");
  }

  @Test
  void aListWhereKeysBelongIsAProblem() {
    read("- a\n- b\n");
    assertThat(problems.found()).singleElement().asString().contains("keys with values");
  }

  @Test
  void aListOfMappingsIsReadOneByOne() {
    YamlMap map = read("fields:\n  - name: a\n  - name: b\n");
    assertThat(map.maps("fields"))
        .extracting(field -> field.text("name").orElse(""))
        .containsExactly("a", "b");
  }

  private YamlMap read(String text) {
    return YamlMap.read("x.yaml", text, problems);
  }
}
