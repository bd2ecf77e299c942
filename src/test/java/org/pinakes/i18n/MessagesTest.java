package org.pinakes.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.query.QueryPrinter;
import org.pinakes.query.Remark;
import org.pinakes.search.AdvancedSearch;
import org.pinakes.search.SearchForm;

class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/pinakes");

  /** {@code text("some.key")}, and the choice between two of them. */
  private static final Pattern USED = Pattern.compile("\"((?:[a-z]+)\\.(?:[a-z_]+))\"");

  /** Groups whose keys are put together from a value. */
  private static final Set<String> GROUPS =
      Set.of(
          "format",
          "links",
          "role",
          "relation",
          "genre",
          "region",
          "audience",
          "type",
          "sort",
          "facet",
          "dewey",
          "lcc",
          "nlm",
          "udc",
          "licence",
          "record",
          "match",
          "condition",
          "alarm",
          "scope",
          "way",
          "remark",
          "browse",
          "mesh",
          "form",
          "page",
          "place",
          "alert",
          "date",
          "register",
          "note",
          "abstract",
          "exportformat",
          "sharing",
          "mail",
          "kept",
          "standing",
          "commentstate",
          "queue",
          "look",
          "listorder",
          "view",
          "feedbackkind");

  private final Translations translations = Translations.load();

  static List<String> languages() {
    return Translations.tags();
  }

  @Test
  void everyMessageFileIsListed() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("i18n"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("messages_"))
              .toList();
      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              languages().stream().map(tag -> "messages_" + tag + ".properties").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeys(String tag) {
    assertThat(new TreeSet<>(Translations.properties(tag).keySet()))
        .isEqualTo(new TreeSet<>(Translations.properties("en").keySet()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageFillsTheSamePlaceholders(String tag) {
    assertThat(placeholders(tag)).isEqualTo(placeholders("en"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noKeyIsWrittenTwiceAndNoMessageIsEmpty(String tag) throws IOException {
    Path file = RESOURCES.resolve("i18n/messages_" + tag + ".properties");
    List<String> lines =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(lines).allMatch(line -> line.matches("[a-z]+\\.[a-z0-9_]+ = \\S.*"));
    assertThat(lines.stream().map(line -> line.split(" = ", 2)[0])).doesNotHaveDuplicates();
  }

  @Test
  void everyKeyInUseHasAMessage() throws IOException {
    Set<String> known = Translations.properties("en").keySet();
    Set<String> groups =
        known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (String key : used()) {
      if (groups.contains(key.substring(0, key.indexOf('.'))) && !known.contains(key)) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyMessageIsInUse() throws IOException {
    Set<String> used = used();
    assertThat(Translations.properties("en").keySet().stream())
        .filteredOn(key -> !GROUPS.contains(key.substring(0, key.indexOf('.'))))
        .allMatch(used::contains);
  }

  @Test
  void everyFacetSearchTypeAndRowHasALabel() throws IOException {
    Set<String> known = Translations.properties("en").keySet();
    SearchForm form = SearchForm.catalogue();
    assertThat(form.facets()).allMatch(facet -> known.contains(facet.label().key()));
    assertThat(form.switches()).allMatch(named -> known.contains(named.label().key()));
    assertThat(known).containsAll(column("search/types.csv", 0, "type."));
    assertThat(known).containsAll(column("web/rows.csv", 0, "record."));
    assertThat(known).containsAll(column("search/advanced.csv", 0, "scope."));
    Stream.of(AdvancedSearch.Match.values())
        .forEach(way -> assertThat(known).contains("way." + way.code()));
  }

  @Test
  void everyPlaceToSearchInAndEveryRemarkIsTold() throws IOException {
    Set<String> known = Translations.properties("en").keySet();
    QueryPrinter names = new QueryPrinter();
    column("query/prefixes.csv", 2, "")
        .forEach(target -> assertThat(known).contains("scope." + names.name(target)));
    Stream.of(Remark.Kind.values())
        .forEach(
            kind -> assertThat(known).contains("remark." + kind.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void everyAlertOfARecordHasWords() throws IOException {
    Set<String> known = Translations.properties("en").keySet();
    List<String> kinds =
        Files.readAllLines(RESOURCES.resolve("web/alerts.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> "alert." + line.split(",", -1)[0].replace('-', '_'))
            .toList();
    assertThat(kinds).isNotEmpty();
    assertThat(known).containsAll(kinds);
  }

  @Test
  void pluralsFollowTheLanguage() {
    Messages spanish = translations.in("es").orElseThrow();
    assertThat(spanish.text("results.count", "count", 1)).isEqualTo("1 resultado");
    assertThat(spanish.text("results.count", "count", 12345)).isEqualTo("12.345 resultados");
    assertThat(spanish.text("results.count", "count", 0)).isEqualTo("Ningún resultado");
    assertThat(spanish.text("record.authors", "count", 2)).isEqualTo("Autores principales");
    assertThat(translations.standard().text("record.authors", "count", 1)).isEqualTo("Main author");
  }

  @Test
  void rangesAndForeignTextsStandTheRightWayRoundInLanguagesFromRightToLeft() {
    Messages arabic = translations.in("ar").orElseThrow();
    assertThat(arabic.text("results.heading", "query", "C++ (2nd)"))
        .contains("\u2068C++ (2nd)\u2069");
    assertThat(arabic.around("meant.question", "query").before()).doesNotContain("\u2068");
    assertThat(translations.standard().text("results.heading", "query", "C++ (2nd)"))
        .doesNotContain("\u2068");
  }

  @Test
  void aMissingMessageIsADefect() {
    assertThatThrownBy(() -> translations.standard().text("no.such_key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such_key");
  }

  @Test
  void codedValuesAreTranslatedAndForeignOnesKept() {
    Messages spanish = translations.in("es").orElseThrow();
    assertThat(spanish.value("format", "Online")).isEqualTo("En línea");
    assertThat(spanish.value("format", "Book Chapter")).isEqualTo("Capítulo de libro");
    assertThat(spanish.value("format", "Papyrus Roll")).isEqualTo("Papyrus Roll");
  }

  @Test
  void languagesAndDatesAreNamedAsTheReaderWritesThem() {
    Messages spanish = translations.in("es").orElseThrow();
    assertThat(spanish.languageName("en", "English")).isEqualTo("Inglés");
    assertThat(spanish.languageName("zxx-qq", "Nothing")).isNotBlank();
    assertThat(spanish.date("2021-06-05")).isEqualTo("5 de junio de 2021");
    assertThat(spanish.date("2021-06")).isEqualTo("junio de 2021");
    assertThat(spanish.date("2021-13-41")).isEqualTo("2021-13-41");
    assertThat(spanish.date("Spring 2021")).isEqualTo("Spring 2021");
  }

  @Test
  void textsKeepQuotesAndBracesOfTheirValues() {
    Messages english = translations.standard();
    assertThat(english.text("results.heading", "query", "{it's} '{0}'"))
        .isEqualTo("Results for {it's} '{0}'");
  }

  private static Map<String, Set<String>> placeholders(String tag) {
    return Translations.properties(tag).entrySet().stream()
        .filter(message -> message.getValue().indexOf('{') >= 0)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> new MessageFormat(e.getValue()).getArgumentNames()));
  }

  private static Set<String> used() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path root :
        List.of(
            Path.of("src/main/jte"),
            Path.of("src/main/java/org/pinakes/web"),
            Path.of("src/main/java/org/pinakes/i18n"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = USED.matcher(Files.readString(file));
          while (matcher.find()) {
            keys.add(matcher.group(1));
          }
        }
      }
    }
    return keys;
  }

  private static List<String> column(String file, int column, String prefix) throws IOException {
    return Files.readAllLines(RESOURCES.resolve(file)).stream()
        .skip(1)
        .map(row -> prefix + row.split(",", -1)[column])
        .toList();
  }
}
