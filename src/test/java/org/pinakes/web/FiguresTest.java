package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Count;

/** What a catalogue has and what a search finds, in charts. */
class FiguresTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    List<IndexDocument> documents =
        Stream.of(
                came("a", "Walking in the rain", "Book", "1999", "2025-11"),
                came("b", "Walking in the snow", "Book", "0043", "2026-02"),
                came("c", "Rain", "Article", "2001", "2026-02"))
            .toList();
    site = TestSite.with(folder, documents);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static IndexDocument came(
      String id, String title, String format, String year, String month) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("format", format)
        .add("source_str", "sea")
        .add("publishDate", year)
        .add("first_indexed_month_str", month)
        .build();
  }

  private static Answer get(String path) {
    return Answer.get(site.at(path));
  }

  @Test
  void theWholeCatalogueIsCountedByWhatItIsAndByWhenItCame() {
    Answer page = get("/search/figures");
    assertThat(page.text())
        .contains("The catalogue in figures 3 results")
        .contains("1 record in November 2025, 3 records at the end of February 2026.")
        .contains("November 2025 1 1 February 2026 2 3")
        .contains("Library of the Sea 3")
        .contains("Book 2 Article 1")
        .contains("43–2001");
  }

  @Test
  void aSearchIsCountedByItselfAndEveryBarLeadsToItsResults() {
    Answer page = get("/search/figures?q=rain&lng=es");
    assertThat(page.text()).contains("Los resultados en cifras rain 2 resultados");
    assertThat(page.all("<a href=\"([^\"]+)\" rel=\"nofollow\" dir=\"auto\">Artículo"))
        .containsExactly("/search?q=rain&format=Article&lng=es");
    assertThat(get("/search?q=rain&lng=es").body()).contains("/search/figures?q=rain&amp;lng=es");
  }

  @Test
  void nothingFoundIsNoChart() {
    Answer page = get("/search/figures?q=absent");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("No results").doesNotContain("As a table");
    assertThat(page.body()).doesNotContain("<polyline");
  }

  @Test
  void monthsInWhichNothingCameAreOnTheLineAndNotInTheTable() {
    Messages english = Translations.load().in("en").orElseThrow();
    GrowthChart chart =
        GrowthChart.of(List.of(new Count("2025-12", 1), new Count("2026-02", 3)), english)
            .orElseThrow();
    assertThat(chart.line()).isEqualTo("0.0,90.0 300.0,90.0 600.0,0.0");
    assertThat(chart.axes().levels()).containsExactly("4", "2", "0");
    assertThat(chart.axes().ticks())
        .containsExactly(
            new Axes.Tick("0.0%", "start", "Dec 2025"),
            new Axes.Tick("50.0%", "middle", "Jan 2026"),
            new Axes.Tick("100.0%", "end", "Feb 2026"));
    assertThat(chart.area()).isEqualTo("0,120 " + chart.line() + " 600,120");
    assertThat(chart.months())
        .containsExactly(
            new GrowthChart.Month("December 2025", "1", "1"),
            new GrowthChart.Month("February 2026", "3", "4"));
  }

  @Test
  void whatCameInOneMonthHasNotGrown() {
    Messages english = Translations.load().in("en").orElseThrow();
    assertThat(GrowthChart.of(List.of(new Count("2026-02", 3)), english)).isEmpty();
    assertThat(GrowthChart.of(List.of(), english)).isEmpty();
  }
}
