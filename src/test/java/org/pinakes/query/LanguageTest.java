package org.pinakes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files of the query language: {@code typed => tree ! REMARK piece | REMARK piece}, in
 * the language that a file's first line names.
 */
class LanguageTest {
  private static final Path FOLDER = Path.of("src/test/resources/query/language");
  private static final QueryParser PARSER = new QueryParser();

  static Stream<Arguments> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(LanguageTest::cases).toList().stream();
    }
  }

  private static Stream<Arguments> cases(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      String language = lines.getFirst().replace("# language: ", "");
      return lines.stream()
          .filter(line -> line.contains(" => ") && !line.startsWith("# "))
          .map(line -> line.split(" => ", 2))
          .map(line -> Arguments.of(line[0], line[1], language));
    } catch (IOException unreadable) {
      throw new IllegalStateException(file.toString(), unreadable);
    }
  }

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("cases")
  void whatIsTypedIsReadAndRemarkedOn(String typed, String expected, String language) {
    Reading reading = PARSER.read(typed, "all", language);
    String remarks =
        reading.remarks().stream()
            .map(remark -> remark.kind() + " " + remark.piece())
            .collect(Collectors.joining(" | "));
    String read = TreeText.of(reading.tree()) + (remarks.isEmpty() ? "" : " ! " + remarks);
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("cases")
  void whatIsWrittenBackIsReadAsTheSameInEveryLanguage(
      String typed, String expected, String language) {
    assertReadBack(PARSER.read(typed, "all", language).tree(), "all");
  }

  static LongStream seeds() {
    return new Random().longs(60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsReadInAnyLanguageAndWrittenBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      String typed = Garbage.text(random);
      for (String language : List.of("en", "es", "xx")) {
        String scope = random.nextBoolean() ? "all" : "author";
        assertReadBack(PARSER.read(typed, scope, language).tree(), scope);
      }
      assertThatCode(() -> PARSER.ways(typed, "all", "es")).doesNotThrowAnyException();
    }
  }

  private static void assertReadBack(Query tree, String scope) {
    for (String names : List.of("en", "es")) {
      String written = new QueryPrinter(names).print(tree, scope);
      for (String reader : List.of("en", "es")) {
        assertThat(PARSER.read(written, scope, reader).tree()).as(written).isEqualTo(tree);
      }
    }
  }

  @Test
  void whatIsTooMuchIsCutAndRemarkedOn() {
    assertThat(kinds("cat ".repeat(2000)))
        .contains(Remark.Kind.TOO_LONG, Remark.Kind.TOO_MANY_WORDS);
    assertThat(kinds("(".repeat(30) + "cat" + ")".repeat(30))).contains(Remark.Kind.TOO_DEEP);
    assertThat(kinds("猫".repeat(500))).containsExactly(Remark.Kind.TOO_MANY_WORDS);
    assertThat(kinds("a-".repeat(500))).containsExactly(Remark.Kind.TOO_MANY_WORDS);
    assertThat(kinds("\"cat dog\" ".repeat(100))).containsExactly(Remark.Kind.TOO_MANY_WORDS);
    assertThat(kinds("cat* ".repeat(13))).containsExactly(Remark.Kind.TOO_MANY_WILDCARDS);
    assertThat(PARSER.read(") ".repeat(1000) + "cat", "all", "en").remarks())
        .hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void aNameWithInitialsInTheBoxForAuthorsIsAPerson() {
    for (String typed : List.of("Smith JA", "Smith, J. A.", "Smith J.-A.", "smith, J A")) {
      assertThat(TreeText.of(PARSER.parse(typed, "author"))).endsWith("mith, JA}");
    }
    for (String typed : List.of("smith john", "SMITH JA", "j smith", "Smith")) {
      assertThat(PARSER.parse(typed, "author")).isEqualTo(new Query.Words("author", typed));
    }
    assertThat(PARSER.parse("Smith JA", "all")).isEqualTo(new Query.Words("all", "Smith JA"));
  }

  private static List<Remark.Kind> kinds(String typed) {
    return PARSER.read(typed, "all", "en").remarks().stream().map(Remark::kind).distinct().toList();
  }
}
