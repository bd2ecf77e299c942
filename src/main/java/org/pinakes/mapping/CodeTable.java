package org.pinakes.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pinakes.csv.CsvTable;

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
    List<Map<String, String>> rows = CsvTable.read(CodeTable.class, file).named();
    Map<String, Map<String, String>> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(normal(row.getOrDefault(key, "")), row));
    return new CodeTable(rows, byKey);
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
}
