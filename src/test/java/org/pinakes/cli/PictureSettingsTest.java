package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.elsewhere.AddressTemplate;

/** Covers, links to other places and the look of lists in the settings. */
class PictureSettingsTest {
  @TempDir private Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void open() {
    pinakes = new CommandLineUse(folder);
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(folder.resolve("pinakes.yaml"), yaml);
  }

  @Test
  void whatIsInForceIsTold() throws IOException {
    Files.createDirectory(folder.resolve("own-covers"));
    settings(
        """
        site:
          view: grid
          covers:
            folder: own-covers
            from: "https://covers.example.org/b/isbn/{isbn}-{size}.jpg?default=false"
            requests-per-second: 0.5
          elsewhere:
            - label: {en: Other library, es: Otra biblioteca}
              address: https://other.example.org/oclc/{oclc}
        """);
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out())
        .containsPattern("site.view +grid +\\(?pinakes.yaml:2")
        .containsPattern("site.covers +.*own-covers, https://covers.example.org/b/isbn/\\{isbn}")
        .containsPattern("site.elsewhere +https://other.example.org/oclc/\\{oclc}");
  }

  @Test
  void theAddressesThatTheDocumentationShowsCanBeUsed() throws IOException {
    List<String> shown =
        Pattern.compile("\"(https?://[^\"]*\\{[^\"]*)\"")
            .matcher(Files.readString(Path.of("docs/site.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(shown).allSatisfy(text -> assertThat(AddressTemplate.problem(text, true)).isEmpty());
  }

  @Test
  void coversCanBeLeftOut() throws IOException {
    settings("site:\n  covers: off\n");
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out()).containsPattern("site.covers +off");
  }

  @Test
  void everythingThatIsWrongIsToldWithItsLine() throws IOException {
    settings(
        """
        site:
          view: wall
          covers:
            folder: nowhere
            from: ["ftp://covers.example.org/{isbn}", "https://covers.example.org/{isbm}"]
            requests-per-second: fast
            colour: red
          elsewhere:
            - address: https://other.example.org/
        """);
    assertThat(pinakes.run("config")).isNotZero();
    assertThat(pinakes.err())
        .contains("pinakes.yaml:2: «site.view» must be one of list, compact, grid")
        .contains("pinakes.yaml:4: «site.covers.folder» names")
        .contains("must be an address that begins with https://")
        .contains("has {isbm} in it, which is unknown; known are: {author}, {doi}")
        .contains("«site.covers.requests-per-second» must be a number from 0.01 to 50")
        .contains("«site.covers.colour» is not a key here")
        .contains("«site.elsewhere.label» must be there")
        .contains("«site.elsewhere.address» has nothing of a record in it");
    settings("site:\n  covers: sometimes\n");
    assertThat(pinakes.run("config")).isNotZero();
    assertThat(pinakes.err()).contains("«site.covers» must be off, drawn, or keys with values");
  }
}
