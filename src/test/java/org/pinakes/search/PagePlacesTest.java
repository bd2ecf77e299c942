package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexDocument;

/** Going from page to page by addresses, and from record to record. */
class PagePlacesTest {
  private static final SearchForm FORM = SearchForm.catalogue();
  private static final SearchState TIDES = SearchState.start().withQuery("tides", SearchState.ALL);

  @TempDir private Path folder;
  private Books books;
  private SearchService service;

  @BeforeEach
  void open() {
    books = new Books(folder);
    service = books.search();
    books.put(many("tide", 90));
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static IndexDocument.Builder[] many(String prefix, int number) {
    return IntStream.range(0, number)
        .mapToObj(i ->
            Books.book(prefix + i, "Tides and what they leave, part " + i % 7)
                .add("author_sort", "Author " + i % 3)
                .add("publishDateSort", Integer.toString(1990 + i % 5)))
        .toArray(IndexDocument.Builder[]::new);
  }

  private static SearchState read(String url) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : url.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return FORM.read(parameters);
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.document().id()).toList();
  }

  /** By its address, as a reader goes there. */
  private SearchPage follow(Optional<SearchState> to) {
    String url = to.orElseThrow().queryString();
    SearchState state = read(url);
    assertThat(state).isEqualTo(to.get());
    assertThat(state.queryString()).isEqualTo(url).matches("[\\x21-\\x7e]*");
    return service.search(state);
  }

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void fromPageToPageAllIsSeenOnce(SortOrder order) {
    SearchPage page = service.search(TIDES.withSort(order));
    List<String> seen = new ArrayList<>(ids(page));
    while (page.next().isPresent()) {
      page = follow(page.next());
      assertThat(page.total()).isEqualTo(90);
      assertThat(page.firstNumber()).isEqualTo(seen.size() + 1);
      seen.addAll(ids(page));
    }
    assertThat(seen).hasSize(90).doesNotHaveDuplicates();
    assertThat(page.state().page()).isEqualTo(5);
    assertThat(page.previous().orElseThrow()).isEqualTo(TIDES.withSort(order).withPage(4));
  }

  @Test
  void whatCameMeanwhileHidesNothing() {
    SearchPage first = service.search(TIDES.withSort(SortOrder.OLDEST));
    List<String> next = ids(service.search(first.state().withPage(2)));
    books.put(
        IntStream.range(0, 15)
            .mapToObj(i -> Books.book("new" + i, "Older tides").add("publishDateSort", "1700"))
            .toArray(IndexDocument.Builder[]::new));
    assertThat(ids(follow(first.next()))).isEqualTo(next);
    assertThat(ids(service.search(first.state().withPage(2)))).isNotEqualTo(next);
  }

  @Test
  void behindThePagesThatCanBeJumpedToItGoesOnBothWays() {
    String mark = PagePlaces.mark(service.search(TIDES.withPage(2)).next().orElseThrow());
    SearchState far = PagePlaces.page(TIDES, 700, mark);
    SearchPage page = follow(Optional.of(far));
    assertThat(page.isTooDeep()).isFalse();
    assertThat(page.firstNumber()).isEqualTo(13_981);
    assertThat(ids(page)).isEqualTo(ids(service.search(TIDES.withPage(3))));
    SearchPage back = follow(page.previous());
    assertThat(back.state().page()).isEqualTo(699);
    assertThat(ids(back)).isEqualTo(ids(service.search(TIDES.withPage(2))));
    assertThat(ids(follow(back.next()))).isEqualTo(ids(page));
    assertThat(service.search(TIDES.withPage(700)).isTooDeep()).isTrue();
    assertThat(service.search(TIDES.withPage(700)).previous().orElseThrow())
        .isEqualTo(TIDES.withPage(5));
  }

  @Test
  void aPlaceIsGoodForItsOwnPageOfItsOwnSearchOnly() {
    SearchState next = service.search(TIDES).next().orElseThrow();
    String url = next.queryString();
    assertThat(read(url).place()).isNotEmpty();
    for (String other :
        List.of(
            url.replace("tides", "tide"),
            url.replace("page=2", "page=3"),
            url.replace("page=2&", ""),
            url + "&sort=newest",
            url + "&format=Book")) {
      assertThat(read(other).place()).as(other).isEmpty();
    }
    assertThat(read(url.replace("page=2", "page=3"))).isEqualTo(TIDES.withPage(3));
    assertThat(next.withPage(3).place()).isEmpty();
    assertThat(next.withSort(SortOrder.TITLE).place()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "x", "x.", ".x", "AAAA.0", "<script>", "%00", "𝕏.1", "a b.c"})
  void whatIsNoPlaceIsPassedOver(String place) {
    SearchState read =
        FORM.read(Map.of("q", List.of("tides"), "page", List.of("2"), "place", List.of(place)));
    assertThat(read).isEqualTo(TIDES.withPage(2));
    SearchState forged = PagePlaces.page(TIDES, 2, place.replace(".", ""));
    assertThat(service.search(forged).total()).isEqualTo(90);
  }

  @Test
  void aPlaceThatWasChangedIsNone() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    SearchState next = service.search(TIDES).next().orElseThrow();
    for (int i = 0; i < 300; i++) {
      char[] changed = next.place().toCharArray();
      int at = random.nextInt(changed.length);
      changed[at] = (char) (changed[at] + 1 + random.nextInt(5));
      String place = new String(changed);
      SearchState read =
          FORM.read(Map.of("q", List.of("tides"), "page", List.of("2"), "place", List.of(place)));
      assertThat(read).as("seed " + seed + " " + place).isEqualTo(TIDES.withPage(2));
    }
  }

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void aRecordKnowsItsPlaceAndItsNeighboursAcrossPages(SortOrder order) {
    SearchState list = TIDES.withSort(order);
    List<String> all = ids(service.search(list, 90));
    for (int i : List.of(0, 1, 19, 20, 21, 89)) {
      ListPlace place = service.place(list.withPage(4), all.get(i), "en").orElseThrow();
      assertThat(place.rank()).isEqualTo(i + 1L);
      assertThat(place.total()).isEqualTo(90);
      assertThat(place.previous()).isEqualTo(i == 0 ? "" : all.get(i - 1));
      assertThat(place.next()).isEqualTo(i == 89 ? "" : all.get(i + 1));
      assertThat(place.list()).isEqualTo(list);
      assertThat(place.page()).isEqualTo(list.withPage(i / 20 + 1));
    }
  }

  @Test
  void aRecordThatIsNotInTheListHasNoPlaceThere() {
    books.put(Books.book("other", "Something else"));
    assertThat(service.place(TIDES, "other", "en")).isEmpty();
    assertThat(service.place(TIDES, "gone", "en")).isEmpty();
    assertThat(service.place(SearchState.start(), "other", "en")).isPresent();
    SearchState nothing = TIDES.withQuery("absent", SearchState.ALL);
    assertThat(service.place(nothing, "tide1", "en")).isEmpty();
  }
}
