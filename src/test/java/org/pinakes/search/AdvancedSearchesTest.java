package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.query.QueryParser;
import org.pinakes.search.AdvancedSearch.Group;
import org.pinakes.search.AdvancedSearch.Row;

class AdvancedSearchesTest {
  private static final List<String> PIECES =
      List.of(
          "cats",
          "dogs",
          "OR",
          "AND",
          "NOT",
          "-",
          "(",
          ")",
          "\"big birds\"",
          "title:",
          "author:",
          "year:2010..2020",
          "year:1999",
          "wil*",
          "doi:10.1000/1",
          "smith j[au]",
          "\"a b\"~3",
          "format:book",
          "\"",
          "\\OR",
          "fulltext:",
          "isbn:");

  private final AdvancedSearches searches = new AdvancedSearches(new QueryParser(), "en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cats dogs                     | all ALL [cats dogs]",
        "title:cats author:\"jo smith\" | title ALL [cats]; author PHRASE [jo smith]",
        "cats OR dogs OR \"big birds\"  | all ANY [cats dogs \"big birds\"]",
        "cats -title:dogs              | all ALL [cats]; title NONE [dogs]",
        "cats -(title:dogs OR title:x) | all ALL [cats]; title NONE [dogs x]",
        "isbn:123 cats                 | all ALL [isbn:123]; all ALL [cats]",
        "smith j[au] doi:10.1000/1     | all ALL [smith J.[au]]; all ALL [doi:10.1000/1]",
        "wil* -(a b)                   | all ALL [wil*]; all ALL [-(a b)]"
      })
  void aSearchIsShownAsRows(String typed, String rows) {
    AdvancedSearch form = form(typed);

    assertThat(form.groups()).hasSize(1);
    assertThat(text(form.groups().getFirst())).isEqualTo(rows);
    assertThat(searches.query(form)).isEqualTo(searches.query(form(searches.query(form))));
  }

  @Test
  void alternativesOfSeveralRowsAreGroups() {
    AdvancedSearch either = form("title:cats author:smith OR \"big birds\"");
    assertThat(either.anyGroup()).isTrue();
    assertThat(either.groups())
        .extracting(AdvancedSearchesTest::text)
        .containsExactly("title ALL [cats]; author ALL [smith]", "all PHRASE [big birds]");

    AdvancedSearch both = form("cats (title:dogs OR author:smith)");
    assertThat(both.anyGroup()).isFalse();
    assertThat(both.groups())
        .extracting(AdvancedSearchesTest::text)
        .containsExactly("all ALL [cats]", "title ALL [dogs]; author ALL [smith]");
    assertThat(both.groups()).extracting(Group::anyRow).containsExactly(false, true);
    assertThat(searches.query(both)).isEqualTo("cats (title:dogs OR author:smith)");
  }

  @Test
  void yearsStandInFieldsOfTheirOwn() {
    AdvancedSearch form = form("cats year:2010..");
    assertThat(form.from()).isEqualTo("2010");
    assertThat(form.to()).isEmpty();
    assertThat(searches.query(form)).isEqualTo("cats year:2010..");
    assertThat(searches.query(new AdvancedSearch(List.of(), false, "2020", "2010")))
        .isEqualTo("year:2010..2020");
    assertThat(searches.query(new AdvancedSearch(List.of(), false, "soon", ""))).isEmpty();
  }

  @Test
  void rowsBecomeASearchThatCouldHaveBeenTyped() {
    Group group =
        new Group(
            List.of(
                Row.of("title", "all", "cats AND dogs"),
                Row.of("all", "any", "big \"black birds\""),
                Row.of("author", "phrase", "smith \"jo"),
                Row.of("nowhere", "none", "fish fowl"),
                Row.of("title", "all", "  ")),
            false);

    assertThat(searches.query(new AdvancedSearch(List.of(group), false, "", "")))
        .isEqualTo(
            "title:cats title:dogs (big OR \"black birds\") author:\"smith jo\" -(fish OR fowl)");
  }

  static LongStream seeds() {
    return new Random().longs(30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySearchCanBeOpenedAndStaysTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        typed.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
      }
      String once = searches.query(form(typed.toString()));
      assertThat(searches.query(form(once))).as(typed.toString()).isEqualTo(once);
    }
  }

  private AdvancedSearch form(String typed) {
    return searches.form(SearchState.start().withQuery(typed, SearchState.ALL));
  }

  private static String text(Group group) {
    return String.join(
        "; ",
        group.rows().stream()
            .filter(row -> !row.text().isEmpty())
            .map(row -> row.scope() + " " + row.match() + " [" + row.text() + "]")
            .toList());
  }
}
