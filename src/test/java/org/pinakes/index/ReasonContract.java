package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.Reason.Spot;
import org.pinakes.query.Query;

/** What every engine must do with subject headings, and to tell why a record was found. */
public interface ReasonContract {
  /** How all words are looked for. */
  Map<String, Scope> SCOPES =
      Map.of("all", Scope.of(new Weight("title", 2), new Weight("description", 1)));

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  private CatalogIndex filled(Path folder, IndexDocument.Builder... documents) {
    CatalogIndex index = open(folder);
    try (IndexFeed feed = index.openFeed()) {
      for (IndexDocument.Builder document : documents) {
        feed.put(document.build(), true);
      }
      feed.commit(documents.length);
    }
    index.refresh();
    return index;
  }

  private static IndexDocument.Builder document(String id, String title) {
    return IndexDocument.builder().add("id", id).add("title", title).add("language", "English");
  }

  private static List<String> ids(CatalogIndex index, Query query, int offset, int limit) {
    IndexRequest request =
        new IndexRequest(
            query, SCOPES, List.of(), List.of(), Sort.relevance(), offset, limit, List.of());
    return index.search(request).hits().stream().map(hit -> hit.document().id()).toList();
  }

  @Test
  default void headingsFindTopicsAndPlacesAndRankBehindWords(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            document("narrower", "One").add("topic_facet", "Spray."),
            document("place", "Two").add("geographic_facet", "Foam"),
            document("part", "Three").add("topic_facet", "Foam of beer"),
            document("words", "Foam at last, after many other words of no weight"))) {
      Query heading = new Query.Heading("Foam", List.of("Spray", "Nobody has it"));
      Query wide = new Query.Or(List.of(new Query.Words("all", "foam"), heading));

      assertThat(ids(index, heading, 0, 9)).containsExactly("place", "narrower");
      assertThat(ids(index, wide, 0, 9)).containsExactly("words", "place", "narrower");
      assertThat(ids(index, wide, 1, 1)).containsExactly("place");
      assertThat(ids(index, wide, 2, 9)).containsExactly("narrower");
    }
  }

  @Test
  default void aThousandNarrowerHeadingsAreOneQuery(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(folder, document("last", "One").add("topic_facet", "Heading 999"))) {
      List<String> many =
          java.util.stream.IntStream.range(0, 1000).mapToObj(n -> "Heading " + n).toList();

      assertThat(ids(index, new Query.Heading("Foam", many), 0, 9)).containsExactly("last");
    }
  }

  private static List<Reason> reasons(CatalogIndex index, Query query, String id) {
    return index.reasons(query, SCOPES, id).orElseThrow().reasons();
  }

  @Test
  default void eachWordIsToldWithItsFieldsAndItsFormAndWhatIsMissing(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            document("a", "Reduced harm").add("description", "Harm is reduced. Reducing helps."),
            document("b", "Reducing"))) {
      Query query = new Query.Words("all", "reducing harm absent");

      assertThat(reasons(index, query, "a"))
          .containsExactly(
              new Reason.Part(
                  new Query.Words("all", "reducing"),
                  List.of(new Spot("title", "Reduced"), new Spot("description", ""))),
              new Reason.Part(
                  new Query.Words("all", "harm"),
                  List.of(new Spot("title", ""), new Spot("description", ""))),
              new Reason.Part(new Query.Words("all", "absent"), List.of()));
      assertThat(index.reasons(query, SCOPES, "nobody")).isEmpty();
    }
  }

  @Test
  default void wordsSideBySideAndWholeTitlesAreTold(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            document("a", "Harm reduction"),
            document("b", "Notes").add("description", "On harm reduction at sea"))) {
      Query query = new Query.Words("all", "harm reduction");

      assertThat(reasons(index, query, "a"))
          .contains(new Reason.Together("harm reduction", List.of("title"), true));
      assertThat(reasons(index, query, "b"))
          .contains(new Reason.Together("harm reduction", List.of("description"), false));
    }
  }

  @Test
  default void everyPartOfAQueryIsToldExceptWhatMustNotBeThere(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            document("a", "Hypertension at sea")
                .add("topic_facet", "Foam")
                .add("publishDateSort", "1999"))) {
      Query heading = new Query.Heading("Water", List.of("Foam", "Spray"));
      Query exact = new Query.Exact("language", "English");
      Query years = new Query.Range("publishDateSort", 2000, 2010);
      Query wildcard = new Query.Wildcard("all", "hyper*");
      Query phrase = new Query.Phrase("all", "at sea", 0);
      Query query =
          new Query.And(
              List.of(
                  wildcard,
                  phrase,
                  new Query.Or(List.of(new Query.Words("all", "water"), heading)),
                  exact,
                  years,
                  new Query.Not(new Query.Words("all", "sea"))));

      assertThat(reasons(index, query, "a"))
          .containsExactly(
              new Reason.Part(wildcard, List.of(new Spot("title", "Hypertension"))),
              new Reason.Part(phrase, List.of(new Spot("title", ""))),
              new Reason.Part(new Query.Words("all", "water"), List.of()),
              new Reason.Heading("Water", List.of("Foam")),
              new Reason.Part(exact, List.of(new Spot("language", ""))),
              new Reason.Part(years, List.of()));
    }
  }

  @Test
  default void onlySoManyPartsAreLookedAt(@TempDir Path folder) {
    try (CatalogIndex index = filled(folder, document("a", "Word"))) {
      Reasons reasons =
          index
              .reasons(new Query.Words("all", "word ".repeat(60).strip()), SCOPES, "a")
              .orElseThrow();

      assertThat(reasons.reasons()).hasSize(24);
      assertThat(reasons.left()).isEqualTo(36);
    }
  }
}
