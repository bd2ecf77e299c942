package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.index.IndexResponse.Count;

class AuthorSearchTest {
  @TempDir private Path folder;

  @Test
  void whatRecordsTellOfAnAuthorIsGathered() {
    try (Books books = new Books(folder)) {
      books.put(
          Books.book("a", "War")
              .add("author", "Tolstoy, Leo, 1828-1910")
              .add("author", "Other, O.")
              .add("author_see_str_mv", "Tolstoy, Leo, 1828-1910 | Толстой, Лев")
              .add("author_see_str_mv", "Other, O. | Другой, О.")
              .add("author_orcid_str_mv", "Other, O. | 0000-0002-1825-0097")
              .add("topic_facet", "Peace")
              .add("container_title", "Journal of War")
              .add("publishDate", "1869")
              .add("publishDateSort", "1869"),
          Books.book("b", "Peace")
              .add("author", "Tolstoy, Leo, 1828-1910")
              .add("topic_facet", "Peace")
              .add("publishDate", "1879")
              .add("publishDateSort", "1879"),
          Books.book("c", "Another").add("author", "Tolstoy, Aleksey"));
      AuthorSearch authors = new AuthorSearch(books.index());

      Author tolstoy = authors.find("Tolstoy, Leo, 1828-1910").orElseThrow();
      assertThat(tolstoy.records()).isEqualTo(2);
      assertThat(tolstoy.life()).isEqualTo("1828-1910");
      assertThat(tolstoy.variants()).containsExactly("Толстой, Лев");
      assertThat(tolstoy.orcids()).isEmpty();
      assertThat(tolstoy.subjects()).containsExactly(new Count("Peace", 2));
      assertThat(tolstoy.companions()).containsExactly(new Count("Other, O.", 1));
      assertThat(tolstoy.journals()).containsExactly(new Count("Journal of War", 1));
      assertThat(tolstoy.years()).containsExactly(new Count("1869", 1), new Count("1879", 1));
      assertThat(tolstoy.latest()).extracting(hit -> hit.document().id()).containsExactly("b", "a");
      assertThat(authors.find("Other, O.").orElseThrow().orcids())
          .containsExactly("0000-0002-1825-0097");
      assertThat(authors.find("Nobody")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Melville, Herman, 1819-1891; 1819-1891",
        "Living, L., 1961-; 1961-",
        "Roe, R., 1889?-1950; 1889?-1950",
        "Homer; ''",
        "Congress 1999-2000 on whales; ''"
      })
  void yearsOfLifeAreReadFromTheHeading(String heading, String life) {
    assertThat(AuthorSearch.life(heading)).isEqualTo(life);
  }
}
