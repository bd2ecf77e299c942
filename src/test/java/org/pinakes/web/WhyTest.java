package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.Reason;
import org.pinakes.index.Reasons;
import org.pinakes.search.Ranking;
import org.pinakes.search.Why;
import org.pinakes.thesaurus.Headings;

/** Why a record is among the results, and searches widened by headings, as readers see them. */
class WhyTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, HarbourShelf.documents(), Headings.read());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer get(String path) {
    return Answer.get(site.at(path));
  }

  private static String why(String query, String id, String language) {
    String typed = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get("/why?q=" + typed + "&id=" + id + "&lng=" + language + "&bare=1").text().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lanterns smith|new|“lanterns” in the title “smith” in the authors",
        "Lanterns|new|The title is exactly what was typed “Lanterns” in the title",
        "tidal malaise|words|“tidal malaise” word for word in the title and in the summary Both"
            + " words in the title Also in the summary",
        "tidal malaise cities pilots|words|“tidal”, “malaise”, and “pilots” in the title Also in the"
            + " summary Without “cities”",
        "pilots tidal malaise|words|All 3 words in the title Also in the summary",
        "reducing harm|words|Both words in the summary “reducing” stands there as “reduce”",
        "bell|words|“bell” in the full text",
        "pil*|words|“pil*” in the title Also in the summary “pil*” stands there as “pilots”",
        "\"their harm\"|words|“their harm” in the summary",
        "lanterns OR comets OR eels|new|“lanterns” in the title Without “comets” and “eels”",
        "tidal malaise|heading|By its subject heading: Tide Sickness Without “tidal” and “malaise”",
        "ague|narrower|“ague” in the subjects By a narrower subject heading, “Neap Ague”, which"
            + " belongs to “Spring Ague”",
        "tidal malaise|narrower|By narrower subject headings, “Ebb Fever” and “Neap Ague”, which"
            + " belong to “Tide Sickness” Without “tidal” and “malaise”",
        "smith language:french|new|“smith” in the authors Language: French",
        "eels|new|Without “eels”"
      })
  void theReasonsAreToldInWords(String query, String id, String told) {
    assertThat(why(query, id, "en").replaceFirst(" Published lately, in \\d{4}", ""))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tidal malaise|words|«tidal malaise», palabra por palabra, en el título y en el resumen Las"
            + " dos palabras en el título También en el resumen",
        "tidal malaise|heading|Por su encabezamiento: Tide Sickness Sin «tidal» y «malaise»",
        "reducing harm|words|Las dos palabras en el resumen «reducing» aparece como «reduce»"
      })
  void inSpanishToo(String query, String id, String told) {
    assertThat(why(query, id, "es")).isEqualTo(told);
  }

  @Test
  void ofManyHeadingsOnlyAFewAreNamedAndMeaningAndUnreadWordsAreTold() {
    List<Reason> reasons =
        List.of(new Reason.Heading("Foam", List.of("Spray", "Surf", "Froth", "Scum", "Suds")));
    IndexDocument document = IndexDocument.builder().add("id", "a").build();
    Why why = new Why(new Reasons(document, reasons, 2), "", true);
    Messages english = Translations.load().standard();
    QueryWords words = new QueryWords(english, new Words(english, code -> code));

    assertThat(new WhyWords(english, words, new Places()).of(why))
        .containsExactly(
            "By narrower subject headings, “Spray”, “Surf”, “Froth”, “Scum”, and 1 other, which"
                + " belong to “Foam”",
            "It says something like what was typed, in whatever words",
            "2 further words were not looked at");
  }

  @Test
  void everyFieldThatASearchTypeLooksIntoHasAPlace() {
    Places places = new Places();
    Ranking.catalogue().scopes().values().stream()
        .flatMap(scope -> scope.fields().stream())
        .forEach(field ->
            assertThat(places.of(field.field())).as(field.field()).isNotEqualTo("elsewhere"));
    Messages english = Translations.load().standard();
    assertThat(places.names()).allMatch(name -> english.has("place." + name));
  }

  @Test
  void aYearThatCountsIsToldOnlyWhereRelevanceOrders() {
    int year = Year.now(ZoneOffset.UTC).getValue();
    assertThat(why("lanterns", "new", "en")).endsWith("Published lately, in " + year);
    assertThat(get("/why?q=lanterns&sort=title&id=new").text()).doesNotContain("Published lately");
    assertThat(why("tidal", "words", "en")).doesNotContain("Published lately");
  }

  @Test
  void thePageOfReasonsIsForReadersAlone() {
    Answer page = get("/why?q=tidal+malaise&id=narrower");

    assertThat(page.body()).contains("content=\"noindex", "lng=en\"");
    assertThat(
            page.reads("Why this result?", "A night <b>on the", "You searched for tidal malaise"))
        .isTrue();
    assertThat(page.body()).doesNotContain("<script>low");
    assertThat(page.all("href=\"(/search\\?[^\"]*)\" rel")).contains("/search?q=tidal+malaise");
    assertThat(get("/robots.txt").body()).contains("Disallow: /why\n", "Disallow: /search?*wide=");
    assertThat(get("/why?q=tidal").status()).isEqualTo(404);
    assertThat(get("/why?q=tidal&id=nobody").status()).isEqualTo(404);
    assertThat(get("/why?q=" + "a+".repeat(600) + "&id=new").status()).isEqualTo(400);
    assertThat(why("<script>alert(1)</script>", "new", "en")).startsWith("Without “<script>alert");
    assertThat(get("/why?q=%3Cscript%3Ealert(1)&id=new&bare=1").body()).doesNotContain("<script>");
  }

  @Test
  void everyResultLeadsToItsReasonsAndAListOfEverythingHasNone() {
    Answer page = get("/search?q=tidal+malaise&language=English&page=1");

    assertThat(page.all("<p class=\"why\"><a href=\"([^\"]*)\""))
        .containsExactly(
            "/why?q=tidal+malaise&language=English&id=words",
            "/why?q=tidal+malaise&language=English&id=heading",
            "/why?q=tidal+malaise&language=English&id=narrower");
    assertThat(get("/search").body()).doesNotContain("class=\"why\"");
  }

  @Test
  void aWidenedSearchSaysSoAndCanBeNarrowed() {
    Answer wide = get("/search?q=tidal+malaise");
    assertThat(wide.reads("3 results", "also Tide Sickness and 3 narrower headings")).isTrue();
    assertThat(wide.all("class=\"chips also\"[^>]*>\\s*<ul>\\s*<li><a href=\"([^\"]*)\""))
        .containsExactly("/search?q=tidal+malaise&wide=0");

    Answer narrow = get("/search?q=tidal+malaise&wide=0");
    assertThat(narrow.reads("1 result", "Search subject headings, too")).isTrue();
    assertThat(narrow.body())
        .doesNotContain("chips also")
        .contains("content=\"noindex", "/search?q=tidal+malaise&amp;wide=0&amp;sort=newest");
    assertThat(get("/search?q=pilots").body()).doesNotContain("chips also");
  }

  @Test
  void howItWasUnderstoodTellsTheHeadings() {
    Answer page = get("/search?q=tidal+malaise&explain=1");
    assertThat(
            page.reads(
                "At least one of these:",
                "Everywhere: all of these words",
                "Subject heading: Tide Sickness, or one of 3 narrower ones 2 records"))
        .isTrue();
    assertThat(get("/search?q=tidal+malaise[mh:noexp]&explain=1").text())
        .contains("Subject heading: Tide Sickness 1 record");
  }

  @Test
  void headingsAreATreeOfWhichACategoryIsToldInTheReadersLanguage() {
    Answer page = get("/search?headings=0/C/&lng=es");
    assertThat(page.reads("Árbol de materias", "Enfermedades", "Tide Sickness")).isTrue();
    assertThat(page.text()).contains("2 resultados");
    assertThat(get("/search?headings=2/C/Tide+Sickness/Ebb+Fever/").text()).contains("1 result");
    assertThat(get("/search").text()).contains("Subject tree");
  }
}
