package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.BadSettingsException;

class SiteTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, Shelf.documents());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer get(String path, String... headers) {
    return Answer.get(site.at(path), headers);
  }

  @Test
  void theStartPageSaysWhatThereIsAndHasTheFocusInItsBox() {
    Answer home = get("/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).containsPattern("<input id=\"q\"[^>]* autofocus");
    assertThat(home.text())
        .contains("70 records in the catalogue", "Book 34", "French 20", "Library of the Sea 60")
        .contains("Recently added", "Support for peer workers");
  }

  @Test
  void theKeyboardIsOfferedTheWayToTheFilters() {
    String way = "<a class=\"skip to-filters\" href=\"#filters-heading\">Skip to the filters</a>";
    assertThat(get("/search?q=seaweed").body())
        .contains(way, "id=\"filters-heading\" tabindex=\"-1\"");
    assertThat(get("/record/peer-1").body()).doesNotContain("to-filters");
  }

  @Test
  void sourcesAreCalledByTheirLabelsAndSearchedByTheirCodes() {
    assertThat(get("/").body()).contains("<a href=\"/search?source=sea\">Library of the Sea</a>");
    Answer results = get("/search?source=sea");
    assertThat(results.text())
        .contains("Library of the Sea60", "Remove the filter Source: Library of the Sea");
    assertThat(results.all("name=\"source\" value=\"([^\"]+)\" checked")).containsExactly("sea");
  }

  @Test
  void codedGenresPlacesAndAudiencesAreToldInTheReadersLanguage() {
    Answer page = get("/record/coded?lng=es");
    assertThat(page.text())
        .contains("Género: Revisión sistemática", "Lugar: Japón", "Fukui (Prefecture)")
        .contains("Infantil y juvenil", "Adults only, says the cover");
    assertThat(page.body()).contains("genre=Systematic+Review&amp;lng=es");
    assertThat(get("/search?q=codes&lng=es").text())
        .contains(
            "Género Ensayo clínico1 Revisión sistemática1", "Lugar Fukui (Prefecture)2 Japón2");
  }

  @Test
  void resultsSayWhatWasFoundAndMarkIt() {
    Answer results = get("/search?q=peer+workers");
    assertThat(results.text())
        .contains("Results for peer workers", "1 result", "Robles, A.; Tanaka, J. B.")
        .contains("Journal of Invented Results", "2021", "Read online at example.org");
    assertThat(results.body())
        .contains("<mark>peer</mark>", "href=\"https://www.example.org/articles/1/\"");
  }

  @Test
  void aPassageOfTheFullTextSaysThatItIsOne() {
    Answer results = get("/search?q=peer+lighthouses");
    assertThat(results.text()).contains("In the full text: ", "The keepers of lighthouses");
    assertThat(results.body()).contains("<mark>lighthouses</mark>");
    assertThat(get("/search?q=peer+lighthouses&lng=es").text()).contains("En el texto completo:");
    assertThat(get("/search?q=peer+workers").text()).doesNotContain("In the full text:");
  }

  @Test
  void aRecordShowsRecordsLikeItAndOneWithoutAnyNone(@TempDir Path other) {
    List<IndexDocument> documents = new ArrayList<>(Shelf.documents());
    documents.add(
        IndexDocument.builder()
            .add("id", "peer-2")
            .add("title", "Support for peer workers <script>alert(2)</script>")
            .add("topic", "Harm reduction")
            .add("language", "English")
            .build());
    try (TestSite more = TestSite.with(other, documents)) {
      String page = Answer.get(more.at("/record/peer-1")).body();
      assertThat(page).contains("id=\"similar\"").doesNotContain("<script>alert");
      String similar = page.substring(page.indexOf("id=\"similar\""));
      assertThat(similar).contains("Similar records", "href=\"/record/peer-2\"");
      assertThat(similar).doesNotContain("href=\"/record/peer-1\"", "href=\"/record/many\"");
      assertThat(Answer.get(more.at("/record/peer-1?lng=es")).body())
          .contains("Registros similares");
    }
    assertThat(get("/record/peer-1").body()).doesNotContain("id=\"similar\"");
    assertThat(get("/record/don-quijote").body()).doesNotContain("id=\"similar\"");
  }

  @Test
  void resultsComeTwentyAPageAndEveryPageHasItsAddress() {
    Answer first = get("/search?q=seaweed&sort=oldest");
    assertThat(first.text()).contains("1–20 of 60 results");
    assertThat(
            first.all(
                "<a class=\"step\" href=\"([^\"]+)&amp;place=[\\w.-]+\" rel=\"next nofollow\""))
        .containsExactly("/search?q=seaweed&sort=oldest&page=2");
    assertThat(first.all("<a href=\"([^\"]+page=[0-9]+)\" aria-label=\"Page"))
        .containsExactly(
            "/search?q=seaweed&sort=oldest&page=2", "/search?q=seaweed&sort=oldest&page=3");
    Answer last = get("/search?q=seaweed&sort=oldest&page=3");
    assertThat(last.text()).contains("41–60 of 60 results");
    assertThat(last.body()).contains("aria-current=\"page\"").doesNotContain("rel=\"next");
    assertThat(first.text().indexOf("1961")).isLessThan(first.text().indexOf("1962"));
  }

  @Test
  void aPageBeyondTheLastIsEmptyAndHasAWayBack() {
    Answer beyond = get("/search?q=seaweed&page=90");
    assertThat(beyond.status()).isEqualTo(200);
    assertThat(beyond.body()).contains("rel=\"prev\"").doesNotContain("class=\"result\"");
    Answer deep = get("/search?q=seaweed&page=999999999");
    assertThat(deep.text()).contains("It is not possible to jump beyond result 10,000");
  }

  @Test
  void severalFiltersOfAFacetWidenAndThoseOfAnotherNarrow() {
    assertThat(get("/search?q=seaweed&language=German").text()).contains("20 results");
    Answer both = get("/search?q=seaweed&language=German&language=French");
    assertThat(both.text()).contains("1–20 of 40 results");
    Answer narrowed = get("/search?q=seaweed&language=German&language=French&format=Article");
    assertThat(narrowed.text()).contains("20 results");
    assertThat(
            narrowed.all("<input type=\"checkbox\" name=\"language\" value=\"([^\"]+)\" checked"))
        .containsExactlyInAnyOrder("German", "French");
  }

  @Test
  void chipsRemoveOneFilterAndKeepTheOthers() {
    Answer results = get("/search?q=seaweed&language=German&format=Article");
    assertThat(results.text()).contains("Remove the filter Language: German", "Remove all filters");
    assertThat(results.all("<li><a href=\"([^\"]+)\" rel=\"nofollow\" title="))
        .containsExactly("/search?q=seaweed&language=German", "/search?q=seaweed&format=Article");
  }

  @Test
  void theFilterFormCarriesTheSearchAndStaysOnItsFirstPage() {
    Answer results = get("/search?q=seaweed&type=title&sort=newest&page=2&lng=es");
    assertThat(results.all("<input type=\"hidden\" name=\"([^\"]+)\" value="))
        .contains("q", "type", "sort", "lng")
        .doesNotContain("page");
  }

  @Test
  void aFilterCanBeTurnedRoundAndItsChipSaysSo() {
    Answer results = get("/search?q=seaweed&not.language=German");
    assertThat(results.text())
        .contains("1–20 of 40 results", "Remove the filter Language: not German");
    assertThat(results.all("name=\"not.language\" value=\"([^\"]+)\" checked"))
        .containsExactly("German");
    assertThat(results.all("<button class=\"not\" name=\"not.language\" value=\"([^\"]+)\""))
        .containsExactlyInAnyOrder("English", "French");
    assertThat(get("/search?q=seaweed&not.language=German&lng=es").text())
        .contains("Idioma sin Alemán");
  }

  @Test
  void theChartOfYearsHasATableAndFieldsForItsRange() {
    Answer results = get("/search?q=seaweed&year=1970..1979");
    assertThat(results.text())
        .contains("10 results", "Remove the filter Year: 1970–1979")
        .contains("Year Results 1961 1 1962 1");
    assertThat(results.all("name=\"year.(?:from|to)\" value=\"([^\"]+)\""))
        .containsExactly("1970", "1979");
    assertThat(results.all("<rect class=\"in\"[^>]* data-span=\"([^\"]+)\""))
        .hasSize(10)
        .startsWith("1970");
    assertThat(results.body())
        .contains("aria-label=\"Results by Year, from 1961 to 2020; the most, 1, are in 1961\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/search?q=seaweed&year.from=1970&year.to=1979, /search?q=seaweed&year=1970..1979",
    "/search?q=seaweed&year.from=&year.to=&lng=es, /search?q=seaweed&lng=es",
    "/search?year.span=1970&year.from=1900, /search?year=1970"
  })
  void whatWasTypedIntoTheChartBecomesOneAddress(String typed, String address) {
    Answer answer = get(typed);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo(address);
  }

  @Test
  void namedFiltersStandOnTopWithTheirCounts() {
    Answer results = get("/search?q=seaweed");
    assertThat(results.text()).contains("Only Open access20");
    assertThat(results.text()).doesNotContain("Full text at hand", "Reviews");
    Answer open = get("/search?q=seaweed&only=open-access");
    assertThat(open.text()).contains("20 results", "Remove the filter Only: Open access");
  }

  @Test
  void classesAreATreeInWords() {
    assertThat(get("/search?q=seaweed").text())
        .contains("300 Society30", "500 Mathematics and natural sciences30")
        .doesNotContain("570");
    assertThat(get("/search?q=seaweed&dewey=0/500/&lng=es").text()).contains("570 Biología");
    assertThat(get("/search?q=seaweed&dewey=0/500/").text())
        .contains("500 Mathematics and natural sciences30 570 Biology30")
        .contains("1–20 of 30 results");
  }

  @Test
  void licencesAreToldInWords() {
    assertThat(get("/search?q=seaweed&lng=es").text())
        .contains("Licencia CC BY-SA 4.0: con atribución, compartir igual20");
  }

  @Test
  void allValuesOfAFacetCanBeLookedThroughAndSeveralChosenAtOnce() {
    Answer results = get("/search?q=seaweed&language=German&author=Writer+A.");
    assertThat(results.all("<a class=\"all\" href=\"([^\"]+)\""))
        .contains("/search/facet/author?q=seaweed&author=Writer+A.&language=German");
    Answer all = get("/search/facet/author?q=seaweed&author=Writer+B.");
    assertThat(all.text()).contains("26 values", "Writer C.3", "Back to the results");
    assertThat(all.all("name=\"author\" value=\"([^\"]+)\" checked")).containsExactly("Writer B.");
    assertThat(all.all("type=\"hidden\" name=\"([^\"]+)\"")).doesNotContain("find");
    Answer found = get("/search/facet/author?q=seaweed&author=Writer+B.&find=ER+c&order=name");
    assertThat(found.text()).contains("1 value", "Chosen Writer B. Values to choose Writer C.3");
    assertThat(found.all("name=\"order\" value=\"([^\"]+)\"")).containsExactly("name");
    assertThat(get("/search/facet/author?q=seaweed&not.author=Writer+B.").text())
        .contains("Chosen not Writer B.", "25 values");
    assertThat(get("/search/facet/nonsense").status()).isEqualTo(404);
  }

  @Test
  void valuesInWordsAreFoundByTheirWords() {
    assertThat(get("/search/facet/language?q=seaweed&find=ALEM%C3%81N&lng=es").text())
        .contains("1 valor", "Alemán20");
    assertThat(get("/search/facet/language?q=seaweed&order=name&lng=es").text())
        .containsPattern("(?i)alemán20.*francés20.*inglés20");
  }

  @Test
  void nothingFoundSaysWhatToTry() {
    Answer nothing = get("/search?q=%22quite+absent%22&type=title&format=Book");
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.text())
        .contains("Nothing found for \"quite absent\"", "What to try", "Leave out the quotation")
        .doesNotContain("These searches find something");
  }

  @Test
  void whatIsOddInASearchIsSaidAndThePartsAreShown() {
    Answer odd = get("/search?q=seaweed+(tides+OR+%22whales");
    assertThat(odd.text())
        .contains("A quotation mark has no partner, so it was left out: \"whales")
        .contains("A bracket has no partner")
        .contains("All of these: 60 records", "Everywhere: seaweed 60 records")
        .contains("Everywhere: whales no record");
    assertThat(odd.all("class=\"away\" href=\"([^\"]+)\""))
        .containsExactly(
            "/search?q=tides+OR+whales",
            "/search?q=seaweed",
            "/search?q=seaweed+whales",
            "/search?q=seaweed+tides");
    assertThat(get("/search?q=seaweed+(tides+OR+%22whales&lng=es").text())
        .contains("Unas comillas no tienen pareja", "Todo: seaweed 60 registros");
  }

  @Test
  void howASearchWasUnderstoodIsToldWhenAsked() {
    Answer plain = get("/search?q=seaweed+-title:tides");
    assertThat(plain.body()).doesNotContain("class=\"understood\"");
    String ask = plain.all("href=\"([^\"]+explain=1[^\"]*)\"").getFirst();
    assertThat(ask).isEqualTo("/search?q=seaweed+-title%3Atides&explain=1#understood");
    Answer told = get(ask.replace("#understood", ""));
    assertThat(told.text()).contains("Everywhere: seaweed 60 records", "Without: Title: tides");
    assertThat(told.body()).contains("/search?q=seaweed\"");
    assertThat(told.all("<link rel=\"canonical\" href=\"([^\"]+)\""))
        .allMatch(address -> !address.contains("explain"));
  }

  @Test
  void aPastedIdentifierCanBeSearchedForAsWordsInstead() {
    Answer found = get("/search?q=10.5555/peer.1");
    assertThat(found.text()).contains("1 result", "Read as an identifier");
    assertThat(found.all("<p><a href=\"([^\"]+)\" rel=\"nofollow\">Search for the words instead"))
        .containsExactly("/search?q=%5C10.5555%2Fpeer.1");
    assertThat(get("/search?q=%5C10.5555%2Fpeer.1").text()).doesNotContain("Read as an identifier");
  }

  @Test
  void theAdvancedFormEndsInTheAddressOfASearch() {
    Answer made =
        get(
            "/search/advanced?do=search&f1=title&m1=any&t1=seaweed+whales&f1=all&m1=none&t1=peer"
                + "&j1=all&from=1990&to=&format=Article&lng=es&sort=newest");
    assertThat(made.status()).isEqualTo(303);
    assertThat(made.header("Location"))
        .endsWith(
            "/search?q=%28t%C3%ADtulo%3Aseaweed+OR+t%C3%ADtulo%3Awhales%29+-peer+a%C3%B1o%3A1990.."
                + "&format=Article&sort=newest&lng=es");
    assertThat(
            get("/search/advanced?t1=a&year.from=1990&year.to=2000&only=open-access&not.format=Book")
                .header("Location"))
        .endsWith("/search?q=a&not.format=Book&only=open-access&year=1990..2000");
    assertThat(get("/search/advanced?t1=&do=search").header("Location")).endsWith("/search");
  }

  @Test
  void theAdvancedFormGrowsWithoutScript() {
    Answer form = get("/search/advanced");
    assertThat(form.all("name=\"(t1)\"")).hasSize(3);
    Answer more = get("/search/advanced?f1=title&m1=any&t1=cats&do=row1&format=Article");
    assertThat(more.status()).isEqualTo(200);
    assertThat(more.all("name=\"t1\" type=\"text\" value=\"([^\"]*)\""))
        .containsExactly("cats", "");
    assertThat(more.all("name=\"format\" value=\"([^\"]+)\" checked")).containsExactly("Article");
    Answer groups = get("/search/advanced?t1=cats&do=group");
    assertThat(groups.text()).contains("Group 2", "Groups All must fit One is enough");
    assertThat(
            get("/search/advanced?t1="
                    + "a+".repeat(450)
                    + "&t1="
                    + "b+".repeat(100)
                    + "&do=search")
                .status())
        .isIn(200, 303);
  }

  @Test
  void aSearchIsEditedInTheAdvancedForm() {
    Answer results = get("/search?q=title:seaweed+year:1990..2000&language=German&author=X");
    String edit = results.all("href=\"(/search/advanced\\?q=[^\"]+)\"").getFirst();
    Answer form = get(edit);
    assertThat(form.all("name=\"t1\" type=\"text\" value=\"([^\"]*)\"")).startsWith("seaweed");
    assertThat(form.all("<option value=\"([a-z]+)\" selected")).contains("title");
    assertThat(form.all("name=\"year\\.(?:from|to)\"[^>]* value=\"([^\"]*)\""))
        .containsExactly("1990", "2000");
    assertThat(form.all("name=\"language\" value=\"([^\"]+)\" checked")).containsExactly("German");
    assertThat(form.all("type=\"hidden\" name=\"author\" value=\"([^\"]+)\"")).containsExactly("X");
    assertThat(form.body()).contains("noindex");
    assertThat(get("/search/advanced").body()).doesNotContain("noindex");
  }

  @Test
  void helpIsGivenInTheReadersLanguage() {
    assertThat(get("/help/search").text())
        .contains("Help with searching", "cats NEAR/5 dogs", "smith ja[au]");
    assertThat(get("/help/search?lng=es").text()).contains("Ayuda para buscar", "gatos O perros");
    assertThat(get("/").body()).contains("href=\"/help/search\"", "href=\"/search/advanced\"");
  }

  @Test
  void theRecordPageShowsEverythingInItsOrder() {
    Answer record = get("/record/peer-1?lng=es");
    assertThat(
            record.reads(
                "Este trabajo ha sido corregido.",
                "J Invent Res 2022;19:1",
                "Support for peer workers in harm reduction: what they say",
                "BACKGROUND: People who have lived",
                "...",
                "Descripción completa",
                "Detalles Bibliográficos",
                "Autores principales: Robles, A., Tanaka, J. B.",
                "Formato: En línea Artículo Texto",
                "Idioma: Inglés",
                "Publicado: Example Press 2021",
                "Materias: Harm reduction Work -- Recognition",
                "Acceso en línea: https://www.example.org/articles/1/ http://example.net/10.5555/peer.1",
                "Fecha de publicación: 5 de junio de 2021",
                "Publicado en: Journal of Invented Results volumen 18, número 2, p. 60-71",
                "DOI: 10.5555/peer.1",
                "Licencia: CC BY 4.0",
                "Institución: Institute of Invented Studies"))
        .as(record.text())
        .isTrue();
    assertThat(record.body())
        .contains("href=\"https://doi.org/10.5555/peer.1\"")
        .contains("/author/Robles,%20A.?lng=es", "/search?topic=Harm+reduction&amp;lng=es");
  }

  @Test
  void rolesAndPlacesStandWithWhatTheyBelongTo() {
    assertThat(get("/record/don-quijote").text())
        .contains("Main author: Cervantes Saavedra, Miguel de, 1547-1616 Other author:")
        .contains("Other author: Invención, Editora (editor, translator)")
        .contains("Published: Madrid: Juan de la Cuesta 1605");
  }

  @Test
  void aShortDescriptionIsWholeAndHasNothingToUnfold() {
    assertThat(get("/record/don-quijote").body())
        .contains("Un hidalgo lee demasiado.")
        .doesNotContain("Full abstract")
        .doesNotContainPattern("(?s)class=\"description\"((?!</section>).)*<details");
  }

  @ParameterizedTest
  @ValueSource(ints = {299, 300, 301})
  void onlyWhatIsLongerThanThreeHundredCodePointsIsCut(int length) {
    String text = "é".repeat(length - 1) + "𝔸";
    String summary = RecordPage.summary(text);
    assertThat(summary.endsWith("...")).isEqualTo(length > 300);
    assertThat(summary.codePointCount(0, summary.length())).isEqualTo(length > 300 ? 303 : length);
  }

  @Test
  void aRecordOfWhichNothingIsKnownHasAPageUnderAnyIdentifier() {
    assertThat(get("/record/bare/with%20slash%20&%20more%3F").text()).contains("Untitled");
    assertThat(get("/record/bare/with%20slash%20&%20more%3F/staff").status()).isEqualTo(200);
    assertThat(get("/search?source=library").all("href=\"(/record/bare[^\"]+)\""))
        .containsOnly("/record/bare/with%20slash%20%26%20more%3F?source=library");
  }

  @Test
  void whatRecordsHoldIsNeverMarkupOrAnAddressToRun() {
    for (String path : List.of("/search?q=harm", "/record/hostile", "/record/hostile/staff")) {
      assertThat(withoutOwnScripts(get(path)))
          .contains("&lt;script&gt;alert")
          .doesNotContain("<script", "<img src=x", "<b>Odd", "href=\"javascript:");
    }
    Answer asked = get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(withoutOwnScripts(asked)).doesNotContain("<script");
  }

  private static String withoutOwnScripts(Answer answer) {
    return answer
        .body()
        .replaceAll(
            "<script( type=\"module\")? src=\"/assets/[a-z]+\\.[0-9a-f]+\\.js\"></script>", "")
        // Data that nothing runs, as long as nothing in it ends the element.
        .replaceAll("<script type=\"application/ld\\+json\">[^<>&]*</script>", "");
  }

  @Test
  void theStaffViewHasEveryFieldByNameAndTheRecordAsReceived() {
    Answer staff = get("/record/filler-1/staff");
    List<String> names = staff.all("<th scope=\"row\">([^<]+)</th>");
    assertThat(names).isSorted().contains("author_facet", "id", "title_fullStr", "spellingShingle");
    assertThat(staff.text()).contains("LDR 00099nam", "001 fill1", "245 10 $a Whales : $b tales");
    assertThat(get("/record/peer-1/staff").body().replaceAll("</?span[^>]*>", ""))
        .contains("&lt;record&gt;\n  &lt;title&gt;Peer &lt;i&gt;workers&lt;/i&gt;")
        .contains("\n  &lt;a&gt;\n    &lt;b&gt;1&lt;/b&gt;\n  &lt;/a&gt;\n&lt;/record&gt;");
  }

  @Test
  void theNativeRecordIsSentByteForByteAndNeverShown() {
    Answer source = get("/record/filler-1/source");
    assertThat(source.body()).isEqualTo(TestSite.MARC);
    assertThat(source.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"filler-1.mrc\"");
    assertThat(source.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void whatIsNotThereIsSaidInTheReadersLanguageWithAWayOn() {
    Answer missing = get("/nowhere/at/all", "Accept-Language", "es-MX");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text()).contains("Página no encontrada", "Ir a la página de búsqueda");
    assertThat(missing.body()).contains("noindex").doesNotContain("canonical");
    assertThat(get("/record/none").status()).isEqualTo(404);
    assertThat(get("/record/none/staff").text()).contains("The catalogue has no record none.");
    assertThat(get("/assets/site.css").status()).isEqualTo(404);
  }

  @Test
  void aWithdrawnRecordIsGone() {
    assertThat(get("/record/withdrawn").status()).isEqualTo(410);
    assertThat(get("/record/withdrawn/source").status()).isEqualTo(410);
    Answer spanish = get("/record/withdrawn?lng=es");
    assertThat(spanish.text()).contains("Registro retirado", "Tides that <were>");
    assertThat(spanish.body()).contains("noindex").doesNotContain("<were>");
    assertThat(get("/record/never-seen").status()).isEqualTo(410);
  }

  @Test
  void aWithdrawnRecordLeadsToTheOneThatStandsForItNow() {
    Answer gone = get("/record/withdrawn-peer");
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text())
        .contains("Peer workers, draft", "Support for peer workers in harm reduction");
    assertThat(gone.body()).contains("href=\"/record/peer-1\"");
    assertThat(get("/record/withdrawn").body()).doesNotContain("href=\"/record/");
  }

  @Test
  void theNamesThatTheWorldGivesARecordLeadToIt() {
    for (String name : List.of("doi:10.5555/peer.1", "DOI:10.5555/PEER.1")) {
      Answer found = get("/record/" + name);
      assertThat(found.status()).isEqualTo(302);
      assertThat(found.header("Location")).endsWith("/record/peer-1");
    }
    assertThat(get("/record/doi:10.5555/peer.1?lng=es").header("Location"))
        .endsWith("/record/peer-1?lng=es");
    Answer moved = get("/record/peer-by-its-old-name");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("Location")).endsWith("/record/peer-1");
    assertThat(get("/record/merged-peer-1").header("Location")).endsWith("/record/peer-1");
    assertThat(get("/record/merged-nobody").status()).isEqualTo(404);
    assertThat(get("/record/doi:10.5555/none").status()).isEqualTo(404);
    assertThat(get("/record/pmid:1").status()).isEqualTo(404);
  }

  @Test
  void theLanguageIsTheAddressesThenTheCookiesThenTheBrowsers() {
    Answer chosen = get("/?lng=es", "Accept-Language", "en");
    assertThat(chosen.body()).contains("<html lang=\"es\" dir=\"ltr\">");
    assertThat(chosen.header("Set-Cookie")).contains("lng=es", "HttpOnly", "SameSite=Lax");
    assertThat(get("/", "Cookie", "lng=es", "Accept-Language", "en").body())
        .contains("<html lang=\"es\" dir=\"ltr\">");
    assertThat(get("/", "Accept-Language", "es").body()).contains("<html lang=\"es\" dir=\"ltr\">");
    assertThat(get("/?lng=tlh").body()).contains("<html lang=\"en\" dir=\"ltr\">");
    assertThat(get("/", "Accept-Language", "es").header("Vary")).contains("Accept-Language");
  }

  @Test
  void searchEnginesAreToldTheAddressInEachLanguage() {
    String base = site.at("");
    Answer results = get("/search?page=1&q=+peer+&utm_source=x&lng=es");
    assertThat(results.all("<link rel=\"canonical\" href=\"([^\"]+)\""))
        .containsExactly(base + "/search?q=peer&lng=es");
    assertThat(results.all("<link rel=\"alternate\" hreflang=\"([^\"]+)\""))
        .startsWith("en", "es")
        .endsWith("x-default")
        .containsAll(Translations.load().languages());
    assertThat(results.all("hreflang=\"x-default\" href=\"([^\"]+)\""))
        .containsExactly(base + "/search?q=peer");
    assertThat(results.body()).doesNotContain("noindex");
    assertThat(get("/search?q=peer&format=Article").body()).contains("noindex, follow");
  }

  @Test
  void linksStayInALanguageThatTheAddressNames() {
    assertThat(get("/?lng=es").all("href=\"(/(?:search|record)[^\"]*)\""))
        .isNotEmpty()
        .allMatch(href -> href.endsWith("lng=es"));
    assertThat(get("/", "Cookie", "lng=es").all("href=\"(/(?:search|record)[^\"]*)\""))
        .noneMatch(href -> href.contains("lng="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=peer", "/record/peer-1", "/nowhere", "/health"})
  void everyAnswerForbidsWhatNoPageNeeds(String path) {
    Answer answer = get(path);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
        .contains("script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isNotEmpty();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(withoutOwnScripts(answer)).doesNotContain("<script", " style=", " onclick=");
  }

  @Test
  void aPageThatIsStillTheSameIsNotSentAgain() {
    Answer first = get("/record/peer-1");
    String tag = first.header("ETag");
    Answer again = get("/record/peer-1", "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/record/peer-1?lng=es", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void theStylesheetIsKeptForEverAndSentCompressed() {
    String path = get("/").all("<link rel=\"stylesheet\" href=\"([^\"]+)\"").getFirst();
    assertThat(path).matches("/assets/site\\.[0-9a-f]{16}\\.css");
    Answer plain = get(path);
    assertThat(plain.header("Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(plain.header("Content-Type")).startsWith("text/css");
    Answer compressed = get(path, "Accept-Encoding", "gzip");
    assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compressed.body().length()).isLessThan(plain.body().length() / 2);
  }

  @Test
  void pagesAreCompressedForThoseWhoAsk() {
    assertThat(get("/", "Accept-Encoding", "gzip").header("Content-Encoding")).isEqualTo("gzip");
    assertThat(get("/").header("Content-Encoding")).isEmpty();
  }

  @Test
  void onlyReadingIsPossible() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
      Answer refused = Answer.ask(method, site.at("/search"));
      assertThat(refused.status()).as(method).isEqualTo(405);
      assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
    }
    assertThat(Answer.ask("HEAD", site.at("/record/none")).status()).isEqualTo(404);
    assertThat(Answer.ask("HEAD", site.at("/record/peer-1")).body()).isEmpty();
  }

  @Test
  void endlessRequestsAreRefused() {
    assertThat(get("/search?q=" + "a".repeat(1001)).status()).isEqualTo(400);
    assertThat(get("/search?q=" + "a".repeat(1001)).text()).contains("at most 1,000 characters");
    assertThat(get("/search?q=" + "a".repeat(20_000)).status()).isIn(414, 431);
    assertThat(get("/", "X-Long", "a".repeat(20_000)).status()).isEqualTo(431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%F0%28%8C%28",
        "/search?q=%22unbalanced+(and+NOT",
        "/search?q=*",
        "/search?q=%3F%3F",
        "/search?page=-1&sort=x&type=x&format=",
        "/search?q=%00%01",
        "/record/%F0%28",
        "/record/..%5C..%5Cetc"
      })
  void oddAddressesNeverBreakTheSite(String path) {
    assertThat(get(path).status()).isIn(200, 400, 404);
  }

  @Test
  void healthSaysWhereStoreAndIndexStand() {
    Answer health = get("/health");
    assertThat(health.header("Content-Type")).startsWith("application/json");
    assertThat(health.body().strip())
        .isEqualTo(
            "{\"status\":\"ok\",\"documents\":70,\"index\":{\"sequence\":77},"
                + "\"store\":{\"sequence\":77},\"behind\":0}");
  }

  @Test
  void metricsCountRequestsByRouteAndNotByAddress() {
    get("/record/peer-1");
    get("/record/nothing-of-that-name");
    Answer metrics = get("/metrics");
    assertThat(metrics.body())
        .contains("route=\"/record/<id>\",status=\"200\"", "route=\"/record/<id>\",status=\"404\"")
        .contains("pinakes_index_documents 70.0", "pinakes_store_sequence 77.0")
        .contains("jvm_memory_used_bytes", "pinakes_http_requests_seconds_bucket")
        .doesNotContain("nothing-of-that-name");
  }

  @Test
  void robotsAreKeptFromCombinationsOfFilters() {
    Answer robots = get("/robots.txt");
    assertThat(robots.header("Content-Type")).startsWith("text/plain");
    assertThat(robots.body())
        .startsWith("User-agent: *\n")
        .contains("Disallow: /search?*&format=", "Disallow: /search?*&only=")
        .contains("Disallow: /search?*not.*=", "Disallow: /search/facet/")
        .contains("Disallow: /search/figures?\n", "Disallow: /record/*/parts\n")
        .contains("Disallow: /search?*sort=", "Allow: /\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/search, true",
    "/search?q=seaweed, true",
    "/search?language=German, true",
    "/search?only=open-access, true",
    "/search?not.language=German, false",
    "/search?q=seaweed&language=German, false",
    "/search?format=Book&language=German, false",
    "/search?language=German&sort=title, false",
    "/search?language=German&page=2, false",
    "/search/facet/author, false"
  })
  void onlyTheFirstFilterIsForSearchEngines(String path, boolean listed) {
    assertThat(get(path).body().contains("name=\"robots\" content=\"noindex")).isNotEqualTo(listed);
  }

  @Test
  void aTakenPortIsSaidInPlainWords() {
    try (TestSite other = TestSite.with(site.folder().resolve("other"), List.of())) {
      assertThatThrownBy(() -> other.serveAt(site.port()))
          .isInstanceOf(BadSettingsException.class)
          .hasMessageContaining("Port " + site.port())
          .hasMessageContaining("--port");
      assertThat(Answer.get(other.at("/")).text()).contains("The catalogue is still empty");
    }
  }
}
