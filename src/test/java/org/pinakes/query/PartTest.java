package org.pinakes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartTest {
  private static final QueryParser PARSER = new QueryParser();
  private static final QueryPrinter PRINTER = new QueryPrinter();

  @Test
  void eachPartCanBeTakenAwayFromTheWhole() {
    assertThat(remainders("cats AND (dogs OR title:\"big birds\") -fish"))
        .containsExactly(
            "",
            "(dogs OR title:\"big birds\") -fish",
            "cats -fish",
            "cats title:\"big birds\" -fish",
            "cats dogs -fish",
            "cats (dogs OR title:\"big birds\")",
            "cats (dogs OR title:\"big birds\")");
    assertThat(remainders("big cats")).containsExactly("", "cats", "big");
    assertThat(remainders("-(big cats)")).containsExactly("", "", "-cats", "-big");
  }

  private static Stream<String> remainders(String typed) {
    return all(Part.of(PARSER.parse(typed, "all")))
        .map(part -> PRINTER.print(part.without(), "all"));
  }

  private static Stream<Part> all(Part part) {
    return Stream.concat(Stream.of(part), part.parts().stream().flatMap(PartTest::all));
  }

  static LongStream seeds() {
    return new Random().longs(30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsLeftOfAnyQueryIsAQueryThatCanBeTyped(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Part whole = Part.of(PARSER.read(Garbage.text(random), "all", "es").tree());
      assertThat(whole.without()).isEqualTo(new Query.All());
      all(whole)
          .forEach(part -> {
            String typed = PRINTER.print(part.without(), "all");
            assertThat(PARSER.parse(typed, "all")).as(typed).isEqualTo(part.without());
          });
    }
  }
}
