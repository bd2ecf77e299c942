package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.harvest.InventedRepository;

/** Sources in the settings: added, listed, harvested. */
class SourcesTest {
  @TempDir private Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void open() {
    pinakes = new CommandLineUse(folder);
  }

  @Test
  void fromNothingToAHarvestedSource() throws IOException {
    try (InventedRepository repository = new InventedRepository(6)) {
      assertThat(
              pinakes.run("sources", "add", repository.address(), "--name", "tides", "--private"))
          .isZero();
      assertThat(pinakes.out())
          .containsPattern("name +Invented repository")
          .containsPattern("deleted records +persistent")
          .containsPattern("sets +a \\(All of it\\), b \\(Other things\\)")
          .contains("Harvest it now with: pinakes harvest tides");
      assertThat(settings())
          .contains("  tides:\n    kind: oai\n    url: " + repository.address())
          .contains("    prefix: oai_dc\n    schedule: daily 03:00\n    private: true");

      askFast();
      assertThat(pinakes.run("sources", "--data", data())).isZero();
      assertThat(pinakes.out()).containsPattern("tides +oai +idle +0 +never +due +daily 03:00");
      assertThat(pinakes.run("harvest", "--data", data())).isZero();
      assertThat(pinakes.out()).containsPattern("read +6");
      assertThat(pinakes.run("harvest", "--data", data(), "tides")).isZero();
      assertThat(pinakes.out()).containsPattern("read +0");
      assertThat(pinakes.run("sources", "--json", "--data", data())).isZero();
      assertThat(pinakes.out())
          .contains("\"name\": \"tides\"")
          .contains("\"state\": \"idle\"")
          .contains("\"records\": 6")
          .contains("\"complete\": true");
      assertThat(pinakes.run("search", "--data", data(), "invented")).isZero();
      assertThat(pinakes.out()).contains("Invented title 6");
    }
  }

  @Test
  void theRestOfTheSettingsStaysAsItIs() throws IOException {
    String before =
        """
        # Our catalogue
        port: 9000

        sources:
            # the oldest
            first:
                kind: files
                path: incoming   # watched

        # how we are reached
        contact: librarian@example.org
        """;
    Files.writeString(folder.resolve("pinakes.yaml"), before);
    try (InventedRepository repository = new InventedRepository(1)) {
      assertThat(pinakes.run("sources", "add", repository.address(), "--private")).isZero();
    }
    String after = settings();
    String added = after.substring(after.indexOf("    # Invented"), after.indexOf("\n# how"));
    assertThat(after.replace(added, "")).isEqualTo(before);
    assertThat(added)
        .startsWith("    # Invented repository\n    source:\n")
        .contains("      kind: oai");
    assertThat(pinakes.run("sources", "pause", "source", "--data", data())).isZero();
    assertThat(pinakes.run("sources", "--data", data())).isZero();
    assertThat(pinakes.out())
        .containsPattern("source +oai +paused")
        .containsPattern("first +files");
    assertThat(pinakes.run("sources", "resume", "source", "--data", data())).isZero();
  }

  @Test
  void whatIsNoEndpointIsNotAdded() throws IOException {
    Files.writeString(folder.resolve("pinakes.yaml"), "port: 9000\n");
    try (InventedRepository repository = new InventedRepository(1)) {
      repository.answerWithALoginPage();
      assertThat(pinakes.run("sources", "add", repository.address(), "--private")).isEqualTo(1);
    }
    assertThat(pinakes.err()).contains("nothing that Pinakes knows").contains("«Sign in»");
    assertThat(settings()).isEqualTo("port: 9000\n");
    assertThat(pinakes.run("sources", "add", "not an address")).isEqualTo(1);
    assertThat(pinakes.err()).contains("is no address");
  }

  @Test
  void settingsThatNothingCanBeAddedToAreLeftAsTheyAre() throws IOException {
    String flow = "sources: {}\n";
    Files.writeString(folder.resolve("pinakes.yaml"), flow);
    Files.createDirectory(folder.resolve("incoming"));
    assertThat(pinakes.run("sources", "add", "incoming")).isEqualTo(1);
    assertThat(settings()).isEqualTo(flow);
    Files.writeString(folder.resolve("pinakes.yaml"), "");
    assertThat(pinakes.run("sources", "add", "incoming")).isZero();
    assertThat(pinakes.run("sources", "add", "pubmed", "--query", "tides: a review[ti]")).isZero();
    assertThat(settings())
        .isEqualTo(
            """

            sources:
              incoming:
                kind: files
                path: incoming
                schedule: daily 03:00
              pubmed:
                kind: pubmed
                query: 'tides: a review[ti]'
                schedule: daily 03:00
            """
                .stripLeading());
  }

  @Test
  void aFailedSourceSaysSoAndTheCommandToo() throws IOException {
    try (InventedRepository repository = new InventedRepository(1)) {
      assertThat(pinakes.run("sources", "add", repository.address(), "--private", "--name", "x"))
          .isZero();
      repository.refuseToList();
      askFast();
      assertThat(pinakes.run("harvest", "--data", data())).isEqualTo(1);
      assertThat(pinakes.err()).contains("x: ").contains("cannotDisseminateFormat");
      assertThat(pinakes.run("sources", "--data", data())).isZero();
      assertThat(pinakes.out()).containsPattern("x +oai +failed").contains("x: The repository");
      assertThat(pinakes.run("status", "--data", data())).isZero();
      assertThat(pinakes.out()).contains("failed: The repository");
      assertThat(pinakes.run("doctor", "--data", data())).isEqualTo(1);
      assertThat(pinakes.out()).contains("WRONG  source x: The repository");
    }
  }

  @Test
  void everythingThatIsWrongWithASourceIsToldAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("pinakes.yaml"),
        """
        sources:
          one:
            kind: oai
            url: ftp://example.org
            shedule: daily 03:00
            requests-a-second: fast
          two:
            kind: gopher
          Three:
            kind: pubmed
            schedule: at times
            api-key-file: nowhere.txt
            hours: night
        """);
    assertThat(pinakes.run("sources")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("pinakes.yaml:4: «sources.one.url» must be an address that begins with http://")
        .contains("pinakes.yaml:5: «sources.one.shedule» is not a key here; known are:")
        .contains("pinakes.yaml:6: «sources.one.requests-a-second» must be a number")
        .contains("pinakes.yaml:8: «sources.two.kind» must be one of europepmc, files, oai")
        .contains("pinakes.yaml:9: «sources.Three» must be a short name")
        .contains("pinakes.yaml:11: «sources.Three.schedule» must be manual, hourly")
        .contains("pinakes.yaml:12: «sources.Three.api-key-file» names a file that cannot be read")
        .contains("pinakes.yaml:13: «sources.Three.hours» must be hours such as 20:00-06:00")
        .contains("«sources.Three.query» must be there");
  }

  @Test
  void aHarvestWithoutSourcesSaysHowToAddOne() {
    assertThat(pinakes.run("harvest", "--data", data())).isEqualTo(1);
    assertThat(pinakes.err()).contains("pinakes sources add URL");
  }

  /** Nobody minds in a test. */
  private void askFast() throws IOException {
    String more = settings() + "    requests-a-second: 100\n";
    Files.writeString(folder.resolve("pinakes.yaml"), more);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String settings() throws IOException {
    return Files.readString(folder.resolve("pinakes.yaml"));
  }
}
