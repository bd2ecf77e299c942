package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pinakes.csv.CsvTable;

/**
 * The table of a record's page: which lines there are and in which order is said by {@code
 * rows.csv}, with for each line its message ({@code record.label}), how its values are shown, and
 * the fields they come from.
 */
final class RecordTable {
  private static final String FILE = "rows.csv";

  /** Names are all on top of the page. */
  private static final int MOST_NAMES = 20;

  /** Of a line with more, the staff view has the rest. */
  private static final int MOST = 200;

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
   * @param told labels of lines that the page tells elsewhere
   */
  List<RecordView.Row> rows(Visit visit, RowItems items, Set<String> told) {
    List<RecordView.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      boolean elsewhere = told.contains(line.label()) || visit.hidden().contains(line.label());
      List<RecordView.Item> shown = elsewhere ? List.of() : items.of(line);
      if (!shown.isEmpty()) {
        String label = visit.text(line.key(), "count", shown.size());
        rows.add(new RecordView.Row(label, RowItems.layout(line), bounded(visit, line, shown)));
      }
    }
    return rows;
  }

  private static List<RecordView.Item> bounded(
      Visit visit, Line line, List<RecordView.Item> items) {
    boolean names = line.kind().equals("names");
    int most = names ? MOST_NAMES : MOST;
    if (items.size() <= most) {
      return items;
    }
    List<RecordView.Item> seen = new ArrayList<>(items.subList(0, most));
    String more = visit.text("record.more_values", "count", items.size() - most);
    seen.add(new RecordView.Item(more, names ? "#byline" : null, false, ""));
    return seen;
  }

  private static List<Line> read() {
    return CsvTable.rows(RecordTable.class, FILE).stream().map(RecordTable::line).toList();
  }

  private static Line line(List<String> columns) {
    return new Line(columns.get(0), columns.get(1), List.of(columns.get(2).split(" ", -1)));
  }
}
