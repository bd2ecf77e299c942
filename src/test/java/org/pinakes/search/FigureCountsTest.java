package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCountsTest {
  @TempDir private Path folder;

  @Test
  void theWholeCatalogueIsCountedAnewOnlyWhenItHasChanged() {
    try (Books books = new Books(folder)) {
      SearchService service = books.search();
      books.put(Books.book("a", "Tides"), Books.book("b", "Winds"));
      Figures first = service.figures().of(SearchState.start(), "en");
      assertThat(first.total()).isEqualTo(2);
      assertThat(service.figures().of(SearchState.start(), "es")).isSameAs(first);
      SearchState tides = SearchState.start().withQuery("tides", SearchState.ALL);
      assertThat(service.figures().of(tides, "en").total()).isEqualTo(1);
      books.put(Books.book("c", "Clouds"));
      assertThat(service.figures().of(SearchState.start(), "en").total()).isEqualTo(3);
    }
  }
}
