package org.pinakes.cite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The comma-separated tables of this room: comments with {@code #}, one heading line; the last
 * column may have commas, in double quotes.
 */
final class DataFile {
  private DataFile() {}

  /** Rows in the order of the file, each with its values by heading. */
  static List<Map<String, String>> rows(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
      List<String> headings = List.of(lines.getFirst().split(",", -1));
      List<Map<String, String>> rows = new ArrayList<>();
      lines.stream().skip(1).forEach(line -> rows.add(row(headings, line)));
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " is part of the program", unreadable);
    }
  }

  private static Map<String, String> row(List<String> headings, String line) {
    String[] values = line.split(",", headings.size());
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      row.put(headings.get(i), values[i].replace("\"", ""));
    }
    return row;
  }
}
