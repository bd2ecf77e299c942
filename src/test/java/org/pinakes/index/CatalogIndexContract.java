package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.IndexResponse.Piece;
import org.pinakes.problem.BadRequestException;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.query.Query;

/** What every engine must do. A test class of an engine says how to open one. */
public interface CatalogIndexContract {

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  /** The fields of the search types used here. */
  Map<String, Scope> SCOPES =
      Map.of(
          "all",
          Scope.of(
              new Weight("title", 5),
              new Weight("author", 3),
              new Weight("topic", 2),
              new Weight("description", 1),
              new Weight("isbn", 1),
              new Weight("doi_str_mv", 1),
              new Weight("allfields", 1)),
          "title",
          Scope.of(new Weight("title", 1)),
          "author",
          Scope.of(new Weight("author", 1), new Weight("author2", 1)));

  private static IndexDocument book(String id, String title, String author, int year) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_full", title)
        .add("title_sort", title.toLowerCase(java.util.Locale.ROOT))
        .add("author", author)
        .add("author_sort", author)
        .add("language", "English")
        .add("format", year < 1900 ? "Book" : "Article")
        .add("publishDate", Integer.toString(year))
        .add("publishDateSort", Integer.toString(year))
        .build();
  }

  private static IndexDocument with(IndexDocument document, String field, String... values) {
    IndexDocument.Builder more = IndexDocument.builder();
    document.fields().forEach(more::addAll);
    return more.addAll(field, List.of(values)).build();
  }

  private CatalogIndex filled(Path folder, IndexDocument... documents) {
    CatalogIndex index = open(folder);
    try (IndexFeed feed = index.openFeed()) {
      for (IndexDocument document : documents) {
        feed.put(document, true);
      }
      feed.commit(documents.length);
    }
    index.refresh();
    return index;
  }

  private static CatalogIndex library(CatalogIndexContract engine, Path folder) {
    return engine.filled(
        folder,
        book("emma", "Emma", "Austen, Jane", 1815),
        book("pride", "Pride and Prejudice", "Austen, Jane", 1813),
        book("moby", "Moby-Dick; or, The Whale", "Melville, Herman", 1851),
        book("cells", "The Cells of Whales", "Greer, A.", 2001));
  }

  private static IndexRequest ask(Query query) {
    return ask(query, List.of(), List.of());
  }

  private static IndexRequest ask(Query query, List<Filter> filters, List<Facet> facets) {
    return new IndexRequest(
        query, SCOPES, filters, facets, Sort.relevance(), 0, 20, List.of("title", "description"));
  }

  private static IndexRequest sorted(String field, boolean descending) {
    return new IndexRequest(
        new Query.All(),
        SCOPES,
        List.of(),
        List.of(),
        new Sort(field, descending),
        0,
        20,
        List.of());
  }

  private static List<String> ids(IndexResponse response) {
    return response.hits().stream().map(hit -> hit.document().id()).toList();
  }

  private static List<String> found(CatalogIndex index, Query query) {
    return ids(index.search(ask(query))).stream().sorted().toList();
  }

  private static List<String> words(CatalogIndex index, String text) {
    return found(index, new Query.Words("all", text));
  }

  @Test
  default void anIndexThatIsNotThereHasNoDocuments(@TempDir Path folder) {
    try (CatalogIndex index = open(folder.resolve("nowhere"))) {
      assertThat(index.documents()).isZero();
      assertThat(index.sequence()).isZero();
      assertThat(index.refresh()).isFalse();
      assertThat(index.fetch("x")).isEmpty();
      assertThat(index.check()).isEmpty();
      IndexResponse answer =
          index.search(ask(new Query.All(), List.of(), List.of(new Facet("format", 5))));
      assertThat(answer.total()).isZero();
      assertThat(answer.facets().get("format")).isEmpty();
    }
  }

  @Test
  default void aClosedIndexSaysSoAtOnce(@TempDir Path folder) {
    CatalogIndex index = library(this, folder);
    index.close();
    index.close();
    assertThat(index.refresh()).isFalse();
    assertThatThrownBy(() -> index.fetch("emma"))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("closed");
  }

  @Test
  default void countsAreRightWhenMostRecordsMatchAndSomeAreGone(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder);
        IndexFeed feed = index.openFeed()) {
      feed.remove("emma");
      feed.commit(9);
      index.refresh();
      IndexResponse answer =
          index.search(ask(new Query.All(), List.of(), List.of(new Facet("author_facet", 5))));
      assertThat(answer.facets().get("author_facet"))
          .extracting(IndexResponse.Count::count)
          .containsExactly(1L, 1L, 1L);
    }
  }

  @Test
  default void whatIsCommittedIsSeenAfterRefreshOnly(@TempDir Path folder) {
    try (CatalogIndex index = open(folder);
        IndexFeed feed = index.openFeed()) {
      feed.put(book("emma", "Emma", "Austen, Jane", 1815), true);
      assertThat(index.refresh()).isFalse();
      feed.commit(7);
      assertThat(index.documents()).isZero();
      assertThat(index.refresh()).isTrue();
      assertThat(index.refresh()).isFalse();
      assertThat(index.documents()).isEqualTo(1);
      assertThat(index.sequence()).isEqualTo(7);
      assertThat(feed.sequence()).isEqualTo(7);
      assertThat(index.bytes()).isPositive();
      assertThat(index.check()).isEmpty();
    }
  }

  @Test
  default void volumeIssueAndPageAreFoundHoweverTheyAreSpaced(@TempDir Path folder) {
    IndexDocument article =
        with(
            with(
                with(book("a", "Tides", "Greer, A.", 2001), "container_volume", "12  Suppl 1"),
                "container_issue",
                "3"),
            "container_start_page",
            "E17");
    IndexDocument other = with(book("b", "Sand", "Greer, A.", 2001), "container_volume", "3");
    try (CatalogIndex index = filled(folder, article, other)) {
      assertThat(found(index, new Query.Exact("container_volume", "12 suppl 1")))
          .containsExactly("a");
      assertThat(found(index, new Query.Exact("container_issue", "3"))).containsExactly("a");
      assertThat(found(index, new Query.Exact("container_start_page", "e17"))).containsExactly("a");
      assertThat(found(index, new Query.Exact("container_volume", "12"))).isEmpty();
    }
  }

  @Test
  default void theWordsOfACopyAreFoundWithoutStemming(@TempDir Path folder) {
    IndexDocument article =
        with(
            book("a", "Tides", "Greer, A.", 2001),
            "affiliation_str_mv",
            "Nonesuch Universities, Île");
    String copy = "affiliation_txtP_mv";
    try (CatalogIndex index = filled(folder, article)) {
      assertThat(found(index, new Query.Exact(copy, "nonesuch universities ile")))
          .containsExactly("a");
      assertThat(found(index, new Query.Exact(copy, "university"))).isEmpty();
      assertThat(index.fetch("a").orElseThrow().has(copy)).isFalse();
    }
  }

  @Test
  default void whatIsNotedStandsWithTheCommitAndIsNotInARebuild(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      assertThat(index.notes()).isEmpty();
      try (IndexFeed feed = index.openFeed()) {
        feed.note("profile.pmc", "one");
        feed.note("profile.arxiv", "two");
        feed.commit(3);
        feed.note("profile.pmc", "three");
        assertThat(feed.notes()).containsEntry("profile.pmc", "three").hasSize(2);
      }
      index.refresh();
      assertThat(index.notes())
          .containsOnly(Map.entry("profile.pmc", "one"), Map.entry("profile.arxiv", "two"));
      try (IndexFeed feed = index.openFeed()) {
        assertThat(feed.notes()).isEqualTo(index.notes());
        feed.note("profile.pmc", "three");
        feed.commit(feed.sequence());
      }
      assertThat(index.refresh()).isTrue();
      assertThat(index.notes()).containsEntry("profile.pmc", "three");
      assertThat(index.sequence()).isEqualTo(3);
      try (IndexFeed rebuild = index.openRebuild()) {
        assertThat(rebuild.notes()).isEmpty();
      }
    }
  }

  @Test
  default void closingWithoutCommitForgets(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      try (IndexFeed feed = index.openFeed()) {
        feed.put(book("late", "Late", "Nobody", 2020), true);
        feed.remove("emma");
      }
      try (IndexFeed feed = index.openFeed()) {
        assertThat(feed.sequence()).isEqualTo(4);
        feed.commit(5);
      }
      index.refresh();
      assertThat(index.documents()).isEqualTo(4);
      assertThat(index.fetch("late")).isEmpty();
      assertThat(index.fetch("emma")).isPresent();
    }
  }

  @Test
  default void aPutReplacesAndARemoveTakesAway(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      try (IndexFeed feed = index.openFeed()) {
        feed.put(book("emma", "Emma, revised", "Austen, Jane", 1816), false);
        feed.remove("pride");
        feed.remove("never-was-there");
        feed.commit(9);
      }
      index.refresh();
      assertThat(index.documents()).isEqualTo(3);
      assertThat(words(index, "austen")).containsExactly("emma");
      assertThat(index.fetch("emma").orElseThrow().first("title")).isEqualTo("Emma, revised");
    }
  }

  @Test
  default void aDocumentComesBackWithItsCopiesAndInItsOrder(@TempDir Path folder) {
    IndexDocument put =
        IndexDocument.builder()
            .add("id", "x")
            .add("title_full", "A title")
            .add("author", "Greer, A.")
            .add("author", "Buxton, J. A.")
            .add("description", "Ein sehr langer Text. 文字。 😀")
            .add("fulltext", "not kept")
            .build();
    try (CatalogIndex index = filled(folder, put)) {
      IndexDocument back = index.fetch("x").orElseThrow();
      assertThat(back.first("title_fullStr")).isEqualTo("A title");
      assertThat(back.all("author_facet")).containsExactly("Greer, A.", "Buxton, J. A.");
      assertThat(back.first("description")).isEqualTo("Ein sehr langer Text. 文字。 😀");
      assertThat(back.has("fulltext")).isFalse();
      assertThat(index.fetch(List.of("none", "x", "nor this"))).containsExactly(back);
      assertThat(words(index, "kept")).isEmpty();
      assertThat(index.search(fulltext("kept")).total()).isEqualTo(1);
    }
  }

  private static IndexRequest fulltext(String text) {
    return new IndexRequest(
        new Query.Words("body", text),
        Map.of("body", Scope.of(new Weight("fulltext", 1))),
        List.of(),
        List.of(),
        Sort.relevance(),
        0,
        20,
        List.of());
  }

  @Test
  default void everyWordMustBeFoundThoughInDifferentFields(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      assertThat(words(index, "austen prejudice")).containsExactly("pride");
      assertThat(words(index, "melville prejudice")).isEmpty();
      assertThat(words(index, "whale")).containsExactly("cells", "moby");
      assertThat(found(index, new Query.Words("author", "emma"))).isEmpty();
      assertThat(words(index, "")).isEmpty();
      assertThat(words(index, "!?")).isEmpty();
    }
  }

  @Test
  default void aHitInTheTitleAsWrittenComesBeforeOneByItsStem(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            book("stem", "A whale at sea", "B", 1950),
            book("exact", "Some whales at sea", "A", 1950))) {
      assertThat(ids(index.search(ask(new Query.Words("all", "whales")))))
          .containsExactly("exact", "stem");
    }
  }

  @Test
  default void aPhraseIsFoundSideBySideAndUnstemmed(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      assertThat(found(index, new Query.Phrase("all", "pride and prejudice", 0)))
          .containsExactly("pride");
      assertThat(found(index, new Query.Phrase("all", "prejudice and pride", 0))).isEmpty();
      assertThat(found(index, new Query.Phrase("all", "pride prejudice", 0))).isEmpty();
      assertThat(found(index, new Query.Phrase("all", "pride prejudice", 1)))
          .containsExactly("pride");
      assertThat(found(index, new Query.Phrase("all", "cell of whale", 0))).isEmpty();
      assertThat(found(index, new Query.Phrase("all", "jane austen", 0))).isEmpty();
    }
  }

  @Test
  default void aPhraseDoesNotReachFromOneValueIntoTheNext(@TempDir Path folder) {
    IndexDocument two =
        with(book("two", "Two", "X", 1900), "topic", "Marine biology", "History of art");
    try (CatalogIndex index = filled(folder, two)) {
      assertThat(found(index, new Query.Phrase("all", "marine biology", 0))).hasSize(1);
      assertThat(found(index, new Query.Phrase("all", "biology history", 3))).isEmpty();
    }
  }

  @Test
  default void patternsMatchFoldedWordsAndMustBeginWithLetters(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      assertThat(found(index, new Query.Wildcard("all", "Préju*"))).containsExactly("pride");
      assertThat(found(index, new Query.Wildcard("all", "wh?le"))).containsExactly("moby");
      assertThatThrownBy(() -> found(index, new Query.Wildcard("all", "*ale")))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("*ale");
    }
  }

  @Test
  default void aNameWithInitialsFindsThePersonHoweverTheGivenNamesAreWritten(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            book("full", "A", "Muñoz-Smith, John Alan", 1990),
            book("points", "B", "Muñoz Smith, J. A.", 1990),
            book("pubmed", "C", "MUNOZ-SMITH JA", 1990),
            book("other", "D", "Muñoz-Smith, Jan", 1990),
            with(book("apart", "E", "Muñoz-Smith, Bo", 1990), "author2", "Jones, Jack Albert"))) {
      assertThat(found(index, new Query.Name("author", "munoz smith", "JA")))
          .containsExactly("full", "points", "pubmed");
      assertThat(found(index, new Query.Name("author", "Muñoz-Smith", "J")))
          .containsExactly("full", "other", "points", "pubmed");
      assertThat(found(index, new Query.Name("author", "jones", "JA"))).containsExactly("apart");
      assertThat(found(index, new Query.Name("author", "jones", "A"))).isEmpty();
      assertThat(found(index, new Query.Name("title", "smith", "J"))).isEmpty();
      assertThat(found(index, new Query.Name("author", ".*[(\"", "J"))).isEmpty();
    }
  }

  @Test
  default void ofALongTextAShareOfTheWordsIsEnoughAndMoreAreBetter(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      assertThat(ids(index.search(ask(new Query.Most("all", "pride austen 1813 whales", 25)))))
          .hasSize(4)
          .startsWith("pride");
      assertThat(found(index, new Query.Most("all", "pride austen 1813 whales", 50)))
          .containsExactly("pride");
      assertThat(found(index, new Query.Most("all", "absent", 50))).isEmpty();
      assertThat(found(index, new Query.Most("all", "?!", 50))).isEmpty();
    }
  }

  @Test
  default void exactValuesRangesAndNegationsCombine(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      Query austen = new Query.Exact("author_facet", "Austen, Jane");
      Query before1850 = new Query.Range("publishDateSort", Integer.MIN_VALUE, 1850);
      assertThat(found(index, austen)).containsExactly("emma", "pride");
      assertThat(found(index, new Query.Exact("id", "moby"))).containsExactly("moby");
      assertThat(found(index, new Query.Range("publishDateSort", 1815, 1851)))
          .containsExactly("emma", "moby");
      assertThat(found(index, new Query.Not(austen))).containsExactly("cells", "moby");
      assertThat(found(index, new Query.And(List.of(before1850, new Query.Words("all", "emma")))))
          .containsExactly("emma");
      assertThat(found(index, new Query.And(List.of(new Query.All(), new Query.Not(before1850)))))
          .containsExactly("cells", "moby");
      assertThat(
              found(
                  index,
                  new Query.Or(List.of(new Query.Words("all", "emma"), new Query.Not(before1850)))))
          .containsExactly("cells", "emma", "moby");
    }
  }

  @Test
  default void numbersAreFoundInTheSpellingsPeopleType(@TempDir Path folder) {
    IndexDocument book =
        with(
            with(book("isbn", "Numbers", "N", 1999), "isbn", "978-0-306-40615-7"),
            "doi_str_mv",
            "10.1186/s12954-021-00507-2");
    try (CatalogIndex index = filled(folder, book)) {
      assertThat(words(index, "9780306406157")).hasSize(1);
      assertThat(words(index, "978-0-306-40615-7")).hasSize(1);
      assertThat(words(index, "10.1186/s12954-021-00507-2")).hasSize(1);
      assertThat(found(index, new Query.Exact("isbn", "9780306406157"))).hasSize(1);
    }
  }

  @Test
  default void facetsCountTheResultsCommonestFirst(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      IndexResponse answer =
          index.search(
              ask(
                  new Query.All(),
                  List.of(),
                  List.of(new Facet("author_facet", 2), new Facet("format", 10))));
      assertThat(answer.total()).isEqualTo(4);
      assertThat(answer.facets().get("author_facet"))
          .containsExactly(new Count("Austen, Jane", 2), new Count("Greer, A.", 1));
      assertThat(answer.facets().get("format"))
          .containsExactly(new Count("Book", 3), new Count("Article", 1));
    }
  }

  @Test
  default void aFilterDoesNotNarrowTheCountsOfItsOwnField(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      IndexResponse answer =
          index.search(
              ask(
                  new Query.All(),
                  List.of(
                      new Filter("format", List.of("Book")),
                      new Filter("author_facet", List.of("Austen, Jane", "Greer, A."))),
                  List.of(new Facet("author_facet", 9), new Facet("format", 9))));
      assertThat(ids(answer)).containsExactlyInAnyOrder("emma", "pride");
      assertThat(answer.facets().get("author_facet"))
          .containsExactly(new Count("Austen, Jane", 2), new Count("Melville, Herman", 1));
      assertThat(answer.facets().get("format"))
          .containsExactly(new Count("Book", 2), new Count("Article", 1));
    }
  }

  @Test
  default void facetValuesLoseTheirFinalDotButNotThatOfAnInitial(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            with(book("a", "A", "Greer, A.", 1900), "topic_facet", "Cells."),
            with(book("b", "B", "Greer, A.", 1900), "topic_facet", "Cells"))) {
      IndexResponse answer =
          index.search(
              ask(
                  new Query.All(),
                  List.of(new Filter("topic_facet", List.of("Cells."))),
                  List.of(new Facet("topic_facet", 9), new Facet("author_facet", 9))));
      assertThat(answer.facets().get("topic_facet")).containsExactly(new Count("Cells", 2));
      assertThat(answer.facets().get("author_facet")).containsExactly(new Count("Greer, A.", 2));
      assertThat(index.fetch("a").orElseThrow().first("topic_facet")).isEqualTo("Cells.");
    }
  }

  @Test
  default void resultsAreSortedFoldedAndMissingValuesComeLast(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            book("b", "École", "Zola", 1900),
            book("c", "Zebra", "Abel", 2000),
            book("a", "\"apple\"", "Élan", 1800),
            IndexDocument.builder().add("id", "none").add("title", "Untitled").build())) {
      assertThat(ids(index.search(sorted("title_sort", false))))
          .containsExactly("a", "b", "c", "none");
      assertThat(ids(index.search(sorted("title_sort", true))))
          .containsExactly("c", "b", "a", "none");
      assertThat(ids(index.search(sorted("publishDateSort", true))))
          .containsExactly("c", "b", "a", "none");
      assertThat(ids(index.search(sorted("publishDateSort", false))))
          .containsExactly("a", "b", "c", "none");
      assertThat(ids(index.search(sorted("author_sort", false))))
          .containsExactly("c", "a", "b", "none");
    }
  }

  @Test
  default void membersOfAMergedRecordAreFetchedButNeverFound(@TempDir Path folder) {
    IndexDocument emma = book("emma", "Emma", "Austen, Jane", 1815);
    try (CatalogIndex index =
        filled(
            folder,
            with(emma, "merged_child_boolean", "true"),
            book("merged-emma", "Emma", "Austen, Jane", 1815),
            book("tides", "Tides", "Nobody", 1990))) {
      for (Sort sort : List.of(Sort.relevance(), new Sort("title_sort", false))) {
        IndexRequest request = everything(sort);
        IndexResponse response = index.search(request);
        assertThat(response.total()).isEqualTo(2);
        assertThat(response.hits())
            .extracting(hit -> hit.document().id())
            .containsExactlyInAnyOrder("merged-emma", "tides");
        assertThat(response.facets().get("format"))
            .containsExactlyInAnyOrder(new Count("Book", 1), new Count("Article", 1));
      }
      assertThat(index.fetch("emma")).isPresent();
      assertThat(index.documents()).isEqualTo(3);

      try (IndexFeed feed = index.openFeed()) {
        feed.put(emma, false);
        feed.remove("merged-emma");
        feed.commit(4);
      }
      index.refresh();
      assertThat(index.fetch("emma")).isPresent();
      assertThat(ids(index.search(everything(Sort.relevance()))))
          .containsExactlyInAnyOrder("emma", "tides");
    }
  }

  private static IndexRequest everything(Sort sort) {
    List<Facet> formats = List.of(new Facet("format", 5));
    return new IndexRequest(new Query.All(), SCOPES, List.of(), formats, sort, 0, 10, List.of());
  }

  @Test
  default void eachStateOfTheIndexHasAFolderOfItsOwn(@TempDir Path folder) throws Exception {
    try (CatalogIndex index = filled(folder, book("emma", "Emma", "Austen, Jane", 1815))) {
      Path beside;
      try (IndexFeed feed = index.openFeed()) {
        beside = java.nio.file.Files.writeString(feed.folder().resolve("beside.txt"), "kept");
      }
      try (IndexFeed feed = index.openFeed()) {
        assertThat(feed.folder().resolve("beside.txt")).hasContent("kept");
      }
      try (IndexFeed rebuild = index.openRebuild()) {
        assertThat(rebuild.folder().resolve("beside.txt")).doesNotExist();
        rebuild.commit(1);
        rebuild.promote();
      }
      assertThat(beside).doesNotExist();
      assertThat(index.check()).isEmpty();
    }
  }

  @Test
  default void pagesFollowOneAnother(@TempDir Path folder) {
    IndexDocument[] many = new IndexDocument[50];
    for (int i = 0; i < many.length; i++) {
      many[i] = book("id" + i, "Whale number " + i, "X", 1900 + i);
    }
    try (CatalogIndex index = filled(folder, many)) {
      for (int offset = 0; offset < 50; offset += 20) {
        IndexResponse page =
            index.search(
                new IndexRequest(
                    new Query.All(),
                    SCOPES,
                    List.of(),
                    List.of(),
                    new Sort("publishDateSort", false),
                    offset,
                    20,
                    List.of()));
        assertThat(page.total()).isEqualTo(50);
        assertThat(ids(page)).first().isEqualTo("id" + offset);
        assertThat(page.hits()).hasSize(Math.min(20, 50 - offset));
      }
    }
  }

  @Test
  default void hitsAreMarkedFoldedAndStemmed(@TempDir Path folder) {
    String text =
        "Filler words stand here. ".repeat(30) + "At last a cell is seen, and more cells.";
    IndexDocument document =
        with(book("x", "Les Élèves and Cells", "X", 1900), "description", text);
    try (CatalogIndex index = filled(folder, document)) {
      Hit hit = index.search(ask(new Query.Words("all", "eleves cells"))).hits().getFirst();
      assertThat(hit.highlights().getOrDefault("title", List.of()).getFirst().pieces())
          .containsExactly(
              new Piece("Les ", false),
              new Piece("Élèves", true),
              new Piece(" and ", false),
              new Piece("Cells", true));
      List<Piece> passage =
          hit.highlights().getOrDefault("description", List.of()).getFirst().pieces();
      assertThat(passage).contains(new Piece("cell", true), new Piece("cells", true));
      assertThat(passage.stream().mapToInt(piece -> piece.text().length()).sum()).isLessThan(320);
    }
  }

  @Test
  default void thePlaceWhereDifferentAndRareWordsMeetIsShown(@TempDir Path folder) {
    String often = "A shell, a shell, a shell, and one more shell lie here. ";
    String filler = "Nothing of this is looked for at all. ".repeat(8);
    String text = often + filler + "The tide left one shell. " + filler + often;
    try (CatalogIndex index =
        filled(folder, with(book("x", "Coasts", "X", 1900), "description", text))) {
      Hit hit = index.search(ask(new Query.Words("all", "shell tides"))).hits().getFirst();
      assertThat(marks(hit, "description")).containsExactly("tide", "shell");
    }
  }

  private static List<String> marks(Hit hit, String field) {
    return hit.highlights().getOrDefault(field, List.of()).stream()
        .flatMap(marked -> marked.pieces().stream())
        .filter(Piece::hit)
        .map(Piece::text)
        .toList();
  }

  private static IndexRequest inTexts(Query query) {
    Map<String, Scope> scopes =
        Map.of(
            "all",
            Scope.of(
                new Weight("title", 5), new Weight("description", 1), new Weight("fulltext", 1)),
            "fulltext",
            Scope.of(new Weight("fulltext", 1)));
    List<String> fields = List.of("title", "description", "fulltext");
    return new IndexRequest(query, scopes, List.of(), List.of(), Sort.relevance(), 0, 20, fields);
  }

  private static IndexDocument withText(String id, String text, String summary) {
    return with(with(book(id, "Coasts", "X", 1900), "fulltext", text), "description", summary);
  }

  @Test
  default void whatOnlyTheFullTextHasIsShownFromThere(@TempDir Path folder) {
    String pages = "Page after page of other things. ".repeat(400);
    String text = pages + "Here lanterns were hung on the pier. " + pages;
    try (CatalogIndex index =
        filled(
            folder,
            withText("text", text, "A summary of coasts and piers."),
            with(book("plain", "Lanterns on a pier", "X", 1900), "description", "No text."))) {
      List<Hit> hits = index.search(inTexts(new Query.Words("all", "lantern pier"))).hits();
      Hit found =
          hits.stream().filter(hit -> hit.document().id().equals("text")).findFirst().orElseThrow();
      assertThat(marks(found, "fulltext")).containsExactly("lanterns", "pier");
      assertThat(found.document().has("fulltext")).isFalse();
      List<Piece> passage =
          found.highlights().getOrDefault("fulltext", List.of()).getFirst().pieces();
      assertThat(passage.stream().mapToInt(piece -> piece.text().length()).sum()).isLessThan(320);
      assertThat(hits)
          .filteredOn(hit -> hit.document().id().equals("plain"))
          .allMatch(hit -> !hit.highlights().containsKey("fulltext"));
    }
  }

  @Test
  default void aFullTextThatTellsNoMoreThanTheSummaryIsNotShown(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(folder, withText("x", "Lanterns on a pier.", "Lanterns, seen from a pier."))) {
      Hit hit = index.search(inTexts(new Query.Words("all", "lantern pier"))).hits().getFirst();
      assertThat(hit.highlights()).containsKey("description").doesNotContainKey("fulltext");
      Hit asked = index.search(inTexts(new Query.Words("fulltext", "lantern"))).hits().getFirst();
      assertThat(marks(asked, "fulltext")).containsExactly("Lanterns");
    }
  }

  @Test
  default void onlyOneWritesAndTheOtherIsToldWhoDoes(@TempDir Path folder) {
    try (CatalogIndex index = open(folder);
        CatalogIndex other = open(folder);
        IndexFeed feed = index.openFeed()) {
      assertThat(feed.current()).isTrue();
      assertThatThrownBy(other::openFeed)
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("try again");
    }
    try (CatalogIndex index = open(folder);
        IndexFeed feed = index.openFeed()) {
      assertThat(feed.current()).isTrue();
    }
  }

  @Test
  default void aRebuildIsSeenOnlyOncePromoted(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder);
        CatalogIndex reader = open(folder);
        IndexFeed follower = index.openFeed()) {
      try (IndexFeed rebuild = index.openRebuild()) {
        assertThat(rebuild.sequence()).isZero();
        assertThatThrownBy(reader::openRebuild).isInstanceOf(IndexUnavailableException.class);
        rebuild.put(book("new", "The new one", "X", 2024), true);
        rebuild.commit(99);
        assertThat(reader.refresh()).isFalse();
        assertThat(reader.documents()).isEqualTo(4);
        assertThat(follower.current()).isTrue();
        rebuild.promote();
        assertThat(follower.current()).isFalse();
        assertThat(rebuild.current()).isTrue();
        assertThat(reader.fetch("emma")).isPresent();
      }
      assertThat(reader.refresh()).isTrue();
      assertThat(reader.documents()).isEqualTo(1);
      assertThat(reader.sequence()).isEqualTo(99);
      assertThat(reader.fetch("emma")).isEmpty();
    }
    try (CatalogIndex index = open(folder);
        IndexFeed feed = index.openFeed()) {
      assertThat(feed.sequence()).isEqualTo(99);
    }
  }

  @Test
  default void whatCannotBeAskedIsSaid(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      assertThatThrownBy(() -> found(index, new Query.Words("nonsense", "x")))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("nonsense");
      assertThatThrownBy(() -> found(index, new Query.Exact("no such", "x")))
          .isInstanceOf(BadRequestException.class);
      assertThatThrownBy(() -> words(index, "word ".repeat(5000)))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("words");
      assertThatThrownBy(() -> index.search(sorted("title", false)))
          .isInstanceOf(BadRequestException.class);
      Query deep = new Query.All();
      for (int i = 0; i < 10_000; i++) {
        deep = new Query.And(List.of(deep));
      }
      IndexRequest tooDeep = ask(deep);
      assertThatThrownBy(() -> index.search(tooDeep)).isInstanceOf(BadRequestException.class);
    }
  }

  @Test
  default void fetchingNothingGivesNothing(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      assertThat(index.fetch("")).isEqualTo(Optional.empty());
      assertThat(index.fetch(List.of())).isEmpty();
    }
  }

  @Test
  default void wordsAreComparedAsTheyAreSpelledAndNotByTheirStems(@TempDir Path folder) {
    try (CatalogIndex index = library(this, folder)) {
      List<String> titles = List.of("title");
      assertThat(index.frequency("WHALES", titles)).isEqualTo(1);
      assertThat(index.frequency("whale", titles)).isEqualTo(1);
      assertThat(index.frequency("prejudic", titles)).isZero();
      assertThat(index.frequency("austen", List.of("title", "author"))).isEqualTo(2);
      assertThat(spelled(index, "prejudise")).containsExactly("prejudice");
      assertThat(spelled(index, "whalse")).containsExactly("whale", "whales");
      assertThat(spelled(index, "rpejudise")).isEmpty();
      assertThat(spelled(index, "pejudise")).containsExactly("prejudice");
      assertThat(spelled(index, "emma")).isEmpty();
      assertThat(spelled(index, "and")).isEmpty();
      assertThat(spelled(index, "185")).isEmpty();
      assertThat(spelled(index, "")).isEmpty();
    }
  }

  private static List<String> spelled(CatalogIndex index, String word) {
    return index.spellings(word, List.of("title", "author"), 5).stream()
        .map(ValueCount::value)
        .toList();
  }
}
