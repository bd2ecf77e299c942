package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.thesaurus.Thesaurus;
import org.pinakes.web.own.OwnSite;
import org.pinakes.web.own.OwnSiteReader;
import org.pinakes.web.own.OwnTemplates;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/** A site that has made much its own, as its readers get it. */
class OwnSitePagesTest {
  private static final String YAML =
      """
      site:
        name: {en: Library of the Sea, es: Biblioteca del Mar}
        description: Everything <wet>
        logo: logo.svg
        accent: "#7a1f3d"
        contact: desk@example.org
        hidden: [doi]
        menu:
          - {page: hours}
          - {href: "https://example.org/", label: Home}
        footer: [{page: about}, {page: help}]
      """;

  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Path here = Files.createDirectory(folder.resolve("here"));
    Files.writeString(
        here.resolve("logo.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"/>");
    Files.createDirectory(here.resolve("pages"));
    Files.writeString(
        here.resolve("pages/hours.en.md"),
        "# Opening hours\n\nNine to **five**. [About](/page/about#us), [in Spanish](/?lng=es),"
            + " [whales](/search?q=whales&type=all), [away](https://example.org/).");
    Files.writeString(
        here.resolve("pages/home.es.md"), "# Hola\n\nEstamos [abiertos](/page/hours).");
    Files.writeString(
        here.resolve("notices.yaml"), "notices: [{text: \"Mind the [gap](/search)\"}]");
    new OwnTemplates(here.resolve("templates")).eject("mark");
    Path foot = new OwnTemplates(here.resolve("templates")).eject("foot");
    Files.writeString(
        foot, Files.readString(foot).replace("<footer class=\"foot\">", "<footer id=\"ours\">"));
    Problems problems = new Problems();
    YamlMap yaml = YamlMap.read("pinakes.yaml", YAML, problems).map("site");
    OwnSite own =
        new OwnSiteReader(yaml, here, () -> List.of("en", "es")).read(SiteSettings.recordLines());
    problems.throwIfAny();
    SiteSettings settings =
        new SiteSettings("", UnaryOperator.identity(), own, folder.resolve("compiled"));
    site = TestSite.with(folder.resolve("index"), Shelf.documents(), Thesaurus.none(), settings);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer get(String path) {
    return Answer.get(site.at(path));
  }

  @Test
  void itsNameLogoAndSentenceAreOnEveryPage() {
    Answer english = get("/search?q=seaweed&lng=en");
    assertThat(english.body())
        .contains("· Library of the Sea</title>", "Everything &lt;wet&gt;")
        .containsPattern(
            "<img src=\"/assets/logo\\.[0-9a-f]{16}\\.svg\" width=\"120\" height=\"40\""
                + " alt=\"Library of the Sea\">");
    assertThat(get("/?lng=es").body()).contains("alt=\"Biblioteca del Mar\"");
    String logo = english.all("src=\"(/assets/logo[^\"]+)\"").getFirst();
    assertThat(get(logo).header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(get(logo).header("Cache-Control")).contains("immutable");
  }

  @Test
  void itsColoursStandBehindTheCommonOnesAndInItsIcon() {
    String stylesheet = get("/").all("rel=\"stylesheet\" href=\"([^\"]+)\"").getFirst();
    assertThat(get(stylesheet).body())
        .contains("--accent:light-dark(#0b5563,#8ccbd6)")
        .containsPattern(
            "@media screen\\{:root\\{--accent:light-dark\\(#7a1f3d,#[0-9a-f]{6}\\);--accent-deep:light-dark");
    assertThat(get(get("/").all("rel=\"icon\"[^>]* href=\"([^\"]+)\"").getFirst()).body())
        .contains("#7a1f3d");
  }

  @Test
  void itsMenuAndFootLeadToItsPagesInTheReadersLanguage() {
    Answer page = get("/page/hours?lng=en");
    assertThat(page.text()).contains("Opening hours Nine to five");
    assertThat(page.body())
        .contains("<a href=\"/page/hours?lng=en\" aria-current=\"page\"><bdi>Opening hours</bdi>")
        .contains("<a href=\"https://example.org/\"><bdi>Home</bdi></a>")
        .contains("<strong>five</strong>");
    assertThat(page.all("<a href=\"(/page/[^\"]+)\"><bdi>"))
        .containsExactly("/page/about?lng=en", "/page/help?lng=en");
    assertThat(get("/page/contact?lng=es").body()).contains("mailto:desk@example.org");
    assertThat(get("/page/hours?lng=es").body()).contains("lang=\"en\" dir=\"ltr\"");
  }

  @Test
  void linksInItsTextsKeepTheLanguageThatAnAddressNames() {
    assertThat(get("/page/hours?lng=en").body())
        .contains("href=\"/page/about?lng=en#us\"", "href=\"/?lng=es\"")
        .contains("href=\"/search?q=whales&amp;type=all&amp;lng=en\"")
        .contains(
            "href=\"https://example.org/\">away",
            "Mind the <a rel=\"nofollow\" href=\"/search?lng=en\">");
    assertThat(get("/page/hours").body())
        .contains("href=\"/page/about#us\"", "href=\"/search?q=whales&amp;type=all\"")
        .contains("Mind the <a rel=\"nofollow\" href=\"/search\">");
    assertThat(get("/?lng=es").body())
        .contains("<a rel=\"nofollow\" href=\"/page/hours?lng=es\">abiertos");
  }

  @Test
  void helpLeadsToTheHelpAndUnknownPagesNowhere() {
    assertThat(get("/page/help").header("Location")).endsWith("/help/search");
    assertThat(get("/page/nothing").status()).isEqualTo(404);
    assertThat(get("/page/home").status()).isEqualTo(404);
  }

  @Test
  void itsStartPageSaysItsOwnWords() {
    assertThat(get("/?lng=es").text()).contains("Hola", "Estamos abiertos");
    assertThat(get("/?lng=es").body()).contains("<h1 lang=\"es\" dir=\"auto\">Hola</h1>");
  }

  @Test
  void aNoticeStandsOnTopOfEveryPage() {
    for (String path : List.of("/", "/search?q=absent", "/record/peer-1", "/nowhere")) {
      assertThat(get(path).body())
          .containsPattern("(?s)<main[^>]*>\\s*<aside class=\"bulletin wide\"[^>]*>.*Mind the <a");
    }
  }

  @Test
  void hiddenLinesAreNotShown() {
    assertThat(get("/record/peer-1").text()).doesNotContain("DOI:").contains("Language:");
  }

  @Test
  void itsTemplatesTakeThePlaceOfTheCommonOnes() {
    assertThat(get("/").body()).contains("<footer id=\"ours\">");
    assertThat(get("/search?q=seaweed").body()).contains("<footer id=\"ours\">");
  }
}
