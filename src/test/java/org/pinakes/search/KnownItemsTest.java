package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.lucene.LuceneCatalogIndex;

/** A reader who knows the record wants it first. */
class KnownItemsTest {
  @TempDir private Path folder;
  private CatalogIndex index;
  private SearchService service;

  @BeforeEach
  void fill() {
    index = LuceneCatalogIndex.open(folder);
    service = new SearchService(index, Ranking.catalogue(), SearchForm.catalogue());
    try (IndexFeed feed = index.openFeed()) {
      feed.put(book("to-be", "To be or not to be", "Ernst Lubitsch").build(), true);
      feed.put(book("who", "The Who", "Neill, Andy").build(), true);
      feed.put(book("it", "It", "King, Stephen").build(), true);
      feed.put(book("nature", "Nature", "Emerson, Ralph").build(), true);
      for (int i = 0; i < 30; i++) {
        feed.put(
            book("noise" + i, "It is or it is not the nature of who is to be, number " + i, "King")
                .add("description", "To be or not to be: it, the who, nature. Nature, it, who.")
                .add("topic", "Nature")
                .build(),
            true);
      }
      feed.put(
          book("tides", "The tides of the northern harbours", "Sørensen, Åse")
              .add("description", "Moon and water.")
              .build(),
          true);
      feed.put(
          book("water", "Water levels", "Ng, Li")
              .add("description", "On tides, and how the moon moves water in harbours.")
              .build(),
          true);
      feed.commit(1);
    }
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static IndexDocument.Builder book(String id, String title, String author) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("author", author)
        .add("language", "English");
  }

  private List<String> ids(String query) {
    return search(query).hits().stream().map(Hit::document).map(IndexDocument::id).toList();
  }

  private SearchPage search(String query) {
    return service.search(SearchState.start().withQuery(query, SearchState.ALL));
  }

  private List<String> near(String query) {
    return search(query).near().stream().map(Hit::document).map(IndexDocument::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"to-be: to be or not to be", "who: The Who", "it: it", "nature: NATURE!"})
  void aTitleTypedAsAWholeIsFirstWhateverItsWords(String line) {
    String id = line.substring(0, line.indexOf(':'));

    assertThat(ids(line.substring(line.indexOf(':') + 1)).getFirst()).isEqualTo(id);
  }

  @Test
  void wordsMayComeFromDifferentFields() {
    assertThat(ids("sorensen tides moon")).containsExactly("tides");
  }

  @Test
  void ofTwoEqualRecordsTheLaterIsFirst() {
    try (IndexFeed feed = index.openFeed()) {
      feed.put(book("old", "Lichens", "Moss, Ada").add("publishDateSort", "1950").build(), true);
      feed.put(book("new", "Lichens", "Moss, Ada").add("publishDateSort", "2024").build(), true);
      feed.put(book("older", "Lichens", "Moss, Ada").add("publishDateSort", "1900").build(), true);
      feed.commit(2);
    }
    index.refresh();

    assertThat(ids("lichens")).containsExactly("new", "old", "older");
  }

  @Test
  void aTitleWeighsMoreThanADescription() {
    assertThat(ids("harbours tides moon water")).startsWith("tides", "water");
  }

  @Test
  void whenFewRecordsHaveAllWordsThoseWithSomeOfThemFollowApart() {
    assertThat(ids("tides northern moon")).containsExactly("tides");
    assertThat(near("tides northern moon")).contains("water").doesNotContain("tides");
  }

  @Test
  void whenNoRecordHasAllWordsThoseWithSomeOfThemAreShown() {
    assertThat(ids("tides xylophones")).isEmpty();
    assertThat(near("tides xylophones")).startsWith("tides", "water");
    assertThat(near("xylophones")).isEmpty();
  }

  @Test
  void whoNamesThePlacesToLookInGetsNothingElse() {
    assertThat(ids("title:tides author:sorensen")).containsExactly("tides");
    assertThat(near("title:tides author:sorensen")).isEmpty();
  }

  @Test
  void whenManyRecordsHaveAllWordsNothingIsAdded() {
    assertThat(search("nature who").total()).isGreaterThanOrEqualTo(30);
    assertThat(near("nature who")).isEmpty();
  }

  @Test
  void filtersHoldForWhatComesNearToo() {
    SearchPage page =
        service.search(
            SearchState.start()
                .withQuery("tides xylophones", SearchState.ALL)
                .with(new SearchState.Filter("author", "Ng, Li")));

    assertThat(page.near()).extracting(hit -> hit.document().id()).containsExactly("water");
  }
}
