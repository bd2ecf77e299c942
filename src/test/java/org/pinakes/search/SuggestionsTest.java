package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.IndexDocument;

class SuggestionsTest {
  @TempDir private Path folder;
  private Books books;
  private Suggestions suggestions;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.put(
        Books.book("a", "Tides and whales").add("author", "Whalen, T.").add("topic_facet", "Tides"),
        Books.book("b", "Whales")
            .add("author", "Tidemann, W.")
            .add("container_title", "Whale News"),
        Books.book("c", "Whaling").add("author", "Whalen, T.").add("topic_facet", "Whaling"),
        Books.book("d", "Whale oil").add("author", "Oiler, O."),
        Books.book("e", "Whale bones").add("author", "Oiler, O."));
    suggestions = new Suggestions(books.index().headings());
  }

  @AfterEach
  void close() {
    books.close();
  }

  private List<String> told(String typed) {
    return suggestions.of(typed).stream()
        .flatMap(group -> group.headings().stream())
        .map(heading -> heading.kind().code() + ": " + heading.text())
        .toList();
  }

  @Test
  void suggestionsComeInGroupsOfAFewEach() {
    assertThat(suggestions.of("whal"))
        .extracting(Suggestions.Group::kind)
        .containsExactly(
            HeadingKind.TITLE, HeadingKind.AUTHOR, HeadingKind.SUBJECT, HeadingKind.JOURNAL);
    assertThat(suggestions.of("wha").getFirst().headings()).hasSize(4);
    assertThat(suggestions.of("whal").get(1).headings())
        .extracting(Heading::count)
        .containsExactly(2L);
  }

  @Test
  void nothingTypedIsNothingSuggested() {
    assertThat(suggestions.of("")).isEmpty();
    assertThat(suggestions.of(" \"( ")).isEmpty();
    assertThat(suggestions.of("x".repeat(5000))).isEmpty();
  }

  @Test
  void threeLettersMustBeRight() {
    assertThat(told("wja")).isEmpty();
    assertThat(told("oli")).isEmpty();
    assertThat(told("oil")).containsExactly("title: Whale oil", "author: Oiler, O.");
    assertThat(told("whaje oli")).isEmpty();
  }

  @Test
  void anErrorIsForgivenWhereLittleIsFound() {
    assertThat(told("whalse oi")).containsExactly("title: Whale oil");
    assertThat(told("oilre")).containsExactly("author: Oiler, O.");
  }

  @Test
  void whatIsRightStandsAloneWhereThereIsEnough() {
    assertThat(told("whale")).doesNotContain("title: Whaling", "subject: Whaling");
  }

  @Test
  void exactOnesStayWhenOthersAreForgiven() {
    IndexDocument.Builder odd = Books.book("f", "Whalem");
    books.put(odd);
    assertThat(told("whalem"))
        .startsWith("title: Whalem")
        .contains("author: Whalen, T.", "journal: Whale News");
  }
}
