package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pinakes.record.Classification;
import org.pinakes.record.Contributor;
import org.pinakes.record.Note;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Provenance;
import org.pinakes.record.Publication;
import org.pinakes.record.Record;
import org.pinakes.record.RecordDate;
import org.pinakes.record.Subject;
import org.pinakes.record.Title;

/** What rules change must be right in the fields that follow from it. */
class DerivedFieldsTest {
  private static final Record RECORD =
      Record.builder("x-1", new Provenance("x", "1", "", List.of(), List.of(), "", List.of()))
          .title(new Title("Los mares", "un libro", "", 4, "es"))
          .contributors(
              List.of(
                  new Contributor(
                      "doe, jane",
                      Contributor.Kind.PERSON,
                      true,
                      List.of("author"),
                      "",
                      List.of(),
                      "0000-0002-1825-0097",
                      ""),
                  Contributor.author("Roe, R."),
                  Contributor.named(
                      "A Society", Contributor.Kind.CORPORATE, true, List.of("sponsor"))))
          .subjects(
              List.of(new Subject(Subject.Kind.TOPIC, "", List.of("Seas", "Fiction"), "", false)))
          .classifications(
              List.of(
                  new Classification("lcc", "PS2384", ".M6 1851"),
                  new Classification("ddc", "813.3", "")))
          .publication(
              new Publication(
                  List.of("Press"),
                  List.of(),
                  "",
                  List.of(new RecordDate(RecordDate.Kind.PUBLISHED, new PartialDate(2019, 3, 4)))))
          .note(new Note("general", "Rights reserved"))
          .allText("x-1 Los mares: un libro doe, jane Rights reserved Press text/html")
          .build();

  @Test
  void withoutAChangeNothingFollows() {
    IndexDocument plain = RecordDocuments.of(RECORD);
    assertThat(ruled(Map.of())).isEqualTo(plain);
    assertThat(RecordDocuments.of(RECORD, same -> new DocumentRules.Ruled(same, Set.of("title"))))
        .isEqualTo(plain);
  }

  @Test
  void openAccessFollowsLicenceAndStatements() {
    assertThat(ruled(Map.of("license_str", List.of("CC BY 4.0"))).all("open_access_boolean"))
        .containsExactly("true");
    assertThat(ruled(Map.of("rights_str_mv", List.of("Mine alone"))).has("open_access_boolean"))
        .isFalse();
  }

  @Test
  void theFormsOfATitleFollowIt() {
    IndexDocument document = ruled(Map.of("title", List.of("Los Mares del Sur: libro")));
    assertThat(document.first("title_full")).isEqualTo("Los Mares del Sur: libro");
    assertThat(document.first("title_short")).isEqualTo("Los Mares del Sur");
    assertThat(document.first("title_sub")).isEqualTo("libro");
    assertThat(document.first("title_sort"))
        .as("non-filing characters stay passed over where they are the same")
        .isEqualTo("mares del sur: libro");
    assertThat(ruled(Map.of("title", List.of("The sea"))).first("title_sort")).isEqualTo("sea");
    IndexDocument without = ruled(Map.of("title", List.of()));
    assertThat(without.fields()).doesNotContainKeys("title", "title_short", "title_sort");
  }

  @Test
  void aFieldThatARuleHasWrittenItselfIsLeftAlone() {
    IndexDocument document =
        ruled(Map.of("title", List.of("Sea"), "title_sort", List.of("zz"), "title_sub", List.of()));
    assertThat(document.first("title_sort")).isEqualTo("zz");
    assertThat(document.first("title_short")).isEqualTo("Sea");
    assertThat(document.has("title_sub")).isFalse();
  }

  @Test
  void facetsFollowTheirHeadings() {
    IndexDocument document = ruled(Map.of("topic", List.of("Oceans -- Fiction", "Oceans", "Sea")));
    assertThat(document.all("topic_facet")).containsExactly("Oceans", "Sea");
    assertThat(ruled(Map.of("genre", List.of("Novel"))).all("genre_facet"))
        .containsExactly("Novel");
    assertThat(ruled(Map.of("topic", List.of())).has("topic_facet")).isFalse();
  }

  @Test
  void rolesAndTheSortNameGoWithAName() {
    IndexDocument renamed = ruled(Map.of("author", List.of("Doe, Jane", "Roe, R.")));
    assertThat(renamed.all("author_role")).containsExactly("Doe, Jane | author");
    assertThat(renamed.first("author_sort")).isEqualTo("Doe, Jane");
    IndexDocument fewer = ruled(Map.of("author", List.of("Roe, R.")));
    assertThat(fewer.has("author_role")).isFalse();
    assertThat(fewer.first("author_sort")).isEqualTo("Roe, R.");
    IndexDocument none = ruled(Map.of("author", List.of()));
    assertThat(none.first("author_sort")).isEqualTo("A Society");
    assertThat(IndexSchema.catalogue().withCopies(renamed).all("author_facet"))
        .containsExactly("Doe, Jane", "Roe, R.", "A Society");
  }

  @Test
  void whatIsToldOfANameGoesWithIt() {
    IndexDocument renamed = ruled(Map.of("author", List.of("Doe, Jane", "Roe, R.")));
    assertThat(renamed.all("author_orcid_str_mv"))
        .containsExactly("Doe, Jane | 0000-0002-1825-0097");
    IndexDocument fewer = ruled(Map.of("author", List.of("Roe, R.")));
    assertThat(fewer.has("author_orcid_str_mv")).isFalse();
  }

  @Test
  void theSortDateFollowsTheDate() {
    IndexDocument document = ruled(Map.of("publishDate", List.of("ca. 1851")));
    assertThat(document.first("publishDateSort")).isEqualTo("1851");
    assertThat(document.has("published_str")).isFalse();
    assertThat(ruled(Map.of("publishDate", List.of("2019 [new]"))).first("published_str"))
        .isEqualTo("2019-03-04");
  }

  @Test
  void classesFollowTheirNumbers() {
    IndexDocument document =
        ruled(Map.of("callnumber-raw", List.of("QA76 .D6"), "dewey-raw", List.of("005.1 X")));
    assertThat(document.first("callnumber-label")).isEqualTo("QA76");
    assertThat(document.first("callnumber-subject")).isEqualTo("QA");
    assertThat(document.first("callnumber-first")).isEqualTo("Q");
    assertThat(document.first("dewey-full")).isEqualTo("005.1");
    assertThat(document.first("dewey-hundreds")).isEqualTo("000");
    assertThat(document.first("dewey-ones")).isEqualTo("005");
    assertThat(document.all("lcc_tree_str_mv")).containsExactly("0/Q/", "1/Q/QA/", "2/Q/QA/QA76/");
    assertThat(document.all("dewey_tree_str_mv")).containsExactly("0/000/", "1/000/005/");
  }

  @Test
  void whatARuleTakesAwayIsNotFoundByItsWordsEither() {
    assertThat(RecordDocuments.of(RECORD).all("allfields")).contains("Rights reserved");
    assertThat(ruled(Map.of("note_str_mv", List.of())).all("allfields"))
        .containsExactly("x-1 text/html");
    assertThat(ruled(Map.of("edition", List.of("2nd"))).all("allfields"))
        .contains("2nd", "Rights reserved");
  }

  @Test
  void allFieldsCanBeAddedToAndTakenAway() {
    assertThat(ruled(Map.of("allfields", List.of("synonym"))).all("allfields"))
        .contains("synonym", "Rights reserved");
    assertThat(ruled(Map.of("allfields", List.of())).has("allfields")).isFalse();
  }

  /** The document after a rule has put these values into these fields. */
  private static IndexDocument ruled(Map<String, List<String>> puts) {
    return RecordDocuments.of(
        RECORD,
        document -> {
          Map<String, List<String>> fields = new LinkedHashMap<>(document.fields());
          fields.putAll(puts);
          fields.values().removeIf(List::isEmpty);
          return new DocumentRules.Ruled(
              new IndexDocument(fields), new LinkedHashSet<>(puts.keySet()));
        });
  }
}
