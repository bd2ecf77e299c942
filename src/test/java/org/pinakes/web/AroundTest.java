package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;

/** What the catalogue has around a record: other versions, works cited, works that cite it. */
class AroundTest {
  private static final String KEY = "AT keeperada thelampontherock";
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    List<IndexDocument> all = new ArrayList<>();
    all.add(lamp("lamp-1", "1990", "English").add("url", "https://www.example.org/1").build());
    all.add(
        lamp("merged-lamp-2", "2001", "French")
            .addAll("local_ids_str_mv", List.of("lamp-2", "lamp-3"))
            .build());
    all.add(member("lamp-2"));
    all.add(member("lamp-3"));
    for (int copy = 1; copy <= 6; copy++) {
      all.add(lamp("reprint-" + copy, Integer.toString(1800 + copy), "English").build());
    }
    all.add(keyed("ada-essays", "Essays", "AT keeperada essays"));
    all.add(keyed("ada-essays-2", "Essays", "AT keeperada essays"));
    all.add(keyed("homer-works", "Works", "UT works"));
    all.add(keyed("virgil-works", "Works", "UT works"));
    all.add(review());
    all.add(work("cited-doi").add("doi_str_mv", "10.5555/cited.one").add("author", "A").build());
    all.add(work("cited-pmid").add("pmid_str", "99000001").build());
    all.add(work("cited-pmc").add("pmcid_str", "PMC9900001").build());
    all.add(arxiv("cited-arxiv", "2101.99999"));
    all.add(work("not-cited").add("allfields", "It speaks of 2101.99999 alone.").build());
    for (int number = 1; number <= 4; number++) {
      all.add(work("cited-" + number).add("doi_str_mv", "10.5555/more." + number).build());
    }
    all.add(work("erratum").add("doi_str_mv", "10.5555/erratum").build());
    site = TestSite.with(folder, all);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static IndexDocument.Builder titled(String id, String title) {
    return IndexDocument.builder().add("id", id).add("title", title).add("title_short", title);
  }

  private static IndexDocument.Builder lamp(String id, String year, String language) {
    return titled(id, "The lamp on the rock")
        .add("author", "Keeper, Ada")
        .add("publishDate", year)
        .add("publishDateSort", year)
        .add("format", "Book")
        .add("language", language)
        .add("source_str", "sea")
        .add("work_keys_str_mv", KEY)
        .add("work_keys_str_mv", "AT keeperada lampontherock");
  }

  private static IndexDocument member(String id) {
    return lamp(id, "2001", "French")
        .add("merged_child_boolean", "true")
        .add("dedup_id_str_mv", "merged-lamp-2")
        .build();
  }

  private static IndexDocument keyed(String id, String title, String key) {
    return titled(id, title).add("work_keys_str_mv", key).build();
  }

  private static IndexDocument.Builder work(String id) {
    return titled(id, "The work " + id).add("publishDate", "2015").add("publishDateSort", "2015");
  }

  private static IndexDocument arxiv(String id, String identifier) {
    return work(id).add("identifier_str_mv", identifier).add("allfields", identifier).build();
  }

  private static IndexDocument review() {
    return titled("review", "What is known of lamps")
        .add("doi_str_mv", "10.5555/review")
        .addAll(
            "cites_str_mv",
            List.of(
                "10.5555/nobody.has", "2101.99999", "99000001", "10.5555/cited.one", "PMC9900001"))
        .addAll("cites_str_mv", List.of("10.5555/more.1", "10.5555/more.2", "10.5555/more.3"))
        .add("relation_str_mv", "erratum-in | DOI:10.5555/erratum | J Lamps 2020;1:1")
        .add("relation_str_mv", "comment-in | DOI:10.5555/elsewhere | J Lamps 2021;1:1")
        .build();
  }

  private static Answer get(String path) {
    return Answer.get(site.at(path));
  }

  private static String section(Answer page, String id) {
    int start = page.body().indexOf("id=\"" + id + "\"");
    return start < 0 ? "" : page.body().substring(start, page.body().indexOf("</section>", start));
  }

  private static List<String> records(String section) {
    return Pattern.compile("href=\"/record/([^\"?]+)")
        .matcher(section)
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  @Test
  void otherVersionsAreListedTheNewestFirstWithWhatTellsThemApart() {
    String versions = section(get("/record/lamp-1"), "versions");
    assertThat(records(versions))
        .containsExactly("merged-lamp-2", "reprint-6", "reprint-5", "reprint-4", "reprint-3");
    assertThat(versions).contains("2001 · Book · French · Library of the Sea", "All 8 versions");
  }

  @Test
  void allVersionsLeadToASearchThatCanBeReadAndChanged() {
    Answer page = get("/record/lamp-1?lng=es");
    String href =
        section(page, "versions")
            .replaceAll("(?s).*<p class=\"more\"><a href=\"([^\"]+)\".*", "$1")
            .replace("&amp;", "&");
    assertThat(URLDecoder.decode(href, StandardCharsets.UTF_8))
        .contains("claveobra:\"" + KEY + "\" OR claveobra:");
    assertThat(get(href).text()).contains("8 resultados");
    assertThat(page.text()).contains("Otras versiones", "Las 8 versiones");
  }

  @Test
  void neitherAMergedRecordNorItsMembersAreVersionsOfThemselves() {
    assertThat(records(section(get("/record/merged-lamp-2"), "versions")))
        .contains("lamp-1")
        .doesNotContain("merged-lamp-2", "lamp-2", "lamp-3");
    assertThat(records(section(get("/record/lamp-2"), "versions")))
        .contains("lamp-1")
        .doesNotContain("merged-lamp-2", "lamp-2", "lamp-3");
  }

  @Test
  void titlesThatManyWorksHaveMakeNoVersions() {
    assertThat(section(get("/record/ada-essays"), "versions")).isEmpty();
    assertThat(section(get("/record/homer-works"), "versions")).isEmpty();
  }

  @Test
  void worksThatAreCitedAndHereAreLinkedInTheOrderOfTheReferences() {
    Answer page = get("/record/review");
    String citations = section(page, "citations");
    assertThat(records(citations))
        .containsExactly(
            "cited-arxiv", "cited-pmid", "cited-doi", "cited-pmc", "cited-1", "cited-2", "cited-3");
    assertThat(citations)
        .contains("7 of the works cited are in this catalogue", "<summary>2 more</summary>");
    assertThat(get("/record/review?lng=es").text())
        .contains("7 de las obras citadas están en este catálogo", "2 más");
  }

  @Test
  void aCitedRecordLeadsToThoseThatCiteIt() {
    assertThat(section(get("/record/cited-doi"), "citations"))
        .contains("Cited by one record here", "/search?q=cites%3A10.5555%2Fcited.one");
    assertThat(get("/search?q=cites:10.5555/CITED.one").text())
        .contains("1 result", "What is known of lamps");
    assertThat(get("/search?q=cites:pmc9900001").text()).contains("1 result");
    assertThat(get("/search?q=cites:pmid:99000001").text()).contains("1 result");
    assertThat(section(get("/record/cited-arxiv"), "citations")).contains("Cited by one record");
    assertThat(section(get("/record/not-cited"), "citations")).isEmpty();
  }

  @Test
  void aCorrectionThatIsHereIsLinkedHereAndAnotherWhereItIs() {
    assertThat(get("/record/review").body())
        .contains("href=\"/record/erratum\"", "https://doi.org/10.5555/elsewhere")
        .doesNotContain("https://doi.org/10.5555/erratum");
  }
}
