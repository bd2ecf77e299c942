package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.elsewhere.AddressTemplate;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.elsewhere.cover.Covers;
import org.pinakes.elsewhere.cover.Pictures;
import org.pinakes.thesaurus.Thesaurus;
import org.pinakes.web.own.ElsewhereLink;
import org.pinakes.web.own.LocalText;
import org.pinakes.web.own.OwnSite;

/**
 * Covers, arrangements of lists, quick looks and links to other places, as a reader is sent them.
 */
class CoverPagesTest {
  private static TestSite drawn;
  private static TestSite real;
  private static TestSite none;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.write(own.resolve("peer-1.png"), Pictures.png(300, 450));
    drawn = site(folder.resolve("drawn"), CoverSettings.drawn(), List.of(), "list");
    real =
        site(
            folder.resolve("real"),
            new CoverSettings(true, Optional.of(own), List.of(), 1, false, 1),
            List.of(
                link("https://a.example/works/{doi}?t={title}"),
                link("https://a.example/isbn/{isbn}")),
            "grid");
    none = site(folder.resolve("none"), CoverSettings.off(), List.of(), "grid");
  }

  private static ElsewhereLink link(String address) {
    return new ElsewhereLink(LocalText.of("The <other> place"), new AddressTemplate(address));
  }

  private static TestSite site(
      Path folder, CoverSettings covers, List<ElsewhereLink> links, String view) {
    OwnSite standard = OwnSite.standard(folder);
    OwnSite own =
        new OwnSite(
            standard.name(),
            standard.description(),
            standard.logo(),
            standard.accents(),
            standard.contact(),
            standard.menu(),
            standard.foot(),
            Set.of(),
            new OwnSite.Pictures(covers, links, view),
            standard.folders(),
            standard.said());
    SiteSettings settings =
        new SiteSettings("", UnaryOperator.identity(), own, folder.resolve("compiled"))
            .with(Covers.open(covers, folder.resolve("covers"), ""));
    return TestSite.with(folder.resolve("index"), Shelf.documents(), Thesaurus.none(), settings);
  }

  @AfterAll
  static void close() {
    drawn.close();
    real.close();
    none.close();
  }

  private static Answer get(TestSite site, String path, String... headers) {
    return Answer.get(site.at(path), headers);
  }

  @Test
  void withoutAPictureTheCoverIsDrawnInTheReadersLanguage() {
    Answer answer = get(drawn, "/cover/don-quijote?size=small&in=es");
    assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=86400");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("Quijote", "Cervantes Saavedra,", ">Libro<");
    String tag = answer.header("ETag");
    assertThat(get(drawn, "/cover/don-quijote?size=small&in=es", "If-None-Match", tag).status())
        .isEqualTo(304);
  }

  @Test
  void hostileAndOddRecordsHaveCoversToo() {
    assertThat(get(drawn, "/cover/bare/with%20slash%20&%20more%3F?in=xx").body())
        .contains(">Untitled<");
    assertThat(get(drawn, "/cover/hostile").body()).doesNotContain("<script");
    assertThat(get(drawn, "/cover/nobody").status()).isEqualTo(404);
  }

  @Test
  void aPictureIsSentAsWhatItIsAndKeptForLong() {
    Answer answer = get(real, "/cover/peer-1?size=large");
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=2592000");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void oneCallerCannotHaveEverythingFetchedAndAHeadHasNothingFetched(@TempDir Path folder)
      throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer place = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    place.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    place.start();
    String address = "http://127.0.0.1:" + place.getAddress().getPort();
    List<AddressTemplate> places =
        Stream.iterate(1, i -> i + 1)
            .limit(40)
            .map(i -> new AddressTemplate(address + "/" + i + "/{size}/{title}"))
            .toList();
    CoverSettings settings = new CoverSettings(true, Optional.empty(), places, 1000, true, 1 << 20);
    try (TestSite site = site(folder, settings, List.of(), "list")) {
      assertThat(Answer.ask("HEAD", site.at("/cover/peer-1")).status()).isEqualTo(200);
      assertThat(asked).hasValue(0);
      for (String id : List.of("peer-1", "don-quijote", "coded")) {
        assertThat(get(site, "/cover/" + id).status()).isEqualTo(200);
      }
      assertThat(asked).hasValueBetween(60, 80);
    } finally {
      place.stop(0);
    }
  }

  @Test
  void whereThereAreRealCoversAListHasThemAndABlankWhereOneLacks() {
    assertThat(get(real, "/search?q=harm&view=list").body())
        .contains("/cover/peer-1?size=small&amp;in=en&amp;blank=1");
    assertThat(get(real, "/cover/coded?size=small&blank=1").body()).doesNotContain("<text");
    assertThat(get(drawn, "/search?q=harm").body()).doesNotContain("/cover/");
  }

  @Test
  void theArrangementIsChosenByTheAddressRememberedAndCarriedOn() {
    Answer grid = get(drawn, "/search?q=seaweed&view=grid");
    assertThat(grid.body())
        .contains("results grid", "<img class=\"cover\"", "loading=\"lazy\"")
        .contains("name=\"view\" value=\"grid\"", "q=seaweed&amp;sort=newest&amp;view=grid");
    String cookie = grid.header("Set-Cookie");
    assertThat(cookie).startsWith("view=grid").contains("HttpOnly", "SameSite=Lax");
    assertThat(get(drawn, "/search?q=seaweed", "Cookie", "view=grid").body())
        .contains("results grid");
    assertThat(get(drawn, "/search?q=seaweed&view=compact", "Cookie", "view=grid").body())
        .contains("results compact");
    assertThat(get(drawn, "/search?q=seaweed", "Cookie", "view=\"<x>").body())
        .contains("results list");
    assertThat(get(drawn, "/search?q=seaweed&view=odd").body()).contains("results list");
  }

  @Test
  void theSiteSaysHowListsAreArrangedForWhoHasNotChosen() {
    assertThat(get(real, "/search?q=seaweed").body()).contains("results grid");
    assertThat(get(none, "/search?q=seaweed").body()).contains("results list");
  }

  @Test
  void aSiteWithoutCoversHasNoneAnywhere() {
    assertThat(get(none, "/cover/peer-1").status()).isEqualTo(404);
    assertThat(get(none, "/record/peer-1").body()).doesNotContain("/cover/");
    assertThat(get(none, "/search?q=seaweed&view=grid").body())
        .contains("results list")
        .doesNotContain("/cover/");
  }

  @Test
  void aRecordShowsItsCover() {
    assertThat(get(drawn, "/record/peer-1").body())
        .contains("<img class=\"cover\" src=\"/cover/peer-1?size=large&amp;in=en\"");
  }

  @Test
  void theStyleGuideShowsArrangementsACoverStarsAndAMap() {
    Answer guide = get(drawn, "/styleguide");
    assertThat(guide.body())
        .contains("class=\"arrangements\"", "★★★★☆", "class=\"map\"", "src=\"/styleguide/cover\"");
    assertThat(get(drawn, "/styleguide/cover").header("Content-Type")).isEqualTo("image/svg+xml");
  }

  @Test
  void aQuickLookIsAPieceOfThePage() {
    Answer piece = get(real, "/peek/peer-1?lng=es");
    assertThat(piece.header("X-Robots-Tag")).contains("noindex");
    assertThat(piece.body())
        .doesNotContain("<html", "<by others>")
        .contains("Fifteen conversations", "Harm reduction", "https://doi.org/10.5555/peer.1")
        .contains("/record/peer-1/cite?lng=es", "/record/peer-1/export?lng=es");
    assertThat(get(real, "/peek/nobody").status()).isEqualTo(404);
    assertThat(get(real, "/search?q=harm&view=list").body())
        .contains("data-piece=\"/peek/peer-1\"", "<a href=\"/record/peer-1?q=harm");
  }

  @Test
  void linksLeadToOtherPlacesWhereTheRecordHasWhatTheyNeed() {
    assertThat(get(real, "/record/peer-1").body())
        .contains(
            "href=\"https://a.example/works/10.5555/peer.1?t=Support%20for",
            "The &lt;other&gt; place")
        .doesNotContain("https://a.example/isbn/");
    assertThat(get(real, "/record/arabic").body()).doesNotContain("a.example");
  }
}
