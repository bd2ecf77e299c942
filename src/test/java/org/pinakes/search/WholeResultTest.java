package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.LuceneCatalogIndex;

class WholeResultTest {
  private static final int COUNT = WholeResult.PORTION * 2 + 50;
  private static final String ENGLISH = "en";

  @TempDir private Path folder;

  private static IndexDocument book(int number) {
    return IndexDocument.builder()
        .add("id", "tide-%04d".formatted(number))
        .add("title", "Tide number " + number)
        .add("title_sort", "tide %04d".formatted(number).toLowerCase(Locale.ROOT))
        .add("format", number % 2 == 0 ? "Book" : "Article")
        .add("publishDate", "" + (1500 + number))
        .add("publishDateSort", "" + (1500 + number))
        .build();
  }

  private static CatalogIndex filled(Path folder) {
    CatalogIndex index = LuceneCatalogIndex.open(folder);
    try (IndexFeed feed = index.openFeed()) {
      for (int number = 0; number < COUNT; number++) {
        feed.put(book(number), true);
      }
      feed.commit(1);
    }
    index.refresh();
    return index;
  }

  private static SearchState search(String query, SortOrder order) {
    return SearchState.start().withQuery(query, SearchState.ALL).withSort(order);
  }

  private static List<String> rest(Iterator<IndexDocument> results) {
    List<String> ids = new ArrayList<>();
    results.forEachRemaining(document -> ids.add(document.id()));
    return ids;
  }

  @Test
  void allResultsComeOnceInTheOrderOfTheSearch() {
    try (CatalogIndex index = filled(folder)) {
      SearchService service = new SearchService(index, Ranking.catalogue(), SearchForm.catalogue());
      List<String> oldest = rest(service.all(search("tide", SortOrder.OLDEST), ENGLISH));
      assertThat(oldest).hasSize(COUNT).doesNotHaveDuplicates().isSorted();
      List<String> best = rest(service.all(search("tide", SortOrder.RELEVANCE), ENGLISH));
      assertThat(best).containsExactlyInAnyOrderElementsOf(oldest);
      SearchState articles =
          search("tide", SortOrder.OLDEST).with(new SearchState.Filter("format", "Article"));
      assertThat(rest(service.all(articles, ENGLISH))).hasSize(COUNT / 2);
      assertThat(rest(service.all(search("absent", SortOrder.OLDEST), ENGLISH))).isEmpty();
    }
  }

  @Test
  void whatIsDeletedOnTheWayIsLeftOutAndNothingElse() {
    try (CatalogIndex index = filled(folder)) {
      SearchService service = new SearchService(index, Ranking.catalogue(), SearchForm.catalogue());
      Iterator<IndexDocument> results = service.all(search("tide", SortOrder.OLDEST), ENGLISH);
      List<String> taken = new ArrayList<>();
      for (int number = 0; number < WholeResult.PORTION; number++) {
        taken.add(results.next().id());
      }
      try (IndexFeed feed = index.openFeed()) {
        feed.remove(taken.getLast());
        feed.remove("tide-0010");
        feed.remove("tide-%04d".formatted(WholeResult.PORTION + 5));
        feed.commit(2);
      }
      index.refresh();
      taken.addAll(rest(results));
      assertThat(taken).hasSize(COUNT - 1).doesNotHaveDuplicates().isSorted();
      assertThat(taken).doesNotContain("tide-%04d".formatted(WholeResult.PORTION + 5));
    }
  }
}
