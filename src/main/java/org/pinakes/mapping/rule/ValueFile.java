package org.pinakes.mapping.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pinakes.csv.CsvLine;
import org.pinakes.yaml.Problems;

/**
 * A list of values in a CSV file beside a profile: the heading {@code from,to}, then a pair a line,
 * in UTF-8. Lines that begin with # are comments; a semicolon in the heading makes it the separator
 * of the file, as some spreadsheets write it.
 */
final class ValueFile {
  private static final long LARGEST = 16L << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path folder;
  private final Problems problems;

  ValueFile(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reads the pairs.
   *
   * @param name as the profile has it
   * @param wrong told when there is no such file to be read
   */
  Map<String, String> read(String name, Consumer<String> wrong) {
    try {
      Path file = folder.resolve(name).normalize();
      if (!name.endsWith(".csv") || !file.startsWith(folder.normalize())) {
        wrong.accept("must name a .csv file in the folder of the profile");
      } else if (!Files.isRegularFile(file)) {
        wrong.accept("names " + name + ", which is not there; put it beside the profile");
      } else if (!file.toRealPath().startsWith(folder.toRealPath())) {
        wrong.accept("names " + name + ", which leads out of the folder of the profile");
      } else if (Files.size(file) > LARGEST) {
        wrong.accept("names " + name + ", which is larger than 16 MB");
      } else {
        return pairs(file.toString(), Files.readAllLines(file));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      wrong.accept(
          "names " + name + ", which cannot be read (is it UTF-8?): " + unreadable.getMessage());
    }
    return Map.of();
  }

  private Map<String, String> pairs(String file, List<String> lines) {
    Map<String, String> pairs = new LinkedHashMap<>();
    char separator = ' ';
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? lines.get(0).replace(BYTE_ORDER_MARK, "") : lines.get(i);
      String where = file + ":" + (i + 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (separator == ' ') {
        separator = heading(line, where);
      } else {
        pair(CsvLine.values(line, separator), where, pairs);
      }
    }
    return Collections.unmodifiableMap(pairs);
  }

  private char heading(String line, String where) {
    String heading = line.strip();
    if (!heading.equals("from,to") && !heading.equals("from;to")) {
      problems.add(where, "the first line must be the heading from,to");
    }
    return heading.equals("from;to") ? ';' : ',';
  }

  private void pair(List<String> values, String where, Map<String, String> pairs) {
    if (values.size() != 2) {
      problems.add(
          where,
          "here must be two values, old and new; one with a separator in it stands in \"quotes\"");
    } else if (pairs.put(values.get(0).strip(), values.get(1).strip()) != null) {
      problems.add(where, "«" + values.get(0).strip() + "» stands twice in this file");
    }
  }
}
