package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.desk.Asked;
import org.pinakes.desk.Sum;
import org.pinakes.desk.Usage;
import org.pinakes.desk.Viewed;
import org.pinakes.index.IndexDocument;

/** The administrators' desk, walked through on the machine itself. */
class DeskTest {
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @TempDir Path folder;
  private TestFigures figures;
  private TestSite site;

  @BeforeEach
  void open() {
    figures = new TestFigures(folder);
    site = TestSite.with(folder.resolve("index"), Shelf.documents(), null, null, figures);
  }

  @AfterEach
  void close() {
    site.close();
    figures.close();
  }

  private Answer get(String path, String... headers) {
    return Answer.get(site.at(path), headers);
  }

  private Answer read(String path) {
    return get(path, "User-Agent", BROWSER);
  }

  private int post(String path, String origin) {
    return Answer.ask("POST", site.at(path), "Origin", origin).status();
  }

  private Usage usage() {
    return figures.usage().figures(1, 10);
  }

  @Test
  void searchesAndRecordPagesOfReadersAreCounted() {
    read("/search?q=Seaweed");
    read("/search?q=seaweed&format=Article");
    read("/search?q=qwertyzuiop");
    read("/search?q=qwertyzuiop");
    read("/record/peer-1");
    assertThat(usage().searches())
        .extracting(Asked::words, Asked::searches, Asked::nothing)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("seaweed", 2L, 0L),
            org.assertj.core.groups.Tuple.tuple("qwertyzuiop", 2L, 2L));
    assertThat(usage().records()).containsExactly(new Viewed("peer-1", 1));
  }

  @Test
  void whatIsNoNewSearchOfAPersonIsNotCounted() {
    read("/search?q=seaweed&page=2");
    read("/search?q=seaweed&sort=title");
    read("/search");
    read("/suggest?q=seaw");
    read("/feed?q=seaweed");
    read("/");
    read("/record/peer-1/cite");
    read("/record/absent");
    get("/search?q=seaweed", "User-Agent", "Mozilla/5.0 (compatible; Seabot/2.1)");
    get("/record/peer-1", "User-Agent", "curl/8.5.0");
    get("/search?q=seaweed", "User-Agent", BROWSER, "Sec-Purpose", "prefetch;prerender");
    Answer.ask("HEAD", site.at("/search?q=seaweed"), "User-Agent", BROWSER);
    assertThat(usage().sum(Sum.SEARCHES)).isZero();
    assertThat(usage().sum(Sum.VIEWS)).isZero();
  }

  @Test
  void theOverviewTellsWhatThereIsAndWhatWaits() {
    read("/search?q=seaweed");
    Answer page = get("/admin");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Searches today 1 all of them found something")
        .contains("1 failed in its last run", "No links have been checked yet.")
        .contains("1 source failed in its last run.")
        .contains("The index is 3 changes behind the store.")
        .doesNotContain("Users");
    assertThat(page.all("href=\"(/admin[^\"]*)\""))
        .contains("/admin/sources", "/admin/use", "/admin/state", "/admin/links")
        .contains("/admin/translations", "/admin/settings");
    assertThat(get("/admin?lng=es").text())
        .contains("Resumen", "Búsquedas de hoy 1 todas encontraron algo")
        .contains("Al índice le faltan 3 cambios del almacén.");
  }

  @Test
  void thePageOfUseTellsSearchesHitsAndRecords() {
    for (int i = 0; i < 2; i++) {
      read("/search?q=seaweed");
      read("/search?q=%3Cqwertyzuiop%3E");
    }
    read("/search?q=ann@example.org");
    read("/search?q=ann@example.org");
    read("/record/peer-1");
    Answer page = get("/admin/use");
    assertThat(page.text())
        .contains("6 searches, 6 on the busiest day")
        .contains("seaweed 2 0", "<qwertyzuiop> 2 2", "Support for peer workers")
        .contains("Searches whose words are not told 2")
        .doesNotContain("ann@");
    assertThat(page.body()).doesNotContain("<qwertyzuiop>").contains("noindex");
    assertThat(page.all("href=\"(/search[^\"]*)\"")).contains("/search?q=seaweed");
    assertThat(get("/admin/use?days=1").body()).contains("aria-current=\"true\">Today");
    assertThat(get("/admin/use?days=x&lng=es").text()).contains("Qué se ha buscado");
  }

  @Test
  void withoutCountingThePageSaysSo(@TempDir Path other) {
    try (TestSite bare = TestSite.with(other, List.of())) {
      assertThat(Answer.get(bare.at("/admin/use")).text()).contains("usage: off");
      assertThat(Answer.get(bare.at("/admin")).status()).isEqualTo(200);
      assertThat(Answer.get(bare.at("/admin/links")).status()).isEqualTo(404);
      assertThat(Answer.get(bare.at("/admin/users")).status()).isEqualTo(404);
    }
  }

  @Test
  void theStateOfIndexAndStoreIsTold() {
    assertThat(get("/admin/state").text())
        .contains("4.5 MB", "12.3 MB", "Segments 1", "Records with a vector 66")
        .contains("desc2026.xml", "Library of the Sea 70 3 2", "It answered <502>.")
        .contains("changed since the records were mapped");
    assertThat(get("/admin/state?lng=es").text()).contains("12,3 MB", "Almacén");
  }

  @Test
  void settingsAreToldWithTheirOrigin() {
    assertThat(get("/admin/settings").text())
        .contains("port 8080 default PINAKES_PORT", "pinakes.yaml:3", "/srv/<sea> option --data")
        .contains("environment variable PINAKES_HOST");
    assertThat(get("/admin/settings?lng=es").text())
        .contains("8080 por defecto", "variable de entorno PINAKES_HOST");
  }

  @Test
  void valuesWithoutWordsAreListedByLanguage() {
    Answer page = get("/admin/translations");
    assertThat(page.text()).contains("Español", "Values without words");
    assertThat(get("/admin/translations?language=es&lng=es").body())
        .contains("id=\"values\">Español");
  }

  @Test
  void aHeadingThatHasWordsInNoLanguageIsMissingInNone(@TempDir Path other) {
    List<IndexDocument> documents =
        List.of(
            IndexDocument.builder()
                .add("id", "a")
                .add("title", "A")
                .add("genre_facet", "Sea shanties <old>")
                .add("format", "Book")
                .build());
    try (TestSite shop = TestSite.with(other, documents)) {
      Answer page = Answer.get(shop.at("/admin/translations?language=es"));
      assertThat(page.text())
          .contains("Español 0 0")
          .contains("Every value in this catalogue has words in this language.")
          .contains("As they stand in the records 1 value has words in no language of the site.")
          .contains("Genre Sea shanties <old> 1");
    }
  }

  @Test
  @Timeout(60)
  void linksAreCheckedByAButtonAndListed() {
    Answer before = get("/admin/links");
    assertThat(before.text()).contains("No links have been checked yet.");
    assertThat(before.all("action=\"([^\"]+)\"")).contains("/admin/links/begin");
    assertThat(post("/admin/links/begin", "https://evil.invalid")).isEqualTo(403);
    assertThat(figures.book().state().started()).isNull();
    assertThat(post("/admin/links/begin", site.at(""))).isEqualTo(303);
    while (figures.book().state().finished() == null) {
      Thread.onSpinWait();
    }
    Answer after = get("/admin/links");
    assertThat(after.text())
        .contains("Broken (2)", "this is no address", "Whales <and> tides", "Links looked at 2");
    assertThat(after.body()).contains("/record/filler-1").doesNotContain("<and>");
    assertThat(get("/admin/links?kind=moved&lng=es").text()).contains("No hay ninguno.");
    assertThat(get("/admin").text()).contains("2 links in records lead nowhere.");
    assertThat(post("/admin/links/stop", site.at(""))).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/use",
        "/admin/state",
        "/admin/links",
        "/admin/translations",
        "/admin/settings"
      })
  void nobodyElseGetsIn(String path) {
    Answer page = get(path, "X-Forwarded-For", "203.0.113.7");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("only on the machine");
  }
}
