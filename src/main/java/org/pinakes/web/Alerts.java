package org.pinakes.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;
import org.pinakes.index.IndexDocument;

/**
 * What must be said on top of a record's page; which relations are such is in {@code alerts.csv}.
 */
final class Alerts {
  private static final List<Kind> KINDS =
      CsvTable.rows(Alerts.class, "alerts.csv").stream().map(Kind::of).toList();

  private static final Set<String> RELATIONS =
      KINDS.stream().map(Kind::relation).collect(Collectors.toUnmodifiableSet());

  private Alerts() {}

  private record Kind(String relation, String weight, Set<String> genres) {
    static Kind of(List<String> row) {
      return new Kind(row.get(0), row.get(1), Set.of(row.get(2).split(";", -1)));
    }

    String key() {
      return "alert." + relation.replace('-', '_');
    }
  }

  /** Kinds of relations of which an alert is made. */
  static List<String> kinds() {
    return KINDS.stream().map(Kind::relation).toList();
  }

  /** Whether a relation, as the index has it, is told by an alert. */
  static boolean tells(String relation) {
    int end = relation.indexOf(RowItems.PART);
    return end > 0 && RELATIONS.contains(relation.substring(0, end));
  }

  /**
   * The alerts of a record, most urgent first.
   *
   * @param items shows the works they name
   */
  static List<AlertView> of(Visit visit, IndexDocument document, RowItems items) {
    List<String> relations = document.all("relation_str_mv");
    Set<String> genres = new HashSet<>(document.all("genre"));
    List<AlertView> alerts = new ArrayList<>();
    for (Kind kind : KINDS) {
      List<RecordView.Item> works =
          relations.stream()
              .filter(relation -> relation.startsWith(kind.relation() + RowItems.PART))
              .distinct()
              .map(items::relatedWork)
              .toList();
      if (!works.isEmpty() || kind.genres().stream().anyMatch(genres::contains)) {
        alerts.add(new AlertView(kind.weight(), visit.text(kind.key()), works));
      }
    }
    return alerts;
  }
}
