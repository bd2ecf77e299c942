package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.FacetRequest.Order;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.Scope;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.query.QueryParser;
import org.pinakes.query.Remark;
import org.pinakes.search.SearchState.Filter;

/** Searches as readers make them, on a real index. */
class SearchServiceTest {
  @TempDir private Path folder;
  private CatalogIndex index;
  private SearchService service;
  private long sequence;

  @BeforeEach
  void open() {
    index = LuceneCatalogIndex.open(folder);
    service =
        new SearchService(
            index,
            Ranking::catalogue,
            SearchForm.catalogue(),
            new QueryParser(),
            () -> Instant.parse("2026-11-26T00:00:00Z"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.5555/tides.1",
        "https://doi.org/10.5555/Tides.1",
        "doi:10.5555/tides.1.",
        "PMC9000001",
        "pmid: 90000001",
        "90000001",
        "978-0-306-40615-7",
        "0-306-40615-2",
        "ISSN 0317-8471"
      })
  void aPastedIdentifierFindsItsRecordAlone(String pasted) {
    put(
        book("tides", "Tides")
            .add("doi_str_mv", "10.5555/tides.1")
            .add("pmcid_str", "PMC9000001")
            .add("pmid_str", "90000001")
            .add("isbn", "9780306406157")
            .add("issn", "0317-8471"),
        book("other", "Tides of 10.5555, and what PMC, PMID, DOI, ISBN and ISSN mean"));

    assertThat(ids(search(pasted))).containsExactly("tides");
  }

  @Test
  void anIdentifierThatNoRecordHasIsSearchedForAsText() {
    put(
        book("note", "A note").add("description", "An answer to 10.5555/tides.1 and others"),
        book("other", "Another"));

    SearchPage page = search("10.5555/tides.1");

    assertThat(ids(page)).containsExactly("note");
    assertThat(page.facets()).extracting(facet -> facet.field().parameter()).contains("format");
  }

  @Test
  void aPastedReferencePutsItsWorkFirstAndOneWithAnIdentifierFindsItAlone() {
    put(
        book("tides", "Tides of invented seas")
            .add("author", "Smith, John")
            .add("doi_str_mv", "10.5555/tides.1"),
        book("other", "Other tides of other seas").add("author", "Smith, Jane"),
        book("far", "Something else"));
    String reference = "Smith J, Jones P. Tides of invented seas. J Foo. 2010;12(3):45-67.";

    assertThat(ids(search(reference))).startsWith("tides").doesNotContain("far");
    assertThat(ids(search(reference + " doi:10.5555/tides.1"))).containsExactly("tides");
    assertThat(search(reference).reading().remarks())
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.CITATION);
    assertThat(search("\\" + reference).total()).isZero();
  }

  @Test
  void aSearchIsExplainedPartByPartEachCountedUnderTheFiltersInForce() {
    put(
        book("a", "Cats and birds").add("language", "German"),
        book("b", "Dogs and birds").add("language", "German"),
        book("c", "Cats and fish").add("language", "German"),
        book("d", "Cats").add("language", "French"));
    SearchState state =
        SearchState.start()
            .withQuery("(cats OR dogs) birds", SearchState.ALL)
            .with(new Filter("language", "German"));

    Understood whole = service.understood(service.search(state), "en");

    assertThat(whole.count()).isEqualTo(2);
    assertThat(whole.parts()).extracting(Understood::count).containsExactly(3L, 2L);
    assertThat(whole.parts().getFirst().parts())
        .extracting(Understood::count)
        .containsExactly(2L, 1L);
    assertThat(whole.parts())
        .extracting(Understood::without)
        .containsExactly(
            state.withQuery("birds", SearchState.ALL),
            state.withQuery("cats OR dogs", SearchState.ALL));
  }

  @Test
  void onlyAFewPartsAreCounted() {
    put(book("a", "Cats"));
    String query = "cats OR " + "dogs OR ".repeat(30) + "birds";

    Understood whole =
        service.understood(service.search(SearchState.start().withQuery(query, "all")), "en");

    assertThat(whole.parts()).hasSize(32);
    assertThat(whole.parts().stream().filter(part -> part.count() >= 0))
        .hasSize(Explanation.MOST_COUNTED);
  }

  @Test
  void operatorsAreReadInTheReadersLanguage() {
    put(book("a", "Gatos"), book("b", "Perros"), book("c", "Gatos O perros"));
    SearchState state = SearchState.start().withQuery("gatos O perros", SearchState.ALL);

    assertThat(service.search(state, 20, "es").total()).isEqualTo(3);
    assertThat(ids(service.search(state, 20, "en"))).containsExactly("c");
  }

  @Test
  void whatever64WordsAskForInAllFieldsIsNoError() {
    IndexDocument.Builder document = book("a", "");
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      words.append("running").append((char) ('a' + i % 26)).append(i).append("s ");
    }
    Scope all = Objects.requireNonNull(Ranking.catalogue().scopes().get("all"));
    Stream.concat(all.fields().stream(), all.aside().stream())
        .forEach(weight -> document.add(weight.field(), words.toString()));
    put(document);

    assertThat(search(words.toString()).total()).isEqualTo(1);
    assertThat(search(words.toString().strip().replace(" ", " OR ")).total()).isEqualTo(1);
  }

  @Test
  void aSearchTypeLooksIntoItsOwnFieldsOnly() {
    put(
        book("about", "Whales").add("author", "Moss, Ada"),
        book("by", "Moss").add("author", "Whales, Jonah"));

    assertThat(ids(search("whales"))).containsExactlyInAnyOrder("about", "by");
    assertThat(ids(service.search(SearchState.start().withQuery("whales", "author"))))
        .containsExactly("by");
  }

  @Test
  void valuesOfOneFacetWidenAndThoseOfAnotherNarrow() {
    putLanguages();
    SearchState german = SearchState.start().with(new Filter("language", "German"));
    SearchState either = german.with(new Filter("language", "French"));

    assertThat(service.search(german).total()).isEqualTo(2);
    assertThat(service.search(either).total()).isEqualTo(3);
    assertThat(ids(service.search(either.with(new Filter("year", "2001"))))).containsExactly("de1");
    assertThat(service.search(german.with(new Filter("year", "1999"))).total()).isZero();
  }

  @Test
  void aFacetCountsItsOtherValuesAsIfItHadNotBeenChosen() {
    putLanguages();

    SearchPage page = service.search(SearchState.start().with(new Filter("language", "German")));

    assertThat(facet(page, "language"))
        .containsExactly(
            new Facet.Value("English", 3, false),
            new Facet.Value("German", 2, true),
            new Facet.Value("French", 1, false));
    assertThat(facet(page, "year"))
        .containsExactly(new Facet.Value("2001", 1, false), new Facet.Value("2002", 1, false));
  }

  @Test
  void aChosenValueIsAmongTheCountsHoweverRareItIs() {
    List<IndexDocument.Builder> documents = new ArrayList<>();
    for (int author = 1; author <= 20; author++) {
      documents.add(book("a" + author, "Work").add("author", "Common " + author));
      documents.add(book("b" + author, "Work").add("author", "Common " + author));
    }
    documents.add(book("rare", "Work").add("author", "Rare"));
    put(documents.toArray(IndexDocument.Builder[]::new));
    int size = SearchForm.catalogue().facet("author").orElseThrow().size();

    SearchState chosen =
        SearchState.start()
            .with(new Filter("author", "Rare"))
            .with(new Filter("author", "Nobody at all"));

    assertThat(facet(service.search(SearchState.start()), "author")).hasSize(size);
    assertThat(facet(service.search(chosen), "author"))
        .hasSize(size + 2)
        .contains(new Facet.Value("Rare", 1, true), new Facet.Value("Nobody at all", 0, true));
  }

  @Test
  void aValueCanBeLeftOutAndIsNotCounted() {
    putLanguages();

    SearchPage page =
        service.search(SearchState.start().with(new Filter("language", "English", true)));

    assertThat(page.total()).isEqualTo(3);
    assertThat(facet(page, "language"))
        .containsExactly(new Facet.Value("German", 2, false), new Facet.Value("French", 1, false));
    assertThat(page.facets().getFirst().field().parameter()).isEqualTo("format");
    assertThat(page.facets().get(1).excluded()).containsExactly("English");
  }

  @Test
  void yearsAreAChartThatItsOwnRangeDoesNotNarrow() {
    putLanguages();

    SearchPage page = service.search(SearchState.start().with(new Filter("year", "2000..")));

    assertThat(page.total()).isEqualTo(4);
    assertThat(facet(page, "year"))
        .containsExactly(
            new Facet.Value("1999", 2, false),
            new Facet.Value("2000", 0, false),
            new Facet.Value("2001", 3, false),
            new Facet.Value("2002", 1, false));
    assertThat(service.search(SearchState.start().with(new Filter("year", "2000..", true))).total())
        .isEqualTo(2);
  }

  @Test
  void namedFiltersSayWhatTheyLeaveAndTheLastYearsAreCountedFromToday() {
    put(
        book("now", "Now").add("publishDate", "2026").add("open_access_boolean", "true"),
        book("edge", "Edge").add("publishDate", "2022").add("open_access_boolean", "true"),
        book("then", "Then").add("publishDate", "2021"),
        book("review", "Review").add("format", "Review").add("publishDate", "1999"));

    SearchPage all = service.search(SearchState.start());
    assertThat(all.named())
        .containsEntry("open-access", 2L)
        .containsEntry("recent", 2L)
        .containsEntry("reviews", 1L)
        .containsEntry("full-text", 0L);
    assertThat(ids(service.search(SearchState.start().with(new Filter("only", "recent")))))
        .containsExactlyInAnyOrder("now", "edge");
    assertThat(
            service
                .search(
                    SearchState.start()
                        .with(new Filter("only", "recent"))
                        .with(new Filter("only", "reviews")))
                .total())
        .isZero();
  }

  @Test
  void aTreeUnfoldsWhereSomethingIsChosen() {
    put(
        book("a", "A").add("dewey_tree_str_mv", "0/500/").add("dewey_tree_str_mv", "1/500/510/"),
        book("b", "B").add("dewey_tree_str_mv", "0/500/").add("dewey_tree_str_mv", "1/500/520/"),
        book("c", "C").add("dewey_tree_str_mv", "0/800/").add("dewey_tree_str_mv", "1/800/820/"));

    assertThat(facet(service.search(SearchState.start()), "dewey"))
        .extracting(Facet.Value::value)
        .containsExactly("0/500/", "0/800/");
    SearchPage unfolded = service.search(SearchState.start().with(new Filter("dewey", "0/500/")));
    assertThat(unfolded.total()).isEqualTo(2);
    assertThat(facet(unfolded, "dewey"))
        .containsExactlyInAnyOrder(
            new Facet.Value("0/500/", 2, true),
            new Facet.Value("0/800/", 1, false),
            new Facet.Value("1/500/510/", 1, false),
            new Facet.Value("1/500/520/", 1, false));
  }

  @Test
  void allValuesOfAFacetAreListedInTheReadersWords() {
    putLanguages();
    FacetField language = service.form().facet("language").orElseThrow();
    Map<String, String> german = Map.of("German", "Deutsch", "English", "Englisch");
    FacetQuestion question =
        new FacetQuestion(
            SearchState.start().with(new Filter("year", "2001..")),
            language,
            "DÉUT",
            Order.NAME,
            1,
            "de",
            value -> german.getOrDefault(value, value));

    assertThat(service.values(question).values()).containsExactly(new Count("German", 2));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapAndEnd() {
    putMany(45);
    SearchState state = SearchState.start().withSort(SortOrder.TITLE);
    List<String> seen = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      seen.addAll(ids(service.search(state.withPage(page))));
    }

    assertThat(seen).hasSize(45).isSorted().doesNotHaveDuplicates();
    SearchPage third = service.search(state.withPage(3));
    assertThat(third.hits()).hasSize(5);
    assertThat(third.firstNumber()).isEqualTo(41);
    assertThat(third.lastPage()).isEqualTo(3);
    assertThat(service.search(state.withPage(4)).total()).isEqualTo(45);
  }

  @Test
  void aPageTooDeepIsCountedAndHasNoHits() {
    putMany(3);
    int last = SearchPage.DEEPEST_RESULT / SearchService.PAGE_SIZE;

    SearchPage deepest = service.search(SearchState.start().withPage(last));
    SearchPage beyond = service.search(SearchState.start().withPage(last + 1));
    SearchPage absurd = service.search(SearchState.start().withPage(Integer.MAX_VALUE));

    assertThat(deepest.isTooDeep()).isFalse();
    for (SearchPage page : List.of(beyond, absurd)) {
      assertThat(page.isTooDeep()).isTrue();
      assertThat(page.total()).isEqualTo(3);
      assertThat(page.hits()).isEmpty();
      assertThat(page.facets()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NEWEST, young middle old",
    "OLDEST, old middle young",
    "TITLE, middle old young",
    "AUTHOR, young old middle"
  })
  void resultsComeInTheOrderThatIsAskedFor(SortOrder order, String expected) {
    put(
        sorted("old", "Beta", "Moss", "1850"),
        sorted("young", "Gamma", "Ames", "2020"),
        sorted("middle", "Alpha", "Zola", "1999"));

    assertThat(ids(service.search(SearchState.start().withSort(order))))
        .containsExactly(expected.split(" ", -1));
  }

  @Test
  void hitsAreMarked() {
    put(book("tides", "Tides and times"));

    assertThat(search("tides").hits().getFirst().highlights()).containsKey("title");
  }

  @Test
  void whatCameLastIsRecent() {
    put(
        book("first", "First").add("first_indexed", "2026-01-01T00:00:00Z"),
        book("third", "Third").add("first_indexed", "2026-01-03T00:00:00Z"),
        book("second", "Second").add("first_indexed", "2026-01-02T00:00:00Z"));

    assertThat(service.recent(2)).extracting(IndexDocument::id).containsExactly("third", "second");
  }

  @Test
  void theCatalogueIsCountedAnewOnlyWhenTheIndexHasChanged() {
    put(book("one", "One").add("language", "German").add("source_str", "shelf"));
    CatalogCounts before = service.counts();

    assertThat(before.records()).isEqualTo(1);
    assertThat(before.formats()).containsExactly(new Count("Book", 1));
    assertThat(before.languages()).containsExactly(new Count("German", 1));
    assertThat(before.sources()).containsExactly(new Count("shelf", 1));
    assertThat(service.counts()).isSameAs(before);
    put(book("two", "Two").add("language", "German"));
    CatalogCounts after = service.counts();
    assertThat(after.records()).isEqualTo(2);
    assertThat(after.languages()).containsExactly(new Count("German", 2));
    assertThat(service.counts()).isSameAs(after);
  }

  private SearchPage search(String query) {
    return service.search(SearchState.start().withQuery(query, SearchState.ALL));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.document().id()).toList();
  }

  private static List<Facet.Value> facet(SearchPage page, String parameter) {
    return page.facets().stream()
        .filter(facet -> facet.field().parameter().equals(parameter))
        .flatMap(facet -> facet.values().stream())
        .toList();
  }

  private void putLanguages() {
    put(
        book("de1", "Eins").add("language", "German").add("publishDate", "2001"),
        book("de2", "Zwei").add("language", "German").add("publishDate", "2002"),
        book("fr1", "Un").add("language", "French").add("publishDate", "1999"),
        book("en1", "One").add("language", "English").add("publishDate", "2001"),
        book("en2", "Two").add("language", "English").add("publishDate", "2001"),
        book("en3", "Three").add("language", "English").add("publishDate", "1999"));
  }

  private void putMany(int number) {
    List<IndexDocument.Builder> documents = new ArrayList<>();
    for (int i = 100; i < 100 + number; i++) {
      documents.add(book("r" + i, "Work").add("title_sort", "work " + i));
    }
    put(documents.toArray(IndexDocument.Builder[]::new));
  }

  private void put(IndexDocument.Builder... documents) {
    sequence += documents.length;
    try (IndexFeed feed = index.openFeed()) {
      for (IndexDocument.Builder document : documents) {
        feed.put(document.build(), true);
      }
      feed.commit(sequence);
    }
    index.refresh();
  }

  private static IndexDocument.Builder book(String id, String title) {
    return IndexDocument.builder().add("id", id).add("title", title).add("format", "Book");
  }

  private static IndexDocument.Builder sorted(String id, String title, String author, String year) {
    return book(id, title)
        .add("title_sort", title)
        .add("author", author)
        .add("author_sort", author)
        .add("publishDate", year)
        .add("publishDateSort", year);
  }
}
