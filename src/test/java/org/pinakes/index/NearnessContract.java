package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Query;

/** What every engine must do with what records mean, and with records that are alike. */
public interface NearnessContract {

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  /** The fields that are searched here. */
  Map<String, Scope> SCOPES =
      Map.of("all", Scope.of(new Weight("title", 3), new Weight("description", 1)));

  /** Somebody who knows how near some records are. */
  record Told(float share, Map<String, Float> cosines) implements Nearness {
    @Override
    public Shares shares() {
      return new Shares(share, share);
    }

    @Override
    public float[] to(List<String> ids) {
      float[] told = new float[ids.size()];
      for (int i = 0; i < told.length; i++) {
        told[i] = cosines.getOrDefault(ids.get(i), Float.NaN);
      }
      return told;
    }

    @Override
    public List<String> nearest(int limit) {
      return cosines.entrySet().stream()
          .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
          .limit(limit)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static IndexDocument.Builder book(String id, String title) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_sort", title)
        .add("language", "English")
        .add("format", id.contains("s") ? "Book" : "Article");
  }

  private CatalogIndex library(Path folder, IndexDocument.Builder... more) {
    List<IndexDocument.Builder> all =
        new ArrayList<>(
            List.of(
                book("seals", "Seals and whales"),
                book("whales", "Whales"),
                book("hunt", "The hunt of the whales and what became of them")));
    all.addAll(List.of(more));
    CatalogIndex index = open(folder);
    try (IndexFeed feed = index.openFeed()) {
      all.forEach(each -> feed.put(each.build(), true));
      feed.commit(all.size());
    }
    index.refresh();
    return index;
  }

  private static IndexRequest ask(String words, Sort sort, int offset, int limit) {
    return new IndexRequest(
        new Query.Words("all", words),
        SCOPES,
        List.of(),
        List.of(new Facet("format", 5)),
        sort,
        offset,
        limit,
        List.of());
  }

  private static NearRequest near(String words, Filter... filters) {
    return new NearRequest(new Query.Words("all", words), SCOPES, List.of(filters), 20, List.of());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.document().id()).toList();
  }

  private static List<String> names(List<IndexDocument> documents) {
    return documents.stream().map(IndexDocument::id).toList();
  }

  @Test
  default void meaningChangesTheOrderAndNothingElse(@TempDir Path folder) {
    try (CatalogIndex index = library(folder)) {
      IndexRequest request = ask("whales", Sort.relevance(), 0, 10);
      IndexResponse byWords = index.search(request);
      Nearness hunters = new Told(0.9f, Map.of("hunt", 0.8f, "whales", 0.6f, "seals", 0.5f));
      IndexResponse both = index.search(request, hunters);
      assertThat(ids(byWords.hits())).startsWith("whales");
      assertThat(ids(both.hits())).containsExactly("hunt", "whales", "seals");
      assertThat(both.total()).isEqualTo(byWords.total()).isEqualTo(3);
      assertThat(both.facets()).isEqualTo(byWords.facets());
      assertThat(both.hits()).isSortedAccordingTo(Comparator.comparing(Hit::score).reversed());
      assertThat(index.search(request, Nearness.none()).hits()).isEqualTo(byWords.hits());
    }
  }

  @Test
  default void pagesOfAMendedOrderGoTogether(@TempDir Path folder) {
    try (CatalogIndex index = library(folder)) {
      Nearness hunters = new Told(1, Map.of("hunt", 0.8f, "seals", 0.7f, "whales", 0.6f));
      List<String> turned = new ArrayList<>();
      for (int offset = 0; offset < 4; offset++) {
        IndexRequest page = ask("whales", Sort.relevance(), offset, 1);
        turned.addAll(ids(index.search(page, hunters).hits()));
      }
      assertThat(turned).containsExactly("hunt", "seals", "whales");
    }
  }

  @Test
  default void anOrderByAFieldStays(@TempDir Path folder) {
    try (CatalogIndex index = library(folder)) {
      IndexRequest byTitle = ask("whales", new Sort("title_sort", false), 0, 10);
      Nearness hunters = new Told(1, Map.of("hunt", 0.9f, "whales", 0.6f));
      assertThat(ids(index.search(byTitle, hunters).hits()))
          .containsExactly("seals", "hunt", "whales");
    }
  }

  @Test
  default void aRecordOfWhichNothingIsKnownStandsInTheMiddle(@TempDir Path folder) {
    try (CatalogIndex index = library(folder)) {
      Nearness some = new Told(1, Map.of("hunt", 0.9f, "whales", 0.3f));
      IndexRequest request = ask("whales", Sort.relevance(), 0, 10);
      assertThat(ids(index.search(request, some).hits()))
          .containsExactly("hunt", "seals", "whales");
    }
  }

  @Test
  default void recordsWithNoneOfTheWordsAreNearInMeaning(@TempDir Path folder) {
    IndexDocument.Builder member = book("member", "Giants of the ocean");
    member.add(IndexSchema.MEMBER, "true");
    try (CatalogIndex index =
        library(folder, book("giants", "Giants of the sea"), book("tea", "Tea"), member)) {
      Map<String, Float> known = new LinkedHashMap<>();
      known.put("giants", 0.9f);
      known.put("member", 0.9f);
      known.put("gone", 0.8f);
      known.put("whales", 0.8f);
      known.put("tea", 0.1f);
      Nearness sea = new Told(0.5f, known);
      assertThat(ids(index.near(near("whales")))).doesNotContain("giants");
      assertThat(ids(index.near(near("whales"), sea)))
          .startsWith("giants")
          .doesNotContain("whales", "hunt", "seals", "member");
      assertThat(ids(index.near(near("whales", new Filter("format", List.of("Article"))), sea)))
          .containsExactly("tea");
    }
  }

  @Test
  default void filtersThatLeaveFewAreSearchedToTheirEnd(@TempDir Path folder) {
    IndexDocument.Builder[] many = new IndexDocument.Builder[300];
    Map<String, Float> known = new LinkedHashMap<>();
    for (int i = 0; i < many.length; i++) {
      many[i] = book("s" + i, "Number " + i);
      known.put("s" + i, 0.9f);
    }
    many[7] = IndexDocument.builder().add("id", "rare").add("title", "Giants").add("format", "Map");
    known.put("rare", 0.4f);
    try (CatalogIndex index = library(folder, many)) {
      Filter maps = new Filter("format", List.of("Map"));
      assertThat(ids(index.near(near("whales", maps), new Told(0.5f, known))))
          .containsExactly("rare");
    }
  }

  @Test
  default void candidatesAreTakenInTheirOrderAsSimilar(@TempDir Path folder) {
    try (CatalogIndex index = library(folder, book("giants", "Giants of the sea"))) {
      List<String> candidates = List.of("whales", "giants", "gone", "hunt", "seals");
      assertThat(names(index.similar("whales", candidates, 2))).containsExactly("giants", "hunt");
      assertThat(index.similar("nowhere", candidates, 2)).isEmpty();
      assertThat(index.similar("whales", candidates, 0)).isEmpty();
    }
  }

  @Test
  default void withoutCandidatesSharedWordsMakeRecordsSimilar(@TempDir Path folder) {
    IndexDocument.Builder[] many = tea(30).toArray(IndexDocument.Builder[]::new);
    many[0] = book("one", "Krill eaten by penguins").add("description", "Krill in cold water.");
    many[1] = book("two", "What penguins eat").add("description", "Mostly krill.");
    many[2] = book("three", "Swarms of krill");
    try (CatalogIndex index = library(folder, many)) {
      assertThat(names(index.similar("one", List.of(), 5)))
          .containsExactlyInAnyOrder("two", "three");
      assertThat(index.similar("whales", List.of(), 1)).hasSize(1);
    }
  }

  @Test
  default void theSameThingOnceMoreIsNotSimilar(@TempDir Path folder) {
    List<IndexDocument.Builder> krill = new ArrayList<>(tea(80));
    Collections.addAll(
        krill,
        book("one", "Krill and penguins").add("work_keys_str_mv", "krill by somebody"),
        book("reprint", "Krill and penguins").add("work_keys_str_mv", "krill by somebody"),
        book("merged-two", "Penguins and krill")
            .addAll("local_ids_str_mv", List.of("two", "twice")),
        member("two"),
        member("twice"),
        book("other", "Other penguins, other krill"));
    try (CatalogIndex index = library(folder, krill.toArray(IndexDocument.Builder[]::new))) {
      List<String> all = List.of("one", "reprint", "two", "twice", "merged-two", "other");
      for (List<String> candidates : List.of(all, List.<String>of())) {
        assertThat(names(index.similar("one", candidates, 9)))
            .containsExactlyInAnyOrder("merged-two", "other");
        assertThat(names(index.similar("two", candidates, 9)))
            .containsExactlyInAnyOrder("one", "reprint", "other");
      }
    }
  }

  /** So many records about something else: what stands in one of ten says nothing. */
  private static List<IndexDocument.Builder> tea(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> book("tea" + i, "Tea and trade, part " + i))
        .toList();
  }

  private static IndexDocument.Builder member(String id) {
    return book(id, "Penguins and krill")
        .add(IndexSchema.MEMBER, "true")
        .add("dedup_id_str_mv", "merged-two");
  }

  @Test
  default void portionsGiveEveryDocumentAndThenWhatIsNew(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      assertThat(index.portion("", 10)).isEqualTo(new Portion(List.of(), "", true));
    }
    try (CatalogIndex index = library(folder, book("tea", "Tea"), book("more", "More tea"))) {
      List<String> seen = new ArrayList<>();
      Portion portion = index.portion("", 2);
      while (!portion.last()) {
        assertThat(portion.documents()).hasSizeLessThanOrEqualTo(2);
        seen.addAll(names(portion.documents()));
        portion = index.portion(portion.mark(), 2);
      }
      seen.addAll(names(portion.documents()));
      assertThat(seen).containsExactlyInAnyOrder("seals", "whales", "hunt", "tea", "more");
      String mark = portion.mark();
      assertThat(index.portion(mark, 2)).isEqualTo(new Portion(List.of(), mark, true));
      try (IndexFeed feed = index.openFeed()) {
        feed.put(book("tea", "Tea again").build(), false);
        feed.remove("more");
        feed.commit(99);
      }
      index.refresh();
      Portion next = index.portion(mark, 100);
      assertThat(names(next.documents())).contains("tea").doesNotContain("more");
      assertThat(next.last()).isTrue();
    }
  }
}
