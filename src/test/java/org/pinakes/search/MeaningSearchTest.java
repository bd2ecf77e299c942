package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.enrich.meaning.HashedWords;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.Nearness;
import org.pinakes.index.Nearness.Shares;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.index.lucene.LuceneMeaningIndex;
import org.pinakes.query.Query;
import org.pinakes.query.QueryParser;

/** Searching by meaning from the reader's words to the page, with a model that can be followed. */
class MeaningSearchTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Map<String, Shares> SHARES =
      Map.of("all", new Shares(0.2f, 0.5f), "title", new Shares(0.3f, 0));

  @TempDir private Path folder;

  private final HashedWords model =
      new HashedWords(Map.of("cetacean", "whale", "leviathan", "whale", "whales", "whale"));
  private CatalogIndex catalogue;
  private MeaningIndex vectors;

  @BeforeEach
  void open() {
    catalogue = LuceneCatalogIndex.open(folder.resolve("index"));
    vectors = LuceneMeaningIndex.open(folder.resolve("vectors"));
    try (IndexFeed feed = catalogue.openFeed();
        MeaningFeed meant = vectors.openFeed()) {
      for (String title :
          List.of("The whale", "The cetacean", "Tea", "Leviathan", "A whale of tea")) {
        feed.put(IndexDocument.builder().add("id", title).add("title", title).build(), true);
        meant.put(title, "key", model.query(title));
      }
      feed.commit(5);
      meant.commit("");
    }
    catalogue.refresh();
    vectors.refresh();
  }

  @AfterEach
  void close() {
    vectors.close();
    catalogue.close();
  }

  private SearchService service(Meaning meaning) {
    return new SearchService(
        catalogue,
        Ranking::catalogue,
        SearchForm.catalogue(),
        new QueryParser(),
        Widening.none(),
        InstantSource.system(),
        meaning);
  }

  private static List<String> near(SearchService service, String query) {
    SearchState state = SearchState.start().withQuery(query, SearchState.ALL);
    return service.search(state).near().stream().map(Hit::document).map(each -> each.id()).toList();
  }

  @Test
  void recordsThatMeanTheSameAreNear() {
    try (QueryVectorCache queries = new QueryVectorCache(model::query, LONG)) {
      SearchService service = service(new VectorMeaning(vectors, queries));
      assertThat(near(service, "whale")).contains("The cetacean", "Leviathan");
      assertThat(near(service(Meaning.none()), "whale"))
          .doesNotContain("The cetacean", "Leviathan");
    }
  }

  @Test
  void whatIsNearInMeaningIsAReasonToBeFound() {
    try (QueryVectorCache queries = new QueryVectorCache(model::query, LONG)) {
      SearchService service = service(new VectorMeaning(vectors, queries));
      SearchState state = SearchState.start().withQuery("whale", SearchState.ALL);
      assertThat(service.why(state, "Leviathan", "en").orElseThrow().near()).isTrue();
      assertThat(service.why(state, "Tea", "en").orElseThrow().near()).isFalse();
      assertThat(service.why(state.withSort(SortOrder.TITLE), "Leviathan", "en"))
          .hasValueSatisfying(why -> assertThat(why.near()).isFalse());
    }
  }

  @Test
  void similarRecordsAreThoseNearInMeaning() {
    try (QueryVectorCache queries = new QueryVectorCache(model::query, LONG)) {
      SearchService service = service(new VectorMeaning(vectors, queries));
      assertThat(service.similar("Leviathan", 2))
          .extracting(IndexDocument::id)
          .containsExactlyInAnyOrder("The whale", "The cetacean");
      assertThat(service(Meaning.none()).similar("Leviathan", 2)).isEmpty();
    }
  }

  @Test
  void aModelThatFailsLeavesTheWords() {
    QueryVectors failing =
        text -> {
          throw new IllegalStateException("no model here");
        };
    try (QueryVectorCache queries = new QueryVectorCache(failing, LONG)) {
      SearchService service = service(new VectorMeaning(vectors, queries));
      assertThat(near(service, "whale")).isEqualTo(near(service(Meaning.none()), "whale"));
    }
  }

  @Test
  void aSlowModelIsNotWaitedForAndItsAnswerServesTheNextSearch() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    QueryVectors vectorsOfQueries =
        text -> {
          try {
            slow.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          if (text.equals("end")) {
            done.countDown();
          }
          return model.query(text);
        };
    try (QueryVectorCache queries = new QueryVectorCache(vectorsOfQueries, Duration.ZERO)) {
      assertThat(queries.of("whale")).isEmpty();
      assertThat(queries.of("end")).isEmpty();
      slow.countDown();
      done.await();
      assertThat(queries.of("whale")).hasValue(model.query("whale"));
    }
  }

  @Test
  void aQueryIsComputedOnce() {
    AtomicInteger asked = new AtomicInteger();
    QueryVectors counting =
        text -> {
          asked.incrementAndGet();
          return model.query(text);
        };
    try (QueryVectorCache queries = new QueryVectorCache(counting, LONG)) {
      for (int i = 0; i < 3; i++) {
        assertThat(queries.of("whale")).isPresent();
      }
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void onlyRunningTextThatIsWantedHasAMeaning() {
    Query whales = new Query.Words("all", "white whales");
    Query tea = new Query.Words("all", "tea");
    Query title = new Query.Phrase("title", "Moby Dick", 0);
    Query author = new Query.Words("author", "Melville");
    Query year = new Query.Range("publishDateSort", 1851, 1851);
    assertThat(RunningText.of(whales, SHARES))
        .isEqualTo(new RunningText("white whales", new Shares(0.2f, 0.5f)));
    assertThat(RunningText.of(new Query.And(List.of(whales, title, author, year)), SHARES))
        .isEqualTo(new RunningText("white whales Moby Dick", new Shares(0.3f, 0.5f)));
    assertThat(RunningText.of(new Query.And(List.of(title, new Query.Not(tea))), SHARES))
        .isEqualTo(new RunningText("Moby Dick", new Shares(0.3f, 0)));
    assertThat(RunningText.of(new Query.Or(List.of(author, year)), SHARES).shares())
        .isEqualTo(Shares.NONE);
    assertThat(RunningText.of(new Query.All(), SHARES).shares()).isEqualTo(Shares.NONE);
  }

  @Test
  void withoutVectorsNothingIsAsked() {
    QueryVectors never =
        text -> {
          throw new AssertionError("asked for " + text);
        };
    try (MeaningIndex empty = LuceneMeaningIndex.open(folder.resolve("none"));
        QueryVectorCache queries = new QueryVectorCache(never, LONG)) {
      Meaning meaning = new VectorMeaning(empty, queries);
      assertThat(meaning.nearness(new Query.Words("all", "whale"), SHARES))
          .isSameAs(Nearness.none());
      assertThat(meaning.like("Tea", 5)).isEmpty();
    }
  }
}
