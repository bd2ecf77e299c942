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
import org.pinakes.index.IndexDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Suggestions, ways on, lists of headings and authors' pages, as they are answered. */
class HelpPagesTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    List<IndexDocument> documents = new ArrayList<>(Shelf.documents());
    documents.add(
        IndexDocument.builder()
            .add("id", "war")
            .add("title", "War, they say")
            .add("title_sort", "war, they say")
            .add("author", "Tolstoy, Leo, 1828-1910")
            .add("author", "Ñáñez, Ana")
            .add("author_see_str_mv", "Tolstoy, Leo, 1828-1910 | Толстой, Лев")
            .add("author_orcid_str_mv", "Ñáñez, Ana | 0000-0002-1825-0097")
            .add("callnumber-raw", "PG3366 .V6 1869")
            .add("container_title", "Journal of Invented Results")
            .add("publishDate", "1869")
            .add("publishDateSort", "1869")
            .build());
    documents.add(
        IndexDocument.builder()
            .add("id", "nub")
            .add("title", "Nubes")
            .add("author", "Nuñez, Eva")
            .add("author", "Tolstoy, Leo, 1828-1910")
            .build());
    site = TestSite.with(folder, documents);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer get(String path, String... headers) {
    return Answer.get(site.at(path), headers);
  }

  private static JsonNode suggested(String query) {
    return JsonMapper.shared().readTree(get("/suggest?q=" + query).body());
  }

  @Test
  void theExamplesOfTheHelpFindSomethingInThisCatalogue() {
    Answer help = get("/help/search");
    assertThat(help.text()).contains("Examples from this catalogue", "\"harm reduction\" 1 result");
    List<String> searches = help.all("<li><a href=\"(/search\\?q=[^\"]+)\"");
    assertThat(searches).hasSizeGreaterThan(3).anyMatch(href -> href.contains("q=year"));
    for (String search : searches) {
      assertThat(get(search.replace("&amp;", "&")).text()).as(search).doesNotContain("No results");
    }
  }

  @Test
  void suggestionsAreJsonInGroupsThatCachesMayKeep() {
    Answer answer = get("/suggest?q=seaw", "Accept-Language", "es");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.body()).isEqualTo(get("/suggest?q=seaw").body());
    JsonNode groups = suggested("seaw").get("groups");
    assertThat(groups.get(0).get("kind").asString()).isEqualTo("title");
    assertThat(groups.get(0).get("items")).hasSize(4);
    JsonNode subject = groups.get(1).get("items").get(0);
    assertThat(subject.get("text").asString()).isEqualTo("Seaweed");
    assertThat(subject.get("count").asInt()).isEqualTo(60);
    assertThat(subject.get("href").asString()).isEqualTo("/search?topic=Seaweed");
  }

  @Test
  void aTitleLeadsToItsRecordAndANameToItsRecords() {
    JsonNode groups = suggested("robles").get("groups");
    assertThat(groups.get(0).get("items").get(0).get("href").asString())
        .isEqualTo("/search?author=Robles%2C+A.");
    assertThat(suggested("harm+reduct").toString()).contains("\"href\":\"/record/peer-1\"");
  }

  @Test
  void aNameInAnotherScriptSuggestsTheHeading() {
    JsonNode item = suggested("%D1%82%D0%BE%D0%BB%D1%81").at("/groups/0/items/0");
    assertThat(item.get("see").asString()).isEqualTo("Tolstoy, Leo, 1828-1910");
    assertThat(item.get("href").asString()).isEqualTo("/search?author=Tolstoy%2C+Leo%2C+1828-1910");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%00", "%F0%28", "%22%3Cblink%3E", "...", "zzzzqqqq"})
  void oddTextsGetAnAnswerWithoutSuggestions(String typed) {
    assertThat(get("/suggest?q=" + typed).status()).isEqualTo(200);
    assertThat(suggested(typed).get("groups")).isEmpty();
  }

  @Test
  void anotherSpellingIsOfferedWithTheNumberOfItsResults() {
    Answer answer = get("/search?q=sewaeed&lng=es");
    assertThat(answer.text()).contains("¿Quería decir seaweed? 60 resultados");
    assertThat(answer.body()).contains("href=\"/search?q=seaweed&amp;lng=es\"");
    assertThat(get("/search?q=seaweed").text()).doesNotContain("Did you mean");
  }

  @Test
  void aSearchThatFindsNothingLeadsToOthersThatDo() {
    Answer answer = get("/search?q=seaweed+qqqqqq&type=title&year=1980");
    assertThat(answer.text())
        .contains("These searches find something", "Only seaweed 1 result")
        .contains("Any of the words instead of all 1 result")
        .doesNotContain("Search in all fields", "Remove the filters");
    assertThat(get("/search?q=seaweed+qqqqqq&type=title&lng=es").text())
        .contains("Cualquiera de las palabras en lugar de todas 60 resultados");
    assertThat(get("/search?q=seaweed&year=1700").text())
        .contains("Remove the filters and search the whole catalogue 60 results");
    assertThat(get("/search?q=Robles&type=title").text()).contains("Search in all fields 1 result");
  }

  @Test
  void headingsNearbyAreShownWhenNothingIsFound() {
    Answer answer = get("/search?q=Tolstoi");
    assertThat(answer.text()).contains("Close to it in the catalogue Tolstoy, Leo, 1828-1910");
    assertThat(answer.body()).contains("href=\"/author/Tolstoy,%20Leo,%201828-1910\"");
  }

  @Test
  void aListBeginsWhereTheReaderWantsAndGoesOn() {
    Answer list = get("/browse/title?from=results");
    assertThat(list.text()).contains("Titles A to Z", "Results of work number 1 on seaweed");
    assertThat(list.all("<input id=\"from\"[^>]* value=\"([^\"]*)\"")).containsExactly("results");
    String next = list.all("<a class=\"step\" href=\"([^\"]+)\" rel=\"next nofollow\"").getFirst();
    String nextText = get(next).text();
    assertThat(nextText).contains("Results of work number").isNotEqualTo(list.text());
    String back = get(next).all("<a class=\"step\" href=\"([^\"]+)\" rel=\"prev").getFirst();
    assertThat(get(back).all("<li><a href=\"(/record/[^\"]+)\""))
        .isEqualTo(list.all("<li><a href=\"(/record/[^\"]+)\""));
  }

  @Test
  void theAlphabetIsTheReadersOwn() {
    assertThat(get("/browse/author?from=n&lng=en").reads("Ñáñez, Ana", "Nuñez, Eva")).isTrue();
    assertThat(get("/browse/author?from=n&lng=es").reads("Nuñez, Eva", "Ñáñez, Ana")).isTrue();
    assertThat(get("/browse/author?lng=es").all(">(Ñ)</a>")).hasSize(1);
  }

  @Test
  void aReferenceLeadsToTheHeading() {
    Answer list = get("/browse/author?from=%D0%A2");
    assertThat(list.text()).contains("Толстой, Лев see Tolstoy, Leo, 1828-1910");
  }

  @Test
  void callNumbersAreListedAndLeadToTheirRecords() {
    Answer list = get("/browse/callnumber");
    assertThat(list.text()).contains("PG3366 .V6 1869 1");
    String href = list.all("<li><a href=\"(/search[^\"]+)\"").getFirst();
    assertThat(get(href).text()).contains("War, they say", "1 result");
  }

  @Test
  void onlyTheBeginningOfAListIsForSearchEngines() {
    assertThat(get("/browse/subject").body()).doesNotContain("noindex");
    assertThat(get("/browse/subject?from=s").body()).contains("noindex, follow");
    assertThat(get("/browse/subject?after=Seaweed").text()).contains("Subjects A to Z");
  }

  @Test
  void everyPageLeadsToTheLists() {
    assertThat(get("/record/peer-1?lng=es").body())
        .contains("<a href=\"/browse/author?lng=es\">Índices de la A a la Z</a>");
    assertThat(get("/browse/nothing").status()).isEqualTo(404);
    assertThat(get("/browse/").status()).isEqualTo(404);
  }

  @Test
  void anAuthorsPageTellsWhatIsKnown() {
    Answer page = get("/author/Tolstoy,%20Leo,%201828-1910");
    assertThat(page.text())
        .contains("2 records in the catalogue", "Dates 1828-1910", "Also known as Толстой, Лев")
        .contains("Together with Nuñez, Eva", "Published in Journal of Invented Results 1")
        .contains("Latest records", "War, they say")
        .doesNotContain("0000-0002-1825-0097");
    assertThat(page.body())
        .contains("href=\"/search?author=Tolstoy%2C+Leo%2C+1828-1910\"")
        .contains("href=\"/author/%C3%91%C3%A1%C3%B1ez,%20Ana\"");
    assertThat(get("/author/%C3%91%C3%A1%C3%B1ez,%20Ana?lng=es").body())
        .contains("href=\"https://orcid.org/0000-0002-1825-0097\"");
    assertThat(get("/author/Nobody").status()).isEqualTo(404);
  }

  @Test
  void yearsAreBarsAndAListToo() {
    Answer page = get("/author/Writer%20B.");
    assertThat(page.all("<rect (x=[^>]+)>")).hasSize(3);
    assertThat(page.text()).contains("1961–2013");
  }

  @Test
  void namesOnResultsAndRecordsLeadToTheAuthorsPage() {
    assertThat(get("/search?q=peer").body()).contains("<a href=\"/author/Robles,%20A.\">");
    assertThat(get("/record/peer-1").body()).contains("<a href=\"/author/Robles,%20A.\">");
    assertThat(get("/record/hostile").body()).doesNotContain("<img src=x");
    String hostile = get("/record/hostile").all("href=\"(/author/[^\"]+)\"").getFirst();
    assertThat(get(hostile).status()).isEqualTo(200);
    assertThat(get(hostile).body()).doesNotContain("<img src=x", "<script>");
  }
}
