package org.pinakes.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pinakes.index.IndexDocument;

/**
 * The table of a record's page: which lines there are and in which order is said by {@code
 * rows.csv}, with for each line its message ({@code record.label}), how its values are shown, and
 * the fields they come from.
 */
final class RecordTable {
  private static final String FILE = "rows.csv";

  private final List<Line> lines = read();

  /** A line as the file declares it. */
  record Line(String label, String kind, List<String> fields) {
    String key() {
      return "record." + label;
    }
  }

  /** All lines, whether a record has them or not. */
  List<Line> lines() {
    return lines;
  }

  /**
   * The lines that this record has.
   *
   * @param here public identifiers of records by the DOIs and other identifiers of their works
   */
  List<RecordView.Row> rows(Visit visit, IndexDocument document, Map<String, String> here) {
    RowItems items = new RowItems(visit, document, here);
    List<RecordView.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<RecordView.Item> shown = items.of(line);
      if (!shown.isEmpty() && !visit.hidden().contains(line.label())) {
        String label = visit.text(line.key(), "count", shown.size());
        rows.add(new RecordView.Row(label, RowItems.layout(line), shown));
      }
    }
    return rows;
  }

  private static List<Line> read() {
    try (InputStream in = RecordTable.class.getResourceAsStream(FILE);
        BufferedReader rows =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return rows.lines().skip(1).map(row -> line(List.of(row.split(",", -1)))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " is part of the program", unreadable);
    }
  }

  private static Line line(List<String> columns) {
    return new Line(columns.get(0), columns.get(1), List.of(columns.get(2).split(" ", -1)));
  }
}
