package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.index.DocumentForm;
import org.pinakes.index.IndexFeed;

class AdminTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, List.of());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void forget() {
    site.desk().done().clear();
  }

  private static Answer get(String path, String... headers) {
    return Answer.get(site.at(path), headers);
  }

  private static int post(String path, String... headers) {
    return Answer.ask("POST", site.at(path), headers).status();
  }

  private static String own() {
    return site.at("");
  }

  @Test
  void anIndexOfAnEarlierProgramIsToldOf(@TempDir Path folder) {
    try (TestSite old = TestSite.with(folder, Shelf.documents())) {
      String page = "/admin/sources";
      assertThat(Answer.get(old.at(page)).text())
          .contains("made by an earlier version of Pinakes")
          .contains("./pinakes reindex adds searching by affiliation");
      assertThat(Answer.get(old.at(page + "?lng=es")).text())
          .contains("versión anterior de Pinakes", "./pinakes reindex añade la búsqueda");
      try (IndexFeed feed = old.index().openFeed()) {
        DocumentForm.note(feed);
        feed.commit(feed.sequence());
      }
      old.index().refresh();
      assertThat(Answer.get(old.at(page)).text()).doesNotContain("earlier version");
    }
    assertThat(get("/admin/sources").text()).doesNotContain("earlier version");
  }

  @Test
  void everySourceIsListedWithItsStateAndWhatCanBeDone() {
    Answer page = get("/admin/sources");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Library of the Sea", "In order", "oai · https://sea.invalid/oai", "daily 03:00")
        .contains("5,000 read, 120 new or changed, 2 rejected")
        .contains("Last 30 days: 1,040 records, 1,000 on the busiest day")
        .contains("Failed", "It answered <502> five times.")
        .contains("Running", "1,200 of 4,000 records", "Paused", "By hand");
    assertThat(page.all("action=\"([^\"]+)\""))
        .contains("/admin/sources/sea/run", "/admin/sources/rain/resume")
        .contains("/admin/sources/wind/pause")
        .doesNotContain("/admin/sources/wind/run", "/admin/sources/hand/run");
    assertThat(page.body()).contains("noindex", "data-live=\"true\"");
    assertThat(get("/admin/sources?lng=es").text()).contains("Fuentes", "Con error", "En pausa");
  }

  @Test
  void aSourceShowsItsRunsAndWhatWasRefusedWithReasonAndRecord() {
    Answer page = get("/admin/sources/sea");
    assertThat(page.text())
        .contains("1:05:09", "5,000")
        .contains("no-title: 2 records", "it has no <title>", "page 1, record 3", "<record/>")
        .contains("not-xml: 1 record");
    assertThat(get("/admin/sources/rain").text()).contains("It has not run yet.");
    assertThat(get("/admin/sources/none").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"run, sea", "pause, sea", "resume, rain"})
  void aButtonDoesWhatItSaysAndLeadsBack(String verb, String name) {
    assertThat(post("/admin/sources/" + name + "/" + verb, "Origin", own())).isEqualTo(303);
    assertThat(site.desk().done()).containsExactly(verb + " " + name);
  }

  @Test
  void aReportTellsWhatRecordsHaveAndWhatIsOdd() {
    Answer page = get("/admin/sources/sea/report");
    assertThat(page.text())
        .contains("Library of the Sea: what its records have", "70 records, 69 of them")
        .contains("title 69 100.0 % 69", "language 60 87.0 % ≥ 9 English · 50 <Klingon> · 1")
        .contains("unknown-language: 9 records", "tlh · 9", "no-title: 1 record");
    assertThat(page.body()).doesNotContain("<Klingon>");
    assertThat(get("/admin/sources/wind/report").text()).contains("40 % of the store");
    assertThat(get("/admin/sources/wind/report").body()).contains("data-live=\"true\"");
    assertThat(get("/admin/sources/moon/report").text()).contains("The store <is away>.");
    assertThat(get("/admin/sources/hand/report?lng=es").text()).contains("Hacer un informe");
    assertThat(get("/admin/sources/none/report").status()).isEqualTo(404);
    assertThat(get("/admin/sources/sea").body()).contains("/admin/sources/sea/report");
  }

  @Test
  void aReportIsBegunByItsButton() {
    assertThat(post("/admin/sources/hand/report", "Origin", own())).isEqualTo(303);
    assertThat(post("/admin/sources/hand/report", "Origin", "https://evil.invalid")).isEqualTo(403);
    assertThat(post("/admin/sources/none/report", "Origin", own())).isEqualTo(404);
    assertThat(site.desk().done()).containsExactly("report hand");
  }

  @Test
  void whatIsOnlyLoadedByHandOrUnknownCannotBeRun() {
    assertThat(post("/admin/sources/hand/run", "Origin", own())).isEqualTo(404);
    assertThat(post("/admin/sources/none/run", "Origin", own())).isEqualTo(404);
    assertThat(site.desk().done()).isEmpty();
  }

  @Test
  void aFormOfAnotherSiteDoesNothing() {
    assertThat(post("/admin/sources/sea/run", "Origin", "https://evil.invalid")).isEqualTo(403);
    assertThat(post("/admin/sources/sea/run", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(post("/admin/sources/sea/run")).isEqualTo(403);
    assertThat(get("/admin/sources/sea/run").status()).isEqualTo(404);
    assertThat(site.desk().done()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 203.0.113.7",
    "Forwarded, for=203.0.113.7",
    "X-Real-IP, 203.0.113.7",
    "Via, 1.1 proxy"
  })
  void whoComesThroughAProxyStaysOutside(String header, String value) {
    Answer page = get("/admin/sources", header, value);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("only on the machine").doesNotContain("Library of the Sea");
  }

  @Test
  void theDeskMayRunOurOwnScriptsOnly() {
    assertThat(get("/admin/sources").header("Content-Security-Policy"))
        .contains("script-src 'self'", "connect-src 'self'", "default-src 'none'")
        .doesNotContain("unsafe");
  }
}
