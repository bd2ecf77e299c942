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

/** How works hang together: sets and volumes, journals and articles, books and chapters. */
class PartsTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    List<IndexDocument> all = new ArrayList<>();
    all.add(titled("sea-set", "A history of lamps", "Book").add("ctrlnum", "(XY-1)set").build());
    for (int volume = 1; volume <= 11; volume++) {
      all.add(volume(volume));
    }
    all.add(part("sea-leaf", "A leaf in volume 2", "(XY-1)vol-2").build());
    all.add(part("sea-page", "A page of the leaf", "sea-leaf").build());
    all.add(part("sea-ring", "The ring", "sea-band").build());
    all.add(part("sea-band", "The band", "sea-ring").build());
    all.add(
        titled("tides", "Journal of tides", "Journal")
            .add("issn", "2049-3630")
            .add("hierarchy_parent_id", "sea-shelf")
            .build());
    for (int page = 1; page <= 3; page++) {
      all.add(article("article-" + page, "4", "2", 20 - page));
    }
    all.add(article("article-other", "5", "1", 1));
    all.add(
        titled("handbook", "Handbook", "Book")
            .add("isbn", "9780142437247")
            .add("hierarchy_parent_id", "sea-shelf")
            .build());
    all.add(
        titled("chapter", "Ropes", "Book Chapter")
            .add("isbn", "9780142437247")
            .add("container_title", "Handbook")
            .add("relation_str_mv", "host-item | ISBN:9780142437247 | Handbook")
            .build());
    all.add(
        titled("sea-album", "Album", "Music Recording")
            .add("hierarchy_parent_id", "sea-shelf")
            .add("relation_str_mv", "constituent | OTHER:sea-song-1 | One")
            .add("relation_str_mv", "constituent | OTHER:(XY-1)song-2 | Two")
            .build());
    all.add(titled("sea-song-1", "One", "Music Recording").build());
    all.add(titled("two", "Two", "Music Recording").add("ctrlnum", "(XY-1)song-2").build());
    all.add(titled("sea-shelf", "A shelf", "Book").build());
    all.add(part("sea-snake", "A snake that is part of itself", "sea-snake").build());
    all.add(
        part("sea-both", "A leaf of two", "sea-leaf")
            .add("hierarchy_parent_id", "sea-page")
            .build());
    all.add(part("sea-next", "B leaf of two", "sea-leaf").build());
    all.add(part("sea-last", "B page of two", "sea-page").build());
    for (int box = 0; box < 20; box++) {
      all.add(part("sea-box-" + box, "Box " + box, "sea-boxes").build());
      for (int sheet = 0; sheet < 16; sheet++) {
        String id = "sea-sheet-" + box + "-" + sheet;
        all.add(part(id, "Sheet " + sheet, "sea-box-" + box).build());
      }
    }
    all.add(titled("sea-boxes", "Boxes of sheets", "Book").build());
    site = TestSite.with(folder, all);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static IndexDocument.Builder titled(String id, String title, String format) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_short", title)
        .add("format", format);
  }

  private static IndexDocument.Builder part(String id, String title, String whole) {
    return titled(id, title, "Book").add("hierarchy_parent_id", whole);
  }

  private static IndexDocument volume(int number) {
    String whole = number % 2 == 0 ? "sea-set" : "(XY-1)set";
    return part("sea-vol-" + number, "Lamps of the coast", whole)
        .add("ctrlnum", "(XY-1)vol-" + number)
        .add("container_title", "A history of lamps")
        .add("container_volume", Integer.toString(number))
        .build();
  }

  private static IndexDocument article(String id, String volume, String issue, int page) {
    return titled(id, "On " + id, "Article")
        .add("issn", "2049-3630")
        .add("container_title", "Journal of tides")
        .add("container_volume", volume)
        .add("container_issue", issue)
        .add("container_start_page", Integer.toString(page))
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
    return Pattern.compile("href=\"/record/([^\"?/]+)\"")
        .matcher(section)
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  @Test
  void partsStandInTheOrderOfTheirVolumesWhateverTheyCallTheirWhole() {
    Answer whole = get("/record/sea-set");

    assertThat(section(whole, "parts")).contains("11 parts", "All parts", "/record/sea-set/parts");
    assertThat(records(section(whole, "parts")))
        .containsExactly("sea-vol-1", "sea-vol-2", "sea-vol-3", "sea-vol-4", "sea-vol-5");
    assertThat(records(section(get("/record/sea-set/parts"), "parts")))
        .startsWith("sea-vol-1", "sea-vol-2")
        .endsWith("sea-vol-10", "sea-vol-11");
  }

  @Test
  void aPartKnowsItsWholeAndItsNeighbours() {
    Answer part = get("/record/sea-vol-10");

    assertThat(records(section(part, "wholes")))
        .containsExactly("sea-set", "sea-vol-9", "sea-vol-11");
    assertThat(part.text()).contains("Part of", "Previous:", "Next:");
    assertThat(records(section(get("/record/sea-vol-1"), "wholes")))
        .containsExactly("sea-set", "sea-vol-2");
    assertThat(get("/record/sea-vol-1?lng=es").text()).contains("Forma parte de", "Siguiente:");
  }

  @Test
  void partsOfPartsAreATreeThatUnfolds() {
    Answer tree = get("/record/sea-set/parts");

    assertThat(tree.body()).contains("<details class=\"below\">");
    assertThat(records(section(tree, "parts")))
        .containsSubsequence("sea-vol-2", "sea-leaf", "sea-page", "sea-vol-3");
    assertThat(tree.body())
        .contains("href=\"/record/sea-set/parts\" rel=\"nofollow\" aria-current");
    Answer leaf = get("/record/sea-leaf/parts");
    assertThat(leaf.body()).contains("id=\"above\"");
    assertThat(records(leaf.body().substring(leaf.body().indexOf("id=\"above\""))))
        .startsWith("sea-set", "sea-vol-2");
  }

  @Test
  void partsAreBelowTheirWholesByWhateverTheyAreTold() {
    assertThat(records(section(get("/record/sea-shelf/parts"), "parts")))
        .containsExactlyInAnyOrder(
            "tides",
            "article-1",
            "article-2",
            "article-3",
            "article-other",
            "handbook",
            "chapter",
            "sea-album",
            "sea-song-1",
            "two")
        .containsSubsequence("tides", "article-3", "article-2", "article-1", "article-other")
        .containsSubsequence("handbook", "chapter")
        .containsSubsequence("sea-album", "sea-song-1", "two");
  }

  @Test
  void neighboursAreToldInTheNearestWholeAlone() {
    String wholes = section(get("/record/sea-both"), "wholes");

    assertThat(records(wholes)).contains("sea-leaf", "sea-page", "sea-next");
    assertThat(wholes).doesNotContain("sea-last");
  }

  @Test
  void aRecordThatIsPartOfItselfHasNoParts() {
    assertThat(get("/record/sea-snake").body()).doesNotContain("/parts\"");
    assertThat(get("/record/sea-snake/references").body()).doesNotContain("/sea-snake/parts\"");
    assertThat(get("/record/sea-snake/parts").text()).contains("No parts of it");
  }

  @Test
  void whereALevelIsTooWideForOnePageTheTreeLeadsOn() {
    String parts = section(get("/record/sea-boxes/parts"), "parts");

    assertThat(records(parts)).contains("sea-box-0", "sea-box-19").hasSizeLessThan(320);
    assertThat(parts)
        .contains("<summary>Parts<")
        .containsPattern("href=\"/record/sea-box-\\d+/parts\" rel=\"nofollow\">All parts");
  }

  @Test
  void whereAPartStandsIsSaidWithTheCommasOfTheLanguage() {
    assertThat(section(get("/record/tides/parts"), "parts")).contains("volume 4, issue 2, p. 17");
    assertThat(section(get("/record/tides/parts?lng=ar"), "parts"))
        .containsPattern("مج \\W?4\\W?، ع \\W?2\\W?، ص \\W?17");
  }

  @Test
  void aRingOfPartsEnds() {
    Answer ring = get("/record/sea-ring/parts");

    assertThat(ring.status()).isEqualTo(200);
    assertThat(records(section(ring, "parts"))).containsExactly("sea-band");
    assertThat(get("/record/sea-band").status()).isEqualTo(200);
  }

  @Test
  void aJournalHasItsArticlesAndAnArticleThoseOfItsIssue() {
    assertThat(section(get("/record/tides"), "parts")).contains("4 parts");
    assertThat(records(section(get("/record/tides/parts"), "parts")))
        .containsExactly("article-3", "article-2", "article-1", "article-other");
    assertThat(records(section(get("/record/article-2"), "wholes")))
        .containsExactly("tides", "article-3", "article-1");
    assertThat(records(section(get("/record/article-1"), "wholes")))
        .containsExactly("tides", "article-2");
  }

  @Test
  void aChapterLeadsToItsBookByIsbn() {
    assertThat(records(section(get("/record/chapter"), "wholes"))).containsExactly("handbook");
    assertThat(records(section(get("/record/handbook"), "parts"))).containsExactly("chapter");
    assertThat(get("/record/chapter").body())
        .containsPattern("<td>.*href=\"/record/handbook\"[^>]*><bdi>[^<]*Handbook");
  }

  @Test
  void aWholeThatNamesItsPartsHasThem() {
    assertThat(records(section(get("/record/sea-album"), "parts")))
        .containsExactly("sea-song-1", "two");
  }

  @Test
  void thePartsAreASearchThatCanBeReadAndNarrowed() {
    Answer page = get("/record/sea-set/parts");
    String href =
        section(page, "parts")
            .replaceAll("(?s).*<p class=\"more\"><a href=\"([^\"]+)\".*", "$1")
            .replace("&amp;", "&");

    assertThat(URLDecoder.decode(href, StandardCharsets.UTF_8))
        .contains("partof:sea-set OR partof:\"(XY-1)set\"");
    assertThat(get(href).text()).contains("11 results");
  }

  @Test
  void whatStandsAloneSaysNothingOfParts() {
    Answer alone = get("/record/two");

    assertThat(alone.body()).doesNotContain("/parts\"", "id=\"wholes\"", "id=\"parts\"");
    assertThat(get("/record/two/parts").text()).contains("No parts of it are in the catalogue.");
  }
}
