package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.Heading;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState.Filter;

/** Ways on for readers who found little or nothing. */
class NoHitsTest {
  @TempDir private Path folder;
  private Books books;
  private SearchService search;
  private NoHits noHits;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.put(
        IntStream.range(0, 30)
            .mapToObj(i -> Books.book("n" + i, "Neural network number " + i))
            .map(book -> book.add("language", "English"))
            .toArray(IndexDocument.Builder[]::new));
    books.put(
        Books.book("g", "Étale groupoids and their algebras").add("author", "Moss, Ada"),
        Books.book("w", "Whales of the north").add("topic_facet", "Whales").add("topic", "Whales"),
        Books.book("t", "Teh puzzle"));
    search = books.search();
    noHits = new NoHits(books.index(), search);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private Optional<Offer> spelling(String query, String type) {
    return noHits.spelling(search.search(SearchState.start().withQuery(query, type)), "en");
  }

  private String meant(String query) {
    return spelling(query, SearchState.ALL).map(offer -> offer.state().query()).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "nueral network, neural network",
    "nerual netwrok, neural network",
    "Nural network, Neural network",
    "eural, neural",
    "neuralnetwork, neural network",
    "Étalle groupoids, Etale groupoids",
    "'\"groupoids and thier algebras\"', '\"groupoids and their algebras\"'",
    "title:groupids, title:groupoids",
    "whales of the nroth, whales of the north",
    "group oids algebras, groupoids algebras",
    "etale: groupodis, etale: groupoids"
  })
  void whatWasMeantIsOffered(String typed, String meant) {
    assertThat(meant(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "neural",
        "neural network",
        "whales of the north",
        "puzzle",
        "teh puzzle",
        "zzzzzz",
        "whales algebras",
        "19876",
        "",
        "-",
        "10.5555/none"
      })
  void aGoodOrHopelessSearchIsLeftInPeace(String query) {
    assertThat(spelling(query, SearchState.ALL)).isEmpty();
  }

  @Test
  void anOfferSaysHowManyResultsItHas() {
    Offer offer = spelling("nueral network", SearchState.ALL).orElseThrow();
    assertThat(offer.count()).isEqualTo(30);
    assertThat(search.search(offer.state()).total()).isEqualTo(30);
  }

  @Test
  void theWholeSearchIsConsideredAndNotOnlyItsWords() {
    // “neural” is near and common, but no groupoid is neural.
    books.put(Books.book("m", "Neutral groupoids"));
    assertThat(meant("neurtal groupoids")).isEqualTo("neutral groupoids");
  }

  @Test
  void aRareWordIsOfferedTheCommonOneEvenWhenItFindsSomething() {
    books.put(Books.book("typo", "Nueral nets"));
    assertThat(meant("nueral")).isEqualTo("neural");
    assertThat(meant("nueral nets")).isEmpty();
  }

  @Test
  void aSpellingIsLiveWithTheIndex() {
    assertThat(meant("icebreg")).isEmpty();
    books.put(Books.book("i", "Iceberg"));
    assertThat(meant("icebreg")).isEqualTo("iceberg");
  }

  @Test
  void wordsAreComparedInTheFieldsThatAreSearched() {
    assertThat(spelling("mosss", "title")).isEmpty();
    assertThat(spelling("mosss", "author")).isPresent();
    assertThat(spelling("mosss", "identifier")).isEmpty();
  }

  private List<Offer> offers(SearchState state) {
    assertThat(search.search(state).total()).isZero();
    return noHits.offers(state, "en");
  }

  @Test
  void filtersAndFieldsAreTakenAwayWhereThatFindsSomething() {
    SearchState state =
        SearchState.start().withQuery("neural", "author").with(new Filter("language", "German"));
    assertThat(offers(state)).isEmpty();
    SearchState filtered = state.withQuery("neural", "title");
    assertThat(offers(filtered))
        .containsExactly(new Offer(Offer.Kind.NO_FILTERS, filtered.withoutFilters(), 30));
    SearchState author = SearchState.start().withQuery("neural", "author");
    assertThat(offers(author))
        .containsExactly(
            new Offer(Offer.Kind.ALL_FIELDS, author.withQuery("neural", SearchState.ALL), 30));
  }

  @Test
  void wordsThatAreNowhereAreLeftOutFirst() {
    SearchState state = SearchState.start().withQuery("neural qqqqqq network", SearchState.ALL);
    assertThat(offers(state))
        .containsExactly(
            new Offer(
                Offer.Kind.FEWER_WORDS, state.withQuery("neural network", SearchState.ALL), 30),
            new Offer(
                Offer.Kind.ANY_WORD,
                state.withQuery("neural OR qqqqqq OR network", SearchState.ALL),
                30));
  }

  @Test
  void thenTheRarestIs() {
    SearchState state = SearchState.start().withQuery("whales network", SearchState.ALL);
    assertThat(offers(state))
        .contains(
            new Offer(Offer.Kind.FEWER_WORDS, state.withQuery("network", SearchState.ALL), 30));
  }

  @Test
  void aSearchWithSignsIsNotTakenApart() {
    assertThat(offers(SearchState.start().withQuery("neural -network whales", SearchState.ALL)))
        .isEmpty();
  }

  @Test
  void headingsNearbyAreShown() {
    SearchState state = SearchState.start().withQuery("whaels", SearchState.ALL);
    assertThat(noHits.headings(state))
        .extracting(Heading::text)
        .containsExactly("Whales", "Whales of the north");
  }
}
