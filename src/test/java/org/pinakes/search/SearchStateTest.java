package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchStateTest {
  private static final SearchForm FORM = SearchForm.catalogue();
  private static final List<String> KNOWN =
      List.of(
          "all",
          "title",
          "newest",
          "7",
          "a b",
          "a&b=c#d",
          "50%",
          "2010..2020",
          "2020..1999",
          "..-5",
          "1999..",
          "..",
          "0800",
          "0/500/",
          "1/500/510/",
          "0",
          "open-access",
          "recent");
  private static final SearchState.Filter ENGLISH = new SearchState.Filter("language", "English");
  private static final SearchState.Filter ARTICLE = new SearchState.Filter("format", "Article");
  private static final SearchState.Filter BOOK = new SearchState.Filter("format", "Book");

  @Test
  void theBareSearchHasNoParameters() {
    assertThat(FORM.read(Map.of())).isEqualTo(SearchState.start());
    assertThat(SearchState.start().queryString()).isEmpty();
  }

  @Test
  void aSearchIsWidenedUnlessItsAddressSaysOtherwise() {
    assertThat(read("q=a&wide=0&sort=title").queryString()).isEqualTo("q=a&wide=0&sort=title");
    assertThat(read("sort=title&wide=0&q=a").withPage(2).queryString())
        .isEqualTo("q=a&wide=0&sort=title&page=2");
    assertThat(read("q=a&wide=1").queryString()).isEqualTo("q=a");
    assertThat(read("q=a&wide=0").withoutFilters().queryString()).isEqualTo("q=a&wide=0");
    assertThat(read("q=a&wide=0").withWide(true).queryString()).isEqualTo("q=a");
  }

  @Test
  void everyPartOfTheUrlIsRead() {
    SearchState state =
        read(
            "q=bone+marrow&type=title&format=Article&format=Book&language=English"
                + "&sort=newest&page=3");

    assertThat(state.query()).isEqualTo("bone marrow");
    assertThat(state.type()).isEqualTo("title");
    assertThat(state.filters()).containsExactly(ARTICLE, BOOK, ENGLISH);
    assertThat(state.values("format")).containsExactly("Article", "Book");
    assertThat(state.sort()).isEqualTo(SortOrder.NEWEST);
    assertThat(state.page()).isEqualTo(3);
  }

  @Test
  void theOrderOfParametersDoesNotMatter() {
    assertThat(read("format=Book&q=x&language=English&format=Article").queryString())
        .isEqualTo(read("language=English&format=Article&format=Book&q=x&q=y").queryString())
        .isEqualTo("q=x&format=Article&format=Book&language=English");
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, 1",
    "page=-7, 1",
    "page=abc, 1",
    "page=, 1",
    "page=99999999999999999999, 1",
    "page=٣, 1",
    "page=500, 500"
  })
  void aPageThatIsNoneIsTheFirst(String url, int page) {
    assertThat(read(url).page()).isEqualTo(page);
  }

  @Test
  void whatMakesNoSenseIsPassedOver() {
    assertThat(read("type=magic&sort=backwards&colour=red&format=&lng=es"))
        .isEqualTo(SearchState.start());
  }

  @Test
  void queriesAndFiltersHaveLimits() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add("topic " + i);
    }
    many.add("x".repeat(SearchState.MAX_VALUE + 1));
    SearchState state = FORM.read(Map.of("q", List.of("ab ".repeat(9_000)), "topic", many));

    assertThat(state.query()).hasSizeLessThanOrEqualTo(SearchState.MAX_QUERY).startsWith("ab ab");
    assertThat(state.filters()).hasSize(SearchState.MAX_FILTERS);
  }

  @Test
  void anotherChoiceStartsAtTheFirstPageAgain() {
    SearchState third = read("q=x&format=Book&page=3");

    assertThat(third.with(ENGLISH).page()).isEqualTo(1);
    assertThat(third.without(BOOK)).isEqualTo(read("q=x"));
    assertThat(third.withSort(SortOrder.TITLE).page()).isEqualTo(1);
    assertThat(third.withQuery("y", "author")).isEqualTo(read("q=y&type=author&format=Book"));
    assertThat(third.withoutFilters()).isEqualTo(read("q=x"));
    assertThat(third.withPage(4).filters()).containsExactly(BOOK);
  }

  @Test
  void addingAndRemovingAFilterGivesTheSameUrlAgain() {
    SearchState before = read("q=x&format=Book");

    assertThat(before.with(ENGLISH).without(ENGLISH)).isEqualTo(before);
    assertThat(before.with(BOOK)).isEqualTo(before);
    assertThat(before.has(BOOK)).isTrue();
    assertThat(before.has(ENGLISH)).isFalse();
  }

  @Test
  void whatIsLeftOutStandsBehindWhatIsChosen() {
    SearchState state = read("not.format=Map&only=open-access&format=Book&not.language=English");

    assertThat(state.filters())
        .containsExactly(
            BOOK,
            new SearchState.Filter("format", "Map", true),
            new SearchState.Filter("language", "English", true),
            new SearchState.Filter("only", "open-access"));
    assertThat(state.values("format")).containsExactly("Book");
    assertThat(state.excluded("format")).containsExactly("Map");
    assertThat(state.queryString())
        .isEqualTo("format=Book&not.format=Map&not.language=English&only=open-access");
  }

  @Test
  void whatIsWantedAndNotWantedIsNotWantedAndTheLastChoiceCounts() {
    assertThat(read("format=Book&not.format=Book")).isEqualTo(read("not.format=Book"));
    assertThat(read("not.format=Book").with(BOOK)).isEqualTo(read("format=Book"));
    assertThat(read("format=Book").with(BOOK.opposite())).isEqualTo(read("not.format=Book"));
  }

  @ParameterizedTest
  @CsvSource({
    "year=2010..2020, year=2010..2020",
    "year=2020..2010, year=2010..2020",
    "year=2010.., year=2010..",
    "year=..0800, year=..800",
    "year=2010..2010, year=2010",
    "year=.., ''",
    "year=s.a., year=s.a.",
    "not.year=1999..2001, not.year=1999..2001",
    "year.from=2010&year.to=2020, year=2010..2020",
    "year.from=&year.to=2020, year=..2020",
    "year.from=2010&year.to=, year=2010..",
    "year.from=&year.to=, ''",
    "year.from=abc&year.to=2020, ''",
    "year.span=..1899&year.from=2010&year.to=2020, year=..1899",
    "year.from=2010&year.to=2020&year=1999, year=1999&year=2010..2020",
    "language.from=1&language.to=2, ''"
  })
  void rangesOfYearsHaveOneSpelling(String url, String canonical) {
    assertThat(read(url).queryString()).isEqualTo(canonical);
  }

  @Test
  void aNarrowerValueOfATreeTakesThePlaceOfTheWiderOne() {
    assertThat(read("dewey=0/500/&dewey=1/500/510/&dewey=0/800/").values("dewey"))
        .containsExactly("0/800/", "1/500/510/");
  }

  @Test
  void namedFiltersThatDoNotExistArePassedOver() {
    assertThat(read("only=reviews&only=nonsense")).isEqualTo(read("only=reviews"));
  }

  static LongStream seeds() {
    return new Random().longs(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void printedAndReadAgainItIsTheSame(long seed) {
    SearchState state = FORM.read(randomParameters(new Random(seed)));
    String url = state.queryString();

    assertThat(read(url)).isEqualTo(state);
    assertThat(read(url).queryString()).isEqualTo(url);
    assertThat(url).matches("[\\x21-\\x7e]*");
  }

  private static Map<String, List<String>> randomParameters(Random random) {
    List<String> names =
        new ArrayList<>(List.of("q", "type", "sort", "page", "place", "lng", "only", "wide"));
    names.addAll(List.of("year.from", "year.to", "year.span"));
    FORM.facets().forEach(facet -> names.add(facet.parameter()));
    FORM.facets().forEach(facet -> names.add("not." + facet.parameter()));
    Collections.shuffle(names, random);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String name : names.subList(0, random.nextInt(names.size()))) {
      List<String> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.add(randomText(random));
      }
      parameters.put(name, values);
    }
    return parameters;
  }

  private static String randomText(Random random) {
    if (random.nextInt(2) == 0) {
      return KNOWN.get(random.nextInt(KNOWN.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.appendCodePoint(0x1F600 + random.nextInt(60));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private static SearchState read(String url) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : url.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        parameters
            .computeIfAbsent(parts[0], name -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return FORM.read(parameters);
  }
}
