package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;

class FamilyTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void open() {
    site =
        TestSite.with(
            folder, List.of(merged(), member("a-1", "sea"), member("b-1", "shore"), preprint()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static IndexDocument.Builder titled(String id) {
    return IndexDocument.builder().add("id", id).add("title", "Shells remember the moon");
  }

  private static IndexDocument merged() {
    return titled("merged-a-1")
        .add("merged_boolean", "true")
        .addAll("local_ids_str_mv", List.of("a-1", "b-1"))
        .add("match_reason_str_mv", "a-1 | b-1 | 96 | doi-same +60, title-same +48")
        .add("related_record_str_mv", "preprint-in | c-1")
        .build();
  }

  private static IndexDocument member(String id, String source) {
    return titled(id)
        .add("collection", "The same collection")
        .add("source_str", source)
        .add("merged_child_boolean", "true")
        .add("dedup_id_str_mv", "merged-a-1")
        .build();
  }

  private static IndexDocument preprint() {
    return titled("c-1").add("related_record_str_mv", "preprint-of | b-1").build();
  }

  private Answer get(String path) {
    return Answer.get(site.at(path));
  }

  @Test
  void aMergedRecordNamesItsSourcesEachOneClickAway() {
    Answer page = get("/record/merged-a-1");

    assertThat(page.text())
        .contains("Sources", "Library of the Sea", "shore", "Preprint in: Shells remember");
    assertThat(page.body()).contains("href=\"/record/a-1\"", "href=\"/record/b-1\"");
  }

  @Test
  void aMemberLeadsToTheMergedRecordAndARelatedOneToTheMergedToo() {
    assertThat(get("/record/a-1").body()).contains("href=\"/record/merged-a-1\"");
    assertThat(get("/record/c-1").body()).contains("href=\"/record/merged-a-1\"");
  }

  @Test
  void searchesShowTheMergedRecordAlone() {
    Answer results = get("/search?q=shells");

    assertThat(results.text()).contains("2 results");
    assertThat(results.body()).contains("/record/merged-a-1").doesNotContain("/record/a-1");
    assertThat(get("/").text()).contains("2 records in the catalogue");
  }

  @Test
  void theStaffViewSaysWhyInWords() {
    assertThat(get("/record/merged-a-1/staff").text())
        .contains("a-1 and b-1: 96 of 100 points: the same DOI (+60), the same title (+48)");
    assertThat(get("/record/merged-a-1/staff?lng=es").text()).contains("mismo DOI (+60)");
  }

  @Test
  void aFormerNameOfAMergedRecordLeadsOn() {
    assertThat(get("/record/merged-b-1").status()).isEqualTo(302);
    assertThat(get("/record/merged-unknown").status()).isEqualTo(404);
    assertThat(get("/record/merged-withdrawn").status()).isEqualTo(410);
  }
}
