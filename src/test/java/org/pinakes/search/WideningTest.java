package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.lucene.FoldedWords;
import org.pinakes.query.Query;
import org.pinakes.query.QueryParser;
import org.pinakes.query.QueryPrinter;
import org.pinakes.query.Trees;
import org.pinakes.thesaurus.Headings;
import org.pinakes.thesaurus.Thesaurus;

class WideningTest {
  private static final Thesaurus THESAURUS = Headings.read();
  private static final Widening WIDENING = new Widening(() -> THESAURUS, new FoldedWords());
  private static final QueryParser PARSER = new QueryParser();

  private static List<String> headings(String typed) {
    return Trees.headings(WIDENING.widened(PARSER.parse(typed, "all"))).stream()
        .map(heading -> heading.heading() + " " + heading.narrower().size())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "tidal malaise, Tide Sickness 3",
    "Tidal MALAISE in children, Tide Sickness 3",
    "neap ague, Neap Ague 0",
    "spring ague, Spring Ague 1",
    "ague, Spring Ague 1",
    "subject:(ebb fever), Ebb Fever 0",
    "tidal malaise[mh], Tide Sickness 3",
    "tidal malaise[majr], Tide Sickness 3",
    "tidal malaise[mh:noexp], Tide Sickness 0",
    "heading:(tidal malaise), Tide Sickness 0",
    "'\"tidal malaise\"[mh]', Tide Sickness 3",
    "TM, Moon Motion 1"
  })
  void wordsThatAreAHeadingAreWidened(String typed, String heading) {
    assertThat(headings(typed)).containsExactly(heading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tidal malaise\"",
        "subject:\"tidal malaise\"~2",
        "title:(tidal malaise)",
        "tidal malaise[tiab]",
        "-ague",
        "cats NOT (ebb fever)",
        "agu*",
        "mostof:\"tidal malaise\"",
        "tidal",
        "malaise tidal",
        "tm",
        "tide letter",
        "\\"
      })
  void whatIsQuotedLimitedOrUnwantedIsNot(String typed) {
    assertThat(headings(typed)).isEmpty();
  }

  @Test
  void severalHeadingsInOneSearchAreEachWidenedInTheirPlace() {
    assertThat(headings("ebb fever on the low isles"))
        .containsExactly("Ebb Fever 0", "Low Isles 0");
    assertThat(headings("ague OR moon motion")).containsExactly("Spring Ague 1", "Moon Motion 1");
    assertThat(headings("ague ".repeat(30).strip())).hasSize(Widening.MOST_HEADINGS);
  }

  static LongStream seeds() {
    return new Random().longs(50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutItsHeadingsAWidenedSearchIsWhatWasTypedAndCanBeWritten(long seed) {
    List<String> pieces =
        List.of(
            "tidal",
            "malaise",
            "ague",
            "ebb",
            "fever",
            "AND",
            "OR",
            "NOT",
            "-",
            "(",
            ")",
            "title:",
            "subject:",
            "heading:",
            "[mh]",
            "[mh:noexp]",
            "\"",
            "neap",
            "moon",
            "motion",
            "x*");
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      StringBuilder typed = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        typed.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
      }
      Query tree = PARSER.parse(typed.toString(), "all");
      Query back = Trees.withoutHeadings(WIDENING.widened(tree));
      assertThat(back).as(typed.toString()).isEqualTo(tree);
      assertThat(PARSER.parse(new QueryPrinter().print(back, "all"), "all")).isEqualTo(tree);
    }
  }
}
