package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching by meaning from the command line, with the real model. */
class MeaningCommandTest {
  private static final String QUERY = "illness of the heart";

  @TempDir private Path folder;
  private CommandLineUse use;
  private String data;

  @BeforeEach
  void load() throws IOException {
    use = new CommandLineUse(folder);
    data = folder.resolve("data").toString();
    String file =
        use.file(
            "records.xml",
            CommandLineUse.record("oai:example.org:1", "Cardiac disorders", "2021"),
            CommandLineUse.record("oai:example.org:2", "Bridges of steel", "2020"),
            CommandLineUse.record("oai:example.org:3", "Illness of the heart", "2019"));
    assertThat(use.run("load", "--data", data, file)).isZero();
  }

  @Test
  void vectorsAreComputedOnceAndTold() {
    use.environment("PINAKES_MEANING", "on");
    assertThat(use.run("meaning", "--data", data)).isZero();
    assertThat(use.out())
        .contains("3 records have a vector; 3 were computed")
        .doesNotContain("meaning: on");
    assertThat(use.run("reindex", "--data", data)).isZero();
    assertThat(use.run("meaning", "--data", data)).isZero();
    assertThat(use.out()).contains("3 records have a vector; 0 were computed");
    assertThat(use.run("status", "--data", data)).isZero();
    assertThat(use.out()).contains("records with a vector: 3");
    assertThat(use.run("status", "--json", "--data", data)).isZero();
    assertThat(use.out()).contains("\"vectors\": 3");
    assertThat(use.run("search", "--data", data, QUERY)).isZero();
    assertThat(use.out()).contains("Illness of the heart");
  }

  @Test
  void whereItIsOffNothingOfItIsMade() {
    assertThat(use.run("search", "--data", data, QUERY)).isZero();
    assertThat(use.run("status", "--data", data)).isZero();
    assertThat(use.out()).doesNotContain("vector");
    assertThat(folder.resolve("data").resolve("meaning")).doesNotExist();
    assertThat(use.run("meaning", "--data", data)).isZero();
    assertThat(use.out()).contains("meaning: on");
  }

  @Test
  void anotherValueOfTheSettingIsRefused() {
    use.environment("PINAKES_MEANING", "perhaps");
    assertThat(use.run("status", "--data", data)).isEqualTo(Main.FAILED);
    assertThat(use.err()).contains("PINAKES_MEANING").contains("must be on or off");
  }
}
