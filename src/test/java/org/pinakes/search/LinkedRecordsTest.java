package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;

/** The works that a record names, found together. */
class LinkedRecordsTest {
  private Books books;
  private WatchedIndex watched;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = new Books(folder);
    watched = new WatchedIndex(books.index());
  }

  @AfterEach
  void close() {
    books.close();
  }

  private void put(List<IndexDocument.Builder> all) {
    books.put(all.toArray(IndexDocument.Builder[]::new));
  }

  @Test
  void manyRelationsAreFewQuestions() {
    List<IndexDocument.Builder> others = new ArrayList<>();
    IndexDocument.Builder whole = Books.book("whole", "All lamps");
    for (int i = 0; i < 25; i++) {
      others.add(
          Books.book("other-" + i, "Lamp " + i)
              .add("oclc_num", "70" + i)
              .add("ctrlnum", "(X)" + i));
      whole.add("relation_str_mv", "other-edition | OCLC:70" + i + " | Lamp " + i);
      whole.add("relation_str_mv", "constituent | OTHER:(X)" + i + " | Lamp " + i);
    }
    put(others);

    assertThat(new LinkedRecords(watched.index()).of(whole.build()))
        .hasSize(50)
        .containsEntry("7013", "other-13")
        .containsEntry("(X)24", "other-24");
    assertThat(watched.searches()).isLessThanOrEqualTo(4);
  }

  @Test
  void theArticlesOfAJournalDoNotHideIt() {
    List<IndexDocument.Builder> all = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      all.add(Books.book("article-" + i, "Tide " + i).add("issn", "2049-3630"));
    }
    all.add(
        IndexDocument.builder()
            .add("id", "tides")
            .add("title", "Journal of tides")
            .add("format", "Journal")
            .add("issn", "2049-3630"));
    put(all);
    IndexDocument later =
        Books.book("later", "Tides")
            .add("relation_str_mv", "preceding | ISSN:2049-3630 | Journal of tides")
            .build();

    assertThat(new LinkedRecords(watched.index()).of(later)).containsEntry("2049-3630", "tides");
    assertThat(watched.read()).isEqualTo(1);
  }
}
