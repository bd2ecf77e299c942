package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pinakes.search.Books.book;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.lucene.FoldedWords;
import org.pinakes.query.Query;
import org.pinakes.query.QueryParser;
import org.pinakes.thesaurus.Headings;
import org.pinakes.thesaurus.Thesaurus;

/** Searches widened by subject headings, on a real index. */
class WidenedSearchTest {
  @TempDir private Path folder;
  private Books books;
  private SearchService service;

  @BeforeEach
  void fill() {
    Thesaurus thesaurus = Headings.read();
    books = new Books(folder);
    service =
        new SearchService(
            books.index(),
            Ranking::catalogue,
            SearchForm.catalogue().showing("headings"),
            new QueryParser(),
            new Widening(() -> thesaurus, new FoldedWords()),
            () -> Instant.parse("2026-11-26T00:00:00Z"),
            Meaning.none());
    books.put(
        subject("narrower", "About something that comes at night", "Neap Ague")
            .add("publishDate", "2026")
            .add("publishDateSort", "2026"),
        subject("heading", "What sailors know", "Tide Sickness"),
        book("words", "A report").add("description", "Of tidal sounds and of malaise, once."),
        book("other", "Malaise of cities"),
        subject("keyword", "Half a word", "tide sickness in boats"));
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static IndexDocument.Builder subject(String id, String title, String heading) {
    return book(id, title).add("topic", heading + " -- History").add("topic_facet", heading);
  }

  private static SearchState of(String query) {
    return SearchState.start().withQuery(query, SearchState.ALL);
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.document().id()).toList();
  }

  @Test
  void whoHasTheWordsComesFirstThenTheHeadingThenWhatIsNarrower() {
    SearchPage page = service.search(of("tidal malaise"));

    assertThat(ids(page)).containsExactly("words", "heading", "narrower");
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.near()).extracting(hit -> hit.document().id()).doesNotContain("heading");
  }

  @Test
  void everyPageShowsItsShareInTheSameOrder() {
    List<String> turned = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      turned.addAll(ids(service.search(of("tidal malaise").withPage(page), 1)));
    }
    assertThat(turned).containsExactly("words", "heading", "narrower");
  }

  @Test
  void inAnotherOrderTheyStandAmongEachOther() {
    SearchPage page = service.search(of("tidal malaise").withSort(SortOrder.NEWEST));

    assertThat(ids(page)).startsWith("narrower").hasSize(3);
  }

  @Test
  void theReaderCanTakeTheHeadingsAway() {
    SearchState narrow = of("tidal malaise").withWide(false);

    assertThat(ids(service.search(narrow))).containsExactly("words");
    assertThat(service.count(narrow, "en")).isEqualTo(1);
    assertThat(service.count(of("tidal malaise"), "en")).isEqualTo(3);
  }

  @Test
  void inSubjectsAHeadingIsMeantWithWhatIsNarrowerAndAloneWhereAsked() {
    assertThat(ids(service.search(of("tidal malaise[mh]")))).containsExactly("heading", "narrower");
    assertThat(ids(service.search(of("subject:\"tide sickness\""))))
        .containsExactlyInAnyOrder("heading", "keyword", "narrower")
        .endsWith("narrower");
    assertThat(ids(service.search(of("tidal malaise[mh:noexp]")))).containsExactly("heading");
  }

  @Test
  void otherWordsMustBeThereAsEver() {
    assertThat(ids(service.search(of("tidal malaise night")))).containsExactly("narrower");
    assertThat(ids(service.search(of("tidal malaise NOT sailors"))))
        .containsExactly("words", "narrower");
  }

  @Test
  void howItWasUnderstoodTellsTheHeadingAndTakesItAway() {
    SearchState state = of("tidal malaise night");
    Understood whole = service.understood(service.search(state), "en");

    Understood wide = whole.parts().getFirst();
    Understood heading = wide.parts().getLast();
    assertThat(heading.query())
        .isEqualTo(
            new Query.Heading("Tide Sickness", List.of("Ebb Fever", "Spring Ague", "Neap Ague")));
    assertThat(heading.count()).isEqualTo(2);
    assertThat(heading.without()).isEqualTo(state.withWide(false));
    assertThat(wide.without()).isEqualTo(of("night"));
    assertThat(whole.parts().getLast().without()).isEqualTo(of("tidal malaise"));
  }

  @Test
  void theAdvancedFormHasWhatWasTyped() {
    assertThat(service.advanced("en").query(service.advanced("en").form(of("tidal malaise"))))
        .isEqualTo("tidal malaise");
  }

  @Test
  void whyARecordWasFoundTellsItsHeading() {
    Why why = service.why(of("tidal malaise"), "narrower", "en").orElseThrow();

    assertThat(why.year()).isEqualTo("2026");
    assertThat(why.reasons().reasons()).last().isInstanceOf(org.pinakes.index.Reason.Heading.class);
    assertThat(Objects.requireNonNull(why.reasons().document()).id()).isEqualTo("narrower");
    assertThat(service.why(of("tidal malaise"), "nobody", "en")).isEmpty();
  }
}
