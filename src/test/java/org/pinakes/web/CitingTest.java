package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CitingTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

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

  private static HttpResponse<String> post(String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.at("/export")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            // What is refused before it has come ends the connection, and the answer may be lost.
            .expectContinue(form.length() > 100_000)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void severalRecordsAreCitedAsOneListInTheOrderAndLanguageOfTheStyle() {
    String both = "/export?id=peer-1&id=don-quijote&format=cited";
    Answer page = get(both);
    assertThat(page.text())
        .contains("List of references 2 marked records", "Robles, A., & Tanaka, J. B. (2021).");
    assertThat(page.all("(<p dir=\"auto\">)")).hasSize(2);
    Answer numbered = get(both + "&style=nlm-citation-sequence&lng=es");
    assertThat(numbered.text()).contains("Lista de referencias", "1. ", "2. ");
    assertThat(numbered.body())
        .contains("<option value=\"nlm-citation-sequence\" selected>Vancouver (NLM)");
    assertThat(get("/search/export?q=seaweed&as=cited").all("(<p dir=\"auto\">)")).hasSize(60);
    assertThat(get("/export?id=peer-1&id=don-quijote").text()).contains("List of references");
  }

  @Test
  void aRecordIsCitedInTheChosenStyleAndInTheReadersLanguage() {
    Answer page = get("/record/peer-1/cite");
    assertThat(page.text())
        .contains("Robles, A., & Tanaka, J. B. (2021). Support for peer workers")
        .contains("https://doi.org/10.5555/peer.1", "Vancouver (NLM)", "ISO 690");
    assertThat(page.body())
        .contains("<i>Journal of Invented Results</i>")
        .doesNotContain(" style=\"");
    assertThat(page.all("aria-current=\"true\">([^<]+)</a></li>")).contains("APA");
    assertThat(get("/record/peer-1/cite?style=modern-language-association&lng=es").text())
        .contains("Robles, A., y J. B. Tanaka", "junio de 2021", "Citar");
  }

  @Test
  void anyStyleIsFoundByItsName() {
    Answer found = get("/record/peer-1/cite?find=nature+protocols");
    assertThat(found.text()).contains("Nature Protocols");
    assertThat(found.all("href=\"([^\"]*style=nature-protocols[^\"]*)\"")).isNotEmpty();
    assertThat(get("/record/peer-1/cite?style=nature-protocols").text())
        .contains("Robles, A. & Tanaka, J. B.");
    assertThat(get("/record/peer-1/cite?find=zzzzzz").text()).contains("No style has such a name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nope",
        "..%2Fapa",
        "https%3A%2F%2Fexample.org%2Fx.csl",
        "%3Cstyle%3E",
        "",
        "%00",
        "apa.csl"
      })
  void whatIsNoStyleIsReadAsTheUsualOne(String style) {
    Answer page = get("/record/peer-1/cite?style=" + style);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.all("aria-current=\"true\">([^<]+)</a></li>")).contains("APA");
  }

  @Test
  void whatSomebodyPutIntoARecordIsHarmlessInCitationsAndPages() {
    for (String path :
        new String[] {
          "/record/hostile/cite", "/record/hostile", "/export?id=hostile&format=print"
        }) {
      Answer page = get(path);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ris, application/x-research-info-systems, ris, 'TI  - Support for peer workers'",
    "bibtex, application/x-bibtex, bib, '@article{robles2021-'",
    "biblatex, application/x-bibtex, bib, 'journaltitle = {Journal of Invented Results}'",
    "endnote, application/xml, xml, '<ref-type name=\"Journal Article\">17</ref-type>'",
    "nbib, application/nbib, nbib, 'JT  - Journal of Invented Results'",
    "csl, application/vnd.citationstyles.csl+json, json, article-journal",
    "marc, application/marc, mrc, Support for peer workers",
    "marcxml, application/marcxml+xml, xml, 'tag=\"245\"'",
    "mods, application/mods+xml, xml, '<identifier type=\"doi\">10.5555/peer.1</identifier>'",
    "dc, application/xml, xml, '<dc:creator>Robles, A.</dc:creator>'",
    "rdf, application/rdf+xml, rdf, '<z:itemType>journalArticle</z:itemType>'",
    "json, application/json, json, container_volume",
    "csv, text/csv, csv, 'peer-1,article-journal,'",
  })
  void aRecordIsTakenAwayInEveryFormat(String code, String type, String ending, String has) {
    Answer file = get("/record/peer-1/export?format=" + code);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith(type);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"peer-1." + ending + "\"");
    assertThat(file.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(file.body()).contains(has);
    Answer head = Answer.ask("HEAD", site.at("/record/peer-1/export?format=" + code));
    assertThat(head.header("Content-Type")).isEqualTo(file.header("Content-Type"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void whatCameAsMarcGoesAsItCame() {
    assertThat(get("/record/filler-1/export?format=marc").body()).isEqualTo(TestSite.MARC);
    assertThat(get("/record/filler-1/export?format=marcxml").body())
        .contains(
            "<subfield code=\"a\">Whales :</subfield>", "xmlns=\"http://www.loc.gov/MARC21/slim\"");
  }

  @Test
  void withoutAFormatThereIsAPageToChooseOne() {
    Answer page = get("/record/peer-1/export?lng=es");
    assertThat(page.text())
        .contains("Exportar Support for peer workers", "Elija un formato", "RIS");
    assertThat(page.body()).contains("name=\"format\" value=\"endnote\"");
    assertThat(page.body()).contains("<input type=\"hidden\" name=\"lng\" value=\"es\">");
  }

  @Test
  void aFormatThatIsNotThereIsRefusedAndARecordThatIsGoneIsToldOf() {
    assertThat(get("/record/peer-1/export?format=docx").status()).isEqualTo(400);
    assertThat(get("/search/export?q=seaweed&as=../ris").status()).isEqualTo(400);
    Answer gone = get("/record/withdrawn/cite");
    assertThat(gone.status()).isEqualTo(302);
    assertThat(gone.header("Location")).endsWith("/record/withdrawn");
    assertThat(get("/record/nowhere/export?format=ris").status()).isEqualTo(302);
  }

  @Test
  void aRecordWithAnOddIdentifierIsCitedAndTakenAway() {
    String id = "/record/bare/with%20slash%20&%20more%3F";
    assertThat(get(id + "/cite").status()).isEqualTo(200);
    Answer file = get(id + "/export?format=ris");
    assertThat(file.body()).contains("AN  - bare/with slash & more?");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"bare-with-slash-more-.ris\"");
  }

  @Test
  void aWholeResultIsTakenAwayInItsOrderWithItsFilters() {
    Answer file = get("/search/export?q=seaweed&language=German&sort=oldest&as=csl");
    JsonNode items = MAPPER.readTree(file.body());
    assertThat(items.size()).isEqualTo(20);
    assertThat(items.get(0).get("issued").get("date-parts").get(0).get(0).asInt()).isEqualTo(1961);
    assertThat(items.get(19).get("issued").get("date-parts").get(0).get(0).asInt()).isEqualTo(2018);
    assertThat(file.header("Content-Disposition")).contains("records.json");
    Answer byFormat = get("/search/export?q=seaweed&format=Article&as=json");
    assertThat(MAPPER.readTree(byFormat.body()).size()).isEqualTo(30);
  }

  @Test
  void thePageOfAWholeResultSaysHowManyThereAreAndWhatIsTooMany() {
    Answer page = get("/search/export?q=seaweed&language=German");
    assertThat(page.text()).contains("20 results for seaweed");
    assertThat(page.body())
        .contains(
            "<input type=\"hidden\" name=\"language\" value=\"German\">",
            "name=\"as\" value=\"ris\"");
    Answer all = get("/search/export");
    assertThat(all.text()).contains("70 records", "Only the first 65 of 70 records");
    assertThat(MAPPER.readTree(get("/search/export?as=json").body()).size())
        .isEqualTo(TestSite.EXPORT_LIMIT);
    assertThat(get("/search/export?q=nothinghasthis&as=ris").text())
        .contains("No results for nothinghasthis", "There is nothing to export");
  }

  @Test
  void markedRecordsAreTakenAwayInTheOrderOfTheirMarks() {
    Answer file = get("/export?id=filler-2&id=gone&id=peer-1&id=filler-2&format=ris");
    assertThat(file.all("AN  - (.*)")).containsExactly("filler-2", "peer-1");
    Answer page = get("/export?id=filler-2&id=gone&id=peer-1");
    assertThat(page.text()).contains("2 marked records", "1 record is no longer in the catalogue.");
    assertThat(page.all("name=\"id\" value=\"([^\"]+)\""))
        .containsExactly("filler-2", "gone", "peer-1");
    assertThat(get("/export").text()).contains("No marked records", "There is nothing to export");
    assertThat(get("/export?id=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void manyMarkedRecordsAreSentInABody() throws IOException, InterruptedException {
    String ids =
        IntStream.rangeClosed(1, 60)
            .mapToObj(n -> "id=filler-" + n)
            .collect(Collectors.joining("&"));
    HttpResponse<String> file = post(ids + "&format=nbib");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body().split("OID - ", -1)).hasSize(61);
    String many =
        IntStream.range(0, 300).mapToObj(n -> "id=absent" + n).collect(Collectors.joining("&"));
    assertThat(post(many + "&id=peer-1").body()).contains("Only the first 65 of 301 records");
  }

  @Test
  void aPageIsPrintedWithoutMuchAroundIt() {
    Answer page = get("/search/export?q=peer&as=print");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains("Support for peer workers", "Robles, A.; Tanaka, J. B.", "DOI 10.5555/peer.1")
        .contains("Journal of Invented Results 18(2), 60-71, 2021", "/record/peer-1");
    assertThat(page.body()).doesNotContain("class=\"searchbox\"");
  }

  @Test
  void referenceManagersSeeRecordsAndResults() {
    Answer record = get("/record/peer-1");
    assertThat(record.body())
        .contains("<meta name=\"citation_title\" content=\"Support for peer workers")
        .contains("<meta name=\"citation_author\" content=\"Tanaka, J. B.\">")
        .contains("<meta name=\"citation_publication_date\" content=\"2021/06/05\">")
        .contains("<meta name=\"DC.creator\" content=\"Robles, A.\">")
        .contains("<link rel=\"unapi-server\" type=\"application/xml\"")
        .contains("<abbr class=\"unapi-id\" title=\"peer-1\">")
        .contains("<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt=");
    String data = record.all("<script type=\"application/ld\\+json\">(.*?)</script>").getFirst();
    JsonNode thing = MAPPER.readTree(data);
    assertThat(thing.get("@type").asString()).isEqualTo("ScholarlyArticle");
    assertThat(thing.get("author").get(1).get("name").asString()).isEqualTo("J. B. Tanaka");
    Answer results = get("/search?q=seaweed");
    assertThat(results.all("<span class=\"Z3988\" title=\"([^\"]+)\"")).hasSize(20);
    assertThat(results.all("name=\"id\" value=\"([^\"]+)\" form=\"selection\"")).hasSize(20);
  }

  @Test
  void unapiTellsFormatsAndGivesRecords() {
    Answer all = get("/unapi");
    assertThat(all.body()).contains("<formats>", "name=\"mods\" type=\"application/mods+xml\"");
    Answer of = get("/unapi?id=peer-1");
    assertThat(of.status()).isEqualTo(300);
    assertThat(of.body()).contains("<formats id=\"peer-1\">");
    Answer record = get("/unapi?id=peer-1&format=mods");
    assertThat(record.header("Content-Type")).startsWith("application/mods+xml");
    assertThat(record.header("Content-Disposition")).isEmpty();
    assertThat(record.body()).contains("<title>Support for peer workers");
    assertThat(get("/unapi?id=nowhere").status()).isEqualTo(404);
    assertThat(get("/unapi?id=peer-1&format=docx").status()).isEqualTo(406);
    String odd = URLEncoder.encode("bare/with slash & more?", StandardCharsets.UTF_8);
    assertThat(get("/unapi?id=" + odd + "&format=ris").body()).contains("AN  - bare/with slash");
  }

  @Test
  void zoteroIsOfferedItsOwnRdfAndIdentifiersThatItCanAskFor() {
    assertThat(get("/unapi").body()).contains("name=\"rdf_zotero\" type=\"application/rdf+xml\"");
    assertThat(get("/unapi?id=peer-1&format=rdf_zotero").body())
        .contains("<foaf:surname>Robles</foaf:surname>", "<dc:date>2021-06-05</dc:date>");
    String page = get("/record/bare/with%20slash%20&%20more%3F").body();
    String told = "bare/with%20slash%20%26%20more%3F".replace("/", "%2F");
    assertThat(page).contains("<abbr class=\"unapi-id\" title=\"" + told + "\">");
    assertThat(get("/unapi?id=" + told + "&format=ris").body()).contains("AN  - bare/with slash");
    String twice = URLEncoder.encode(told, StandardCharsets.UTF_8);
    assertThat(get("/unapi?id=" + twice + "&format=ris").body()).contains("AN  - bare/with slash");
  }

  @Test
  void pagesWithSeveralRecordsOfferEachOfThem() {
    String marks = "<abbr class=\"unapi-id\" title=\"([^\"]+)\"";
    assertThat(get("/search?q=seaweed").all(marks)).hasSize(20);
    assertThat(get("/record/peer-1/cite").all(marks)).containsExactly("peer-1");
    Answer author = get("/author/Robles,%20A.");
    assertThat(author.body()).contains("rel=\"unapi-server\"");
    assertThat(author.all(marks)).contains("peer-1");
    Answer list = get("/export?id=peer-1&id=filler-1&format=cited");
    assertThat(list.all("<span class=\"Z3988\" title=\"([^\"]+)\"")).hasSize(2);
    assertThat(list.body()).doesNotContain("unapi-server");
  }

  @Test
  void theChoiceOfAFormatSaysWhichIsForWhichProgram() {
    Answer page = get("/record/peer-1/export");
    assertThat(page.text())
        .contains("Which file for which program?", "Zotero Zotero RDF · RIS", "JabRef BibLaTeX");
    assertThat(page.body()).doesNotContain("RefWorks</a>");
  }

  @Test
  void theStartPageTellsSearchEnginesHowToSearch() {
    Answer home = get("/");
    JsonNode thing =
        MAPPER.readTree(
            home.all("<script type=\"application/ld\\+json\">(.*?)</script>").getFirst());
    assertThat(thing.get("@type").asString()).isEqualTo("WebSite");
    assertThat(thing.get("potentialAction").get("target").get("urlTemplate").asString())
        .endsWith("/search?q={search_term_string}");
  }

  @Test
  void robotsAreAskedNotToTakeEverythingAway() {
    assertThat(get("/robots.txt").body())
        .contains("Disallow: /search/export", "Disallow: /export", "Disallow: /record/*/cite");
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws IOException, InterruptedException {
    assertThat(post("id=" + "x".repeat(300_000)).statusCode()).isEqualTo(400);
  }
}
