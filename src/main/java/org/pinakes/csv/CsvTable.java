package org.pinakes.csv;

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
 * A list that is part of the program: UTF-8, a heading, then a row a line; values with a comma
 * stand in double quotes. Lines that begin with {@code #} are remarks, those without anything are
 * passed over.
 *
 * @param headings names of the columns
 * @param rows the rows in the order of the file, as many values each as there are columns
 */
public record CsvTable(List<String> headings, List<List<String>> rows) {

  /** Copies the lists. */
  public CsvTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a list.
   *
   * @param beside a class of the room that the list belongs to
   * @param file its name there
   * @throws IllegalStateException when a row has more or fewer values than there are columns
   */
  public static CsvTable read(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      List<List<String>> lines =
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.copyOf(CsvLine.values(line, ',')))
              .toList();
      return whole(file, new CsvTable(lines.getFirst(), lines.subList(1, lines.size())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " is part of the program", unreadable);
    }
  }

  /** The rows of a list. */
  public static List<List<String>> rows(Class<?> beside, String file) {
    return read(beside, file).rows();
  }

  /** The rows with their values by heading. */
  public List<Map<String, String>> named() {
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        values.put(headings.get(i), row.get(i));
      }
      named.add(Map.copyOf(values));
    }
    return named;
  }

  private static CsvTable whole(String file, CsvTable table) {
    for (List<String> row : table.rows()) {
      if (row.size() != table.headings().size()) {
        throw new IllegalStateException(
            file + " has a row with another number of values than its heading: " + row);
      }
    }
    return table;
  }
}
