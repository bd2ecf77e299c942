package org.pinakes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {
  private static final List<String> PIECES =
      List.of(
          "cat",
          "dog",
          "AND",
          "OR",
          "NOT",
          "(",
          ")",
          "\"",
          "~3",
          "-",
          "+",
          "\\",
          "title:",
          "au:",
          "year:",
          "2010..2020",
          "..",
          "doi:",
          "10.1000/a(b)",
          "pmid:",
          "12",
          "language:",
          "wil*",
          "w?ld",
          "*",
          "?",
          ":",
          "é",
          "猫",
          "😀",
          "\ud83d",
          "\u0000",
          "“",
          "：",
          "（",
          "'",
          "&",
          "İ",
          "\u00a0",
          "<",
          ">=",
          "id:",
          "format:",
          "x".repeat(60));

  private static final QueryParser PARSER = new QueryParser();
  private static final QueryPrinter PRINTER = new QueryPrinter();

  static Stream<Arguments> queries() throws IOException {
    try (InputStream in = QueryParserTest.class.getResourceAsStream("/query/queries.txt")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> line.contains(" => ") && !line.startsWith("# "))
          .map(line -> line.split(" => ", 2))
          .map(Arguments::of)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void whatReadersTypeBecomesATree(String typed, String tree) {
    assertThat(TreeText.of(PARSER.parse(typed, "all"))).isEqualTo(tree);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void aTreeWrittenAsTextIsReadAsTheSameTree(String typed) {
    for (String scope : List.of("all", "title")) {
      assertStable(typed, scope);
    }
  }

  static LongStream seeds() {
    return new Random().longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anythingAtAllIsReadAndWrittenBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      assertStable(anything(random), random.nextBoolean() ? "all" : "author");
    }
  }

  private static String anything(Random random) {
    StringBuilder typed = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      typed.append(PIECES.get(random.nextInt(PIECES.size())));
      typed.append(random.nextInt(3) == 0 ? "" : " ");
      if (random.nextInt(20) == 0) {
        typed.append((char) random.nextInt(0x10000));
      }
    }
    return typed.toString();
  }

  @Test
  void wordsWithoutAPrefixAreLookedForInTheTypeThatWasChosen() {
    assertThat(TreeText.of(PARSER.parse("smith title:cats", "author")))
        .isEqualTo("AND(author[smith], title[cats])");
  }

  @Test
  void depthLengthAndNumberOfWordsHaveLimits() {
    String deep = "(a OR b ".repeat(2_000) + ")".repeat(2_000);
    String many = "word ".repeat(5_000);

    assertThat(depth(PARSER.parse(deep, "all"))).isLessThanOrEqualTo(2 * QueryParser.MAX_DEPTH + 2);
    assertThat(PARSER.parse(many, "all"))
        .isEqualTo(new Query.Words("all", "word ".repeat(QueryParser.MAX_WORDS).strip()));
    assertThat(PARSER.parse("title:".repeat(10_000), "all")).isNotNull();
    assertThat(PARSER.parse("-".repeat(10_000) + "a", "all")).isNotNull();
  }

  @Test
  void namesOfLanguagesAreStoredAsTheCatalogueWantsThem() {
    QueryParser german =
        new QueryParser((field, typed) -> field.equals("language") ? "German" : typed);

    assertThat(german.parse("lang:de", "all")).isEqualTo(new Query.Exact("language", "German"));
  }

  private void assertStable(String typed, String scope) {
    Query once = PARSER.parse(typed, scope);
    String written = PRINTER.print(once, scope);
    assertThat(PARSER.parse(written, scope))
        .as("%s, written as %s", typed, written)
        .isEqualTo(once);
    assertThat(PRINTER.print(PARSER.parse(written, scope), scope)).isEqualTo(written);
  }

  private static int depth(Query query) {
    List<Query> parts =
        switch (query) {
          case Query.And and -> and.parts();
          case Query.Or or -> or.parts();
          case Query.Not not -> List.of(not.part());
          default -> List.of();
        };
    return 1 + parts.stream().mapToInt(QueryParserTest::depth).max().orElse(0);
  }
}
