package org.pinakes.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format that a code list of the mapping can give has words in every language. */
class CodeListWordsTest {
  private static final Path LISTS = Path.of("src/main/resources/org/pinakes/mapping");
  private static final Map<String, String> COLUMNS =
      Map.of(
          "dc-types.csv", "format",
          "publication-types.csv", "formats",
          "article-types.csv", "formats",
          "marc-formats.csv", "format",
          "marc-carriers.csv", "format");

  static List<String> tags() {
    return Translations.tags();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyFormatHasWords(String tag) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Map.Entry<String, String> list : COLUMNS.entrySet()) {
      for (String format : values(LISTS.resolve(list.getKey()), list.getValue())) {
        keys.add("format." + format.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
      }
    }
    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(Translations.properties(tag).keySet()).containsAll(keys);
  }

  private static Set<String> values(Path list, String column) throws IOException {
    List<String> lines =
        Files.readAllLines(list).stream().filter(line -> !line.startsWith("#")).toList();
    int index = List.of(lines.getFirst().split(",", -1)).indexOf(column);
    assertThat(index).as("%s has a column %s", list, column).isNotNegative();
    Set<String> values = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      Arrays.stream(cells[index].split(";", -1)).map(String::strip).forEach(values::add);
    }
    values.remove("");
    return values;
  }
}
