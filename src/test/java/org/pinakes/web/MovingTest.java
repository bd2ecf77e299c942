package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways through results that the site's addresses give: pages, records, last searches. */
class MovingTest {
  private static final String NEXT = "href=\"([^\"]+)\" rel=\"next nofollow\"";
  private static final String PREVIOUS = "href=\"([^\"]+)\" rel=\"prev nofollow\"";

  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, Shelf.documents());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer get(String path) {
    return Answer.get(site.at(path));
  }

  @Test
  void whoGoesFromPageToPageSeesEverythingOnce() {
    List<String> seen = new ArrayList<>();
    Answer page = get("/search?q=seaweed&sort=newest&lng=es");
    seen.addAll(page.all("<h3[^>]*><a href=\"([^\"]+)\""));
    for (int number = 2; number <= 3; number++) {
      String next = page.all(NEXT).getFirst();
      assertThat(next)
          .matches("/search\\?q=seaweed&sort=newest&page=" + number + "&place=.*&lng=es");
      page = get(next);
      assertThat(page.body()).contains("content=\"noindex");
      seen.addAll(page.all("<h3[^>]*><a href=\"([^\"]+)\""));
    }
    assertThat(page.all(NEXT)).isEmpty();
    assertThat(page.text()).contains("41–60 de 60");
    assertThat(seen).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void thePlaceOfAPageStaysWhereTheLanguageIsChangedAndGoesWhereAnythingElseIs() {
    String next = get("/search?q=seaweed").all(NEXT).getFirst();
    Answer page = get(next);
    assertThat(page.all("href=\"([^\"]+)\" lang=\"es\"")).containsExactly(next + "&lng=es");
    assertThat(page.body()).doesNotContain("name=\"place\"");
    List<String> sorts = page.all("<li><a href=\"(/search[^\"]*sort=[^\"]+)\"");
    assertThat(sorts).isNotEmpty().noneMatch(sort -> sort.contains("place="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&page=2&place=",
        "&page=2&place=x.y",
        "&page=2&place=%3Cscript%3E",
        "&page=2&place=%00.%ff",
        "&page=2&place=AQQ.1&place=2"
      })
  void aPlaceThatIsNoneIsThePageByItsNumber(String rest) {
    Answer page = get("/search?q=seaweed" + rest);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("21–40 of 60 results");
    assertThat(page.body()).doesNotContain("<script>", "place=x");
  }

  @Test
  void robotsAreToldToLeavePlacesAlone() {
    assertThat(get("/robots.txt").body()).contains("Disallow: /search?*place=");
  }

  @Test
  void aRecordOpenedFromResultsKnowsItsListAndPlace() {
    String search = "/search?q=seaweed&language=German&sort=oldest";
    List<String> records = get(search).all("<h3[^>]*><a href=\"([^\"]+)\"");
    assertThat(records.getFirst())
        .isEqualTo("/record/filler-1?q=seaweed&language=German&sort=oldest");
    Answer second = get(records.get(1));
    assertThat(second.reads("Previous record", "Record 2 of 20", "Back to the results", "Next"))
        .isTrue();
    assertThat(second.all(PREVIOUS)).containsExactly(records.get(0));
    assertThat(second.all(NEXT)).containsExactly(records.get(2));
    assertThat(second.body())
        .contains("<a href=\"/search?q=seaweed&amp;language=German&amp;sort=oldest\" rel=");
    assertThat(get(records.getFirst()).all(PREVIOUS)).isEmpty();
    assertThat(get(records.getLast()).all(NEXT)).isEmpty();
  }

  @Test
  void theWayLeadsThroughAllRecordsAcrossPagesAndBackToThePageOfEach() {
    String record = get("/search?q=seaweed&lng=es").all("<h3[^>]*><a href=\"([^\"]+)\"").getFirst();
    for (int rank = 1; rank <= 60; rank++) {
      Answer page = get(record);
      assertThat(page.text()).contains("Registro " + rank + " de 60");
      int number = (rank - 1) / 20 + 1;
      String back = "/search?q=seaweed" + (number == 1 ? "" : "&page=" + number) + "&lng=es";
      assertThat(page.all("href=\"([^\"]+)\" rel=\"nofollow\">Volver")).containsExactly(back);
      List<String> next = page.all(NEXT);
      assertThat(next).hasSize(rank == 60 ? 0 : 1);
      record = next.isEmpty() ? "" : next.getFirst();
    }
  }

  @Test
  void everythingIsAListToo() {
    List<String> all = get("/search").all("<h3[^>]*><a href=\"([^\"]+)\"");
    assertThat(all).allMatch(href -> href.endsWith("?q="));
    assertThat(get(all.get(4)).text()).contains("Record 5 of 70");
  }

  @Test
  void searchEnginesKnowOneAddressOfARecord() {
    Answer page = get("/record/filler-1?q=seaweed&page=7&lng=es");
    assertThat(page.all("rel=\"canonical\" href=\"http://[^/]+([^\"]+)\""))
        .containsExactly("/record/filler-1?lng=es");
    assertThat(page.all("hreflang=\"x-default\" href=\"http://[^/]+([^\"]+)\""))
        .containsExactly("/record/filler-1");
    assertThat(page.body()).doesNotContain("content=\"noindex");
    assertThat(page.all("href=\"([^\"]+)\" lang=\"en\""))
        .containsExactly("/record/filler-1?q=seaweed&lng=en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?utm_source=x",
        "?lng=en",
        "?q=absent",
        "?q=peer+workers",
        "?language=Klingon",
        "?q=absent+%22%28%28%5B&type=none&page=-1&place=x",
        "?page=3",
        "?sort=none"
      })
  void aListInWhichARecordIsNotIsNoList(String parameters) {
    Answer page = get("/record/filler-1" + parameters);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("number 1 on seaweed").doesNotContain("class=\"among");
  }

  @Test
  void recordsThatOnlyComeNearStandInNoList() {
    Answer page = get("/search?q=tides+peer");
    String near = page.body().substring(page.body().indexOf("<section class=\"near\">"));
    assertThat(near).containsPattern("<h3[^>]*><a href=\"/record/[^\"?]+\"");
  }

  @Test
  void aPageOfResultsSaysInWordsWhatTheBrowserMayRemember() {
    Answer page = get("/search?q=seaweed&type=title&language=German&page=2&lng=es");
    assertThat(page.all("data-words=\"([^\"]+)\""))
        .containsExactly("Título: seaweed · Idioma: Alemán");
    assertThat(page.all("data-address=\"([^\"]+)\""))
        .containsExactly("q=seaweed&type=title&language=German");
    assertThat(get("/search").body()).doesNotContain("data-words");
    assertThat(get("/search?q=absent").body()).doesNotContain("data-words");
  }

  @Test
  void theStartPageHasAnEmptyListOfLastSearchesThatNobodySees() {
    assertThat(get("/").body())
        .containsPattern("<section class=\"searched\"[^>]* hidden>")
        .containsPattern("<script src=\"/assets/searches\\.[0-9a-f]+\\.js\"></script>");
  }
}
