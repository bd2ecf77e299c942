package org.pinakes.web.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/** The {@code site} of the settings. */
class OwnSiteTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120.4 40\"></svg>";

  /** One transparent pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private OwnSite read(String yaml) {
    YamlMap map = YamlMap.read("pinakes.yaml", "site:\n" + yaml.indent(2), problems);
    return new OwnSiteReader(map.map("site"), folder, () -> List.of("en", "es"))
        .read(Set.of("subjects", "lccn"));
  }

  @Test
  void aSiteThatSaysNothingIsThePrograms() {
    OwnSite own = OwnSite.standard(folder);
    assertThat(own.name().in("en")).isEmpty();
    assertThat(own.foot()).extracting(MenuLink::href).contains("/page/about", "/page/privacy");
  }

  @Test
  void itSaysItsNameOnceOrForEachLanguage() {
    OwnSite own =
        read(
            """
            name: Library of the Sea
            description: {en: All about the sea, es: Todo sobre el mar}
            contact: desk@example.org
            hidden: [lccn]
            menu:
              - {page: opening}
              - {href: "https://example.org/", label: {en: Home, es: Inicio}}
            """);
    assertThat(problems.found()).isEmpty();
    assertThat(own.name().in("es")).contains("Library of the Sea");
    assertThat(own.description().in("es")).contains("Todo sobre el mar");
    assertThat(own.description().in("fr")).contains("All about the sea");
    assertThat(own.hidden()).containsExactly("lccn");
    assertThat(own.menu())
        .extracting(MenuLink::href)
        .containsExactly("/page/opening", "https://example.org/");
    assertThat(own.said().get("contact")).isEqualTo(new OwnSite.Said("desk@example.org", 4));
  }

  @Test
  void whatIsWrongIsToldWithItsLineAndWhatWouldBeRight() {
    read(
        """
        nmae: x
        name: {xx: Y}
        contact: nobody
        hidden: [shelf]
        menu:
          - {href: "javascript:x", label: X}
          - {page: about, href: /}
          - {href: /search}
        accent-dark: "#ffffff"
        logo: missing.svg
        """);
    assertThat(String.join("\n", problems.found()))
        .contains("pinakes.yaml:2: «site.nmae» is not a key here; known are: accent")
        .contains("pinakes.yaml:3: «site.name.xx» is no language of the site: en, es")
        .contains("pinakes.yaml:4: «site.contact» must be an e-mail address")
        .contains("pinakes.yaml:5: «site.hidden» names shelf, which is no line")
        .contains("pinakes.yaml:7: «site.menu.href» must begin with https://")
        .contains("pinakes.yaml:8: «site.menu» needs either a page")
        .contains("pinakes.yaml:9: «site.menu» needs a label")
        .contains("«site.accent-dark» needs an accent for light grounds")
        .contains("«site.logo» ", "missing.svg cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"#ffcc00\"", "\"#8888ff\""})
  void aColourThatCannotBeReadIsRefusedWithOneThatCan(String colour) {
    read("accent: " + colour);
    String problem = problems.found().getFirst();
    assertThat(problem).contains("«site.accent» " + colour.replace("\"", "") + " has a contrast");
    String better = problem.replaceFirst(".*; (#[0-9a-f]{6}) would do", "$1");
    problems.found();
    Problems none = new Problems();
    YamlMap map = YamlMap.read("x", "site: {accent: \"" + better + "\"}", none);
    assertThat(new OwnSiteReader(map.map("site"), folder, List::of).read(Set.of()).accents())
        .isPresent();
    assertThat(none.found()).isEmpty();
  }

  @Test
  void colourIsWrittenInQuotationMarks() {
    read("accent: blue");
    assertThat(problems.found()).singleElement().asString().contains("in quotation marks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#7a1f3d", "#0b5563", "#004400", "#000000", "#5a2ca0", "#8a3b00"})
  void everythingMixedFromAnAccentIsReadInLightAndDark(String written) {
    Palette palette = Palette.standard();
    Accents accents = Accents.of(Colour.read(written).orElseThrow(), palette);
    assertThat(Accents.lightProblem(accents.light(), palette)).isEmpty();
    assertThat(Accents.darkProblem(accents.dark(), palette)).isEmpty();
    Palette own = Palette.of(accents.rules(palette).replace(":root{", ":root {"));
    assertReadable(palette.light(), own.light());
    assertReadable(palette.dark(), own.dark());
  }

  private static void assertReadable(Palette.Colours common, Palette.Colours own) {
    for (String accent : List.of("accent", "accent-deep")) {
      Colour colour = own.of(accent);
      assertThat(colour.contrast(common.of("paper"))).isGreaterThan(Palette.TEXT);
      assertThat(colour.contrast(own.of("tint"))).isGreaterThan(Palette.TEXT);
      assertThat(colour.contrast(own.of("on-accent"))).isGreaterThan(Palette.TEXT);
    }
    assertThat(common.of("ink").contrast(own.of("tint"))).isGreaterThan(Palette.TEXT);
    assertThat(common.of("soft").contrast(own.of("tint"))).isGreaterThan(Palette.TEXT);
  }

  @ParameterizedTest
  @CsvSource({"#000000,#ffffff,21.0", "#ffffff,#ffffff,1.0", "#777777,#ffffff,4.48"})
  void contrastIsAsTheGuidelinesComputeIt(String one, String other, double ratio) {
    assertThat(Colour.read(one).orElseThrow().contrast(Colour.read(other).orElseThrow()))
        .isCloseTo(ratio, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void aLogoKnowsItsMeasures() throws IOException {
    Files.writeString(folder.resolve("logo.svg"), SVG);
    Files.write(folder.resolve("logo.png"), PNG);
    assertThat(read("logo: logo.svg").logo().orElseThrow())
        .extracting(Logo::mediaType, Logo::width, Logo::height)
        .containsExactly("image/svg+xml", 120, 40);
    assertThat(read("logo: logo.png").logo().orElseThrow())
        .extracting(Logo::mediaType, Logo::width, Logo::height)
        .containsExactly("image/png", 1, 1);
    assertThat(problems.found()).isEmpty();
    Files.writeString(folder.resolve("logo.gif"), "GIF89a");
    Files.write(folder.resolve("large.png"), new byte[300_000]);
    read("logo: logo.gif");
    read("logo: large.png");
    assertThat(problems.found().get(0)).contains("neither a PNG nor an SVG");
    assertThat(problems.found().get(1)).contains("larger than 200 kB");
  }
}
