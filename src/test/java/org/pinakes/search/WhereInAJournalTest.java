package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volume, issue and page, and the affiliations of authors, as readers ask for them. */
class WhereInAJournalTest {
  @TempDir private Path folder;
  private Books books;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.put(
        Books.book("one", "Tides")
            .add("container_title", "Journal of Nonesuch")
            .add("container_volume", "366")
            .add("container_issue", "9493 Suppl 1")
            .add("container_start_page", "S12")
            .add("affiliation_str_mv", "University of Ulm, Department of Tides")
            .add("affiliation_str_mv", "Nonesuch Institute"),
        Books.book("two", "Tides of Ulm")
            .add("container_title", "Journal of Nonesuch")
            .add("container_volume", "12")
            .add("container_issue", "366"));
  }

  @AfterEach
  void close() {
    books.close();
  }

  private List<String> ids(String typed) {
    SearchState state = SearchState.start().withQuery(typed, SearchState.ALL);
    return books.search().search(state).hits().stream().map(hit -> hit.document().id()).toList();
  }

  @Test
  void volumeIssueAndFirstPageAreToldApart() {
    assertThat(ids("volume:366")).containsExactly("one");
    assertThat(ids("issue:366")).containsExactly("two");
    assertThat(ids("journal:nonesuch AND 366[vi] AND s12-9[pg]")).containsExactly("one");
    assertThat(ids("issue:\"9493 suppl 1\"")).containsExactly("one");
    assertThat(ids("volumen:12 número:366")).containsExactly("two");
    assertThat(ids("pages:13")).isEmpty();
  }

  @Test
  void anAffiliationIsFoundByItselfAndFromEverywhere() {
    assertThat(ids("affiliation:ulm")).containsExactly("one");
    assertThat(ids("university of ulm[ad]")).containsExactly("one");
    assertThat(ids("affiliation:\"nonesuch institute\"")).containsExactly("one");
    assertThat(ids("filiación:(tides institute)")).containsExactly("one");
    assertThat(ids("department tides institute")).containsExactly("one");
    assertThat(ids("ulm")).as("a title counts more").containsExactly("two", "one");
  }
}
