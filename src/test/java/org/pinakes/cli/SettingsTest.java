package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void open() {
    pinakes = new CommandLineUse(folder);
  }

  @Test
  void withoutAFileTheDefaultsAreInForce() {
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out())
        .containsPattern("data +data +default +PINAKES_DATA")
        .containsPattern("host +127\\.0\\.0\\.1 +default")
        .containsPattern("port +8080 +default");
  }

  @Test
  void remappingIsManualOrAutomatic() throws IOException {
    settings("remap: automatic\n");
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out()).containsPattern("remap +automatic +pinakes.yaml:1 +PINAKES_REMAP");
    settings("remap: sometimes\n");
    assertThat(pinakes.run("config")).isEqualTo(1);
    assertThat(pinakes.err()).contains("pinakes.yaml:1: «remap» must be manual or automatic");
  }

  @Test
  void theLinkResolverStandsBelowTheSite() throws IOException {
    settings("site:\n  resolver: https://resolver.example.org/find?id=1\n");
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out())
        .containsPattern(
            "site.resolver +https://resolver.example.org/find.id=1 +pinakes.yaml:2"
                + " +PINAKES_SITE_RESOLVER");
    settings("site:\n  resolver: resolver.example.org\n  resolvr: x\n");
    assertThat(pinakes.run("config")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("pinakes.yaml:2: «site.resolver» must begin with http:// or https://")
        .contains("pinakes.yaml:3: «site.resolvr» is not a key here; known are: accent, ");
  }

  @Test
  void configSaysWhereEachValueComesFrom() throws IOException {
    settings("port: 9000\nhost: ::1\nprofiles: [mine, theirs]\n");
    pinakes.environment("PINAKES_PORT", "9001");

    assertThat(pinakes.run("config", "--data", "there")).isZero();
    assertThat(pinakes.out())
        .containsPattern("data +there +option --data")
        .containsPattern("host +::1 +pinakes\\.yaml:2")
        .containsPattern("port +9001 +environment variable PINAKES_PORT")
        .containsPattern("profiles +mine, theirs +pinakes\\.yaml:3");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithFileLineAndWhatWouldBeRight() throws IOException {
    settings("port: eighty\nhots: here\nbase-url: ftp://x\nhost: [a, b]\nkeep-rejections: 0\n");
    pinakes.environment("PINAKES_PRT", "1").environment("PINAKES_PORT", "70000");

    for (String command : new String[] {"config", "status", "serve"}) {
      assertThat(pinakes.run(command)).isEqualTo(1);
      assertThat(pinakes.err())
          .contains("pinakes.yaml:1: «port» must be a whole number from 0 to 65535")
          .contains("pinakes.yaml:2: «hots» is not a key here; known are:")
          .contains("pinakes.yaml:3: «base-url» must begin with http:// or https://")
          .contains("pinakes.yaml:4: «host» must be")
          .contains("pinakes.yaml:5: «keep-rejections» must be a number of runs from 1 to 9999")
          .contains("environment variable PINAKES_PRT: is not a setting; known are:")
          .contains("environment variable PINAKES_PORT: «port» must be");
    }
  }

  @Test
  void whatASiteMakesItsOwnIsToldAndCheckedLikeEverythingElse() throws IOException {
    settings("site:\n  name: {en: The Sea, es: El Mar}\n  accent: \"#7a1f3d\"\n");
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out())
        .containsPattern("site\\.accent +#7a1f3d +pinakes\\.yaml:3")
        .contains("The Sea");
    settings("site:\n  accent: \"#ffee00\"\n  hidden: [shelf]\n");
    assertThat(pinakes.run("serve")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("pinakes.yaml:2: «site.accent» #ffee00 has a contrast of")
        .contains("pinakes.yaml:3: «site.hidden» names shelf");
  }

  @Test
  void templatesAreTakenAndCheckedAfterAnUpgrade() throws IOException {
    assertThat(pinakes.run("templates", "check")).isZero();
    assertThat(pinakes.run("templates", "eject", "mark")).isZero();
    assertThat(pinakes.run("templates")).isZero();
    assertThat(pinakes.out()).contains("mark  (the site's own)", "\nrecord\n");
    assertThat(pinakes.run("templates", "check")).isZero();
    assertThat(pinakes.out()).contains("All templates can be compiled together.");
    Path own = folder.resolve("templates/mark.jte");
    Files.writeString(own, Files.readString(own).replaceFirst("[0-9a-f]{16}", "0".repeat(16)));
    assertThat(pinakes.run("templates", "check")).isEqualTo(1);
    assertThat(pinakes.out()).contains("mark: made from another template than this program has");
    assertThat(pinakes.run("templates", "show", "nothing")).isEqualTo(1);
  }

  @Test
  void facetsAreCheckedLikeEverythingElse() throws IOException {
    settings(
        "facets:\n  author: {}\n  shelf:\n    field: shelf\n    label: Shelf\n  topic: {sise: 3}\n");
    assertThat(pinakes.run("config")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("pinakes.yaml:4: «facets.shelf.field» names shelf, whose values are not counted")
        .contains("pinakes.yaml:6: «facets.topic.sise» is not a key here; known are:");
    settings("facets:\n  shelf:\n    field: shelf_facet\n    label: facet.shelf\n");
    assertThat(pinakes.run("config")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("pinakes.yaml:4: «facets.shelf.label» must be the key of a message");
    settings("facets:\n  author: {}\n  recent: {label: facet.recent, last-years: 2}\n");
    assertThat(pinakes.run("config")).isZero();
  }

  @Test
  void aThesaurusBringsItsTreeUnlessTheSiteListsItsFacets() throws IOException {
    Console console =
        new Console(
            System.out, System.err, InputStream.nullInputStream(), false, Map.of(), folder, folder);
    settings("thesaurus: headings.xml\n");
    Settings with = SettingsReader.read(console, null);
    assertThat(with.thesaurus()).containsExactly(folder.resolve("headings.xml"));
    assertThat(with.form().facet("headings").orElseThrow().isShown()).isTrue();
    settings("thesaurus: [a.xml, b.xml.gz]\nfacets:\n  author: {}\n");
    assertThat(SettingsReader.read(console, null).thesaurus()).hasSize(2);
    assertThat(SettingsReader.read(console, null).form().facet("headings")).isEmpty();
    settings("");
    Settings without = SettingsReader.read(console, null);
    assertThat(without.thesaurus()).isEmpty();
    assertThat(without.form().facet("headings").orElseThrow().isShown()).isFalse();
  }

  @Test
  void anOptionIsCheckedLikeASetting() {
    assertThat(pinakes.run("serve", "--port", "-1")).isEqualTo(1);
    assertThat(pinakes.err()).contains("--port must be a whole number from 0 to 65535");
  }

  private void settings(String text) throws IOException {
    Files.writeString(folder.resolve("pinakes.yaml"), text);
  }
}
