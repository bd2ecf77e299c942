package org.pinakes.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.mapping.csv.CsvLine;

/**
 * A code list of this room: a CSV file with a heading line, in which a librarian can read what
 * becomes of which code. Immutable and thread-safe.
 */
public final class CodeTable {
  private final List<Map<String, String>> rows;
  private final Map<String, Map<String, String>> byKey;

  private CodeTable(List<Map<String, String>> rows, Map<String, Map<String, String>> byKey) {
    this.rows = List.copyOf(rows);
    this.byKey = Map.copyOf(byKey);
  }

  /**
   * Reads a list that is part of the program.
   *
   * @param file beside this class, UTF-8; values with a comma stand in double quotes, lines that
   *     start with # are comments
   * @param key heading of the column by which rows are found
   */
  public static CodeTable read(String file, String key) {
    try (InputStream in = CodeTable.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      List<List<String>> values =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> CsvLine.values(line, ','))
              .toList();
      List<Map<String, String>> rows = new ArrayList<>();
      Map<String, Map<String, String>> byKey = new HashMap<>();
      for (List<String> line : values.subList(1, values.size())) {
        Map<String, String> row = row(values.getFirst(), line);
        rows.add(row);
        byKey.put(normal(row.getOrDefault(key, "")), row);
      }
      return new CodeTable(rows, byKey);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " is part of the program", unreadable);
    }
  }

  /** The row of a code, in any case; its values by column heading. */
  public Optional<Map<String, String>> find(String code) {
    return Optional.ofNullable(byKey.get(normal(code)));
  }

  /** The value in one column of the row of a code, or empty. */
  public String value(String code, String column) {
    return find(code).map(row -> row.getOrDefault(column, "")).orElse("");
  }

  /** All rows in the order of the file. */
  public List<Map<String, String>> rows() {
    return rows;
  }

  private static String normal(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> row(List<String> headings, List<String> values) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < headings.size() && i < values.size(); i++) {
      row.put(headings.get(i), values.get(i));
    }
    return Map.copyOf(row);
  }
}
