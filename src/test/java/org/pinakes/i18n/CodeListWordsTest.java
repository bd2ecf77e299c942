package org.pinakes.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.SourceProfiles;

/**
 * Every coded value that the mapping can give, and that readers see, has words in every language.
 */
class CodeListWordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/pinakes");
  private static final Path LISTS = RESOURCES.resolve("mapping");

  /**
   * A column of a code list whose values readers see.
   *
   * @param group message keys are {@code group.value}
   * @param separator between several values of a cell
   * @param only {@code column=value} of the lines that count; empty for all
   */
  private record Column(String group, String list, String name, String separator, String only) {
    private Column(String group, String list, String name) {
      this(group, list, name, ";", "");
    }
  }

  static final List<Column> COLUMNS =
      List.of(
          new Column("format", "dc-types.csv", "format"),
          new Column("format", "publication-types.csv", "formats"),
          new Column("format", "article-types.csv", "formats"),
          new Column("format", "marc-formats.csv", "format"),
          new Column("format", "marc-carriers.csv", "format"),
          new Column("genre", "publication-types.csv", "type", ";", "genre=yes"),
          new Column("role", "relators.csv", "term"),
          new Column("role", "jats-contributors.csv", "role"),
          new Column("relation", "relations.csv", "kind"),
          new Column("relation", "marc-relations.csv", "kind"),
          new Column("region", "geographic-areas.csv", "name", "\n", ""),
          new Column("audience", "marc-audiences.csv", "audience"));

  static List<String> tags() {
    return Translations.tags();
  }

  @ParameterizedTest
  @FieldSource("COLUMNS")
  void everyCodedValueHasWords(Column column) throws IOException {
    List<String> keys = keys(column.group(), values(column));
    assertThat(keys).isNotEmpty();
    for (String tag : tags()) {
      assertThat(Translations.properties(tag).keySet()).as(tag).containsAll(keys);
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void formatsThatNoListGivesHaveWords(String tag) {
    SourceProfiles profiles =
        SourceProfiles.load(
            List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()));
    Stream<String> fixed = Stream.of("Unknown", "Thesis", "Conference Proceedings", "Book Chapter");
    Stream<String> ofProfiles =
        profiles.names().stream().flatMap(name -> profiles.of(name).formats().stream());
    assertThat(Translations.properties(tag).keySet())
        .containsAll(keys("format", Stream.concat(fixed, ofProfiles).toList()));
  }

  /**
   * ICU names languages; what it does not know it answers with the code, and we in English. It
   * knows all in English and Spanish, and in each language those that have a code of two letters.
   */
  @ParameterizedTest
  @MethodSource("tags")
  void everyLanguageOfTheListHasAName(String tag) throws IOException {
    boolean all = tag.equals("en") || tag.equals("es");
    Messages messages = Translations.load().in(tag).orElseThrow();
    List<List<String>> rows = rows(RESOURCES.resolve("record/languages.csv"));
    List<String> nameless =
        rows.subList(1, rows.size()).stream()
            .map(List::getFirst)
            .filter(code -> all || code.length() == 2)
            .filter(code -> messages.languageName(code, "?").equals("?"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(400);
    assertThat(nameless).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyEvidenceOfAMatchHasWords(String tag) throws IOException {
    List<String> lines =
        Files.readAllLines(RESOURCES.resolve("enrich/match/match-evidence.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines.getFirst()).startsWith("evidence,");
    List<String> evidence =
        lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    assertThat(evidence).hasSizeGreaterThan(20);
    assertThat(Translations.properties(tag).keySet()).containsAll(keys("match", evidence));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyMainClassHasWords(String tag) {
    List<String> tens = IntStream.range(0, 100).mapToObj(ten -> "%02d0".formatted(ten)).toList();
    List<String> letters = List.of("ABCDEFGHJKLMNPQRSTUVZ".split(""));
    List<String> science = List.of("QA QB QC QD QE QH QK QL QM QP QR".split(" "));
    assertThat(Translations.properties(tag).keySet())
        .containsAll(keys("dewey", tens))
        .containsAll(keys("lcc", letters))
        .containsAll(keys("lcc", science));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dewey", "lcc", "nlm", "udc"})
  void everyClassStandsOnceAndHasWordsInEveryLanguage(String scheme) throws IOException {
    List<List<String>> rows = rows(RESOURCES.resolve("i18n/" + scheme + ".csv"));
    assertThat(rows.getFirst())
        .isEqualTo(Stream.concat(Stream.of("class"), tags().stream()).toList());
    assertThat(rows)
        .allMatch(row -> row.size() == rows.getFirst().size())
        .allMatch(row -> row.stream().noneMatch(String::isBlank));
    assertThat(rows.stream().map(List::getFirst)).doesNotHaveDuplicates();
    assertThat(rows.stream().skip(1).map(List::getFirst))
        .allMatch(code -> code.matches("\\d(\\d0)?|[A-Z]{1,3}"));
  }

  private static List<String> keys(String group, Iterable<String> values) {
    List<String> keys = new ArrayList<>();
    for (String value : values) {
      keys.add(group + "." + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
    }
    return keys;
  }

  private static Set<String> values(Column column) throws IOException {
    List<List<String>> rows = rows(LISTS.resolve(column.list()));
    List<String> head = rows.getFirst();
    assertThat(head).as(column.list()).contains(column.name());
    String[] only = column.only().split("=", -1);
    Set<String> values = new TreeSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (only.length < 2 || row.get(head.indexOf(only[0])).equals(only[1])) {
        String cell = row.get(head.indexOf(column.name()));
        Arrays.stream(cell.split(Pattern.quote(column.separator()), -1))
            .map(String::strip)
            .forEach(values::add);
      }
    }
    values.remove("");
    return values;
  }

  /** The lines of a list, its heading first, comments left out. */
  private static List<List<String>> rows(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cells -> Arrays.stream(cells).map(cell -> cell.replaceAll("^\"|\"$", "")).toList())
        .toList();
  }
}
