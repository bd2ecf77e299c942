package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.index.IndexDocument;

/** Records that want to hurt whoever looks at them. */
class HostileRecordsTest {
  private static final String EVIL = "</p><script>alert(1)</script>\"' onload=x";
  private static final List<String> FIELDS =
      List.of(
          "author",
          "author2",
          "author_corporate",
          "format",
          "language",
          "publisher",
          "publishDate",
          "publication_place_str_mv",
          "topic",
          "topic_facet",
          "url",
          "published_str",
          "container_title",
          "container_volume",
          "doi_str_mv",
          "pmid_str",
          "pmcid_str",
          "isbn",
          "issn",
          "identifier_str_mv",
          "license_str",
          "license_url_str",
          "rights_str_mv",
          "edition",
          "series",
          "physical",
          "title_alt",
          "title_old",
          "contents",
          "note_str_mv",
          "genre",
          "geographic",
          "era",
          "chemical_str_mv",
          "callnumber-raw",
          "dewey-raw",
          "classification_str_mv",
          "affiliation_str_mv",
          "orcid_str_mv",
          "funding_str_mv",
          "related_url_str_mv",
          "lccn",
          "oclc_num",
          "collection",
          "institution",
          "description");

  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    IndexDocument.Builder evil = IndexDocument.builder().add("id", "evil").add("title", EVIL);
    FIELDS.forEach(field -> evil.add(field, EVIL).add(field, "javascript:alert(2)"));
    evil.add("relation_str_mv", "retraction-in | DOI:" + EVIL + " | " + EVIL);
    evil.add("relation_str_mv", EVIL + " | " + EVIL);
    evil.add("author_orcid_str_mv", EVIL + " | javascript:alert(3)");
    evil.add("cites_str_mv", "10.1/" + EVIL);
    IndexDocument.Builder crowd = IndexDocument.builder().add("id", "crowd");
    crowd.add("title", "A title without end ".repeat(2_000));
    List<String> names = new ArrayList<>();
    for (int number = 0; number < 10_000; number++) {
      names.add("Author " + number);
    }
    crowd.addAll("author", names).addAll("isbn", names).addAll("contents", names);
    NativeShelf shelf = new NativeShelf();
    shelf.add("jats", Path.of("src/test/resources/mapping/jats/open-text-to-read/input.xml"));
    List<IndexDocument> documents = new ArrayList<>(shelf.documents());
    documents.add(evil.build());
    documents.add(crowd.build());
    site = TestSite.with(folder, documents, shelf, RecordSettings.standard());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  static Stream<String> pages() {
    return Stream.of("evil", "test-PMC9900077")
        .flatMap(id -> Stream.of("", "/references", "/sources", "/staff", "/text").map(id::concat));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noScriptAndNoAddressToRunGetsThrough(String page) {
    Answer answer = Answer.get(site.at("/record/" + page));
    String own =
        "<script type=\"module\" src=\"/assets/[a-z]+\\.[0-9a-f]+\\.js\"></script>"
            + "|<script type=\"application/ld\\+json\">[^<]*</script>"
            + "|<img class=\"qr\" src=\"/qr[^\"<>]*\""
            + "|<img class=\"cover\" src=\"/cover/[^\"<>]*\"";
    assertThat(answer.status()).isIn(200, 404);
    assertThat(answer.body().replaceAll(own, ""))
        .doesNotContain("<script", "<img", "href=\"javascript:", "href=\"data:");
    assertThat(answer.all("<[a-z]+[^>]*?\\s(on[a-z]+)=")).isEmpty();
  }

  @Test
  void aRecordOfTenThousandMakersStaysAPageOfModestSize() {
    Answer page = Answer.get(site.at("/record/crowd"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body().length()).isLessThan(400_000);
    assertThat(page.text())
        .contains("9,990 more", "and 9,500 more, in the staff view", "and 9,800 more");
  }
}
