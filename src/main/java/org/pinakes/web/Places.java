package org.pinakes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.csv.CsvTable;

/**
 * What readers call the places where words are found, {@code place.title}, in the order in which
 * they are told: {@code places.csv}. Immutable.
 */
final class Places {
  /** What is no place of its own. */
  static final String ELSEWHERE = "elsewhere";

  private final List<String> names;
  private final Map<String, String> byField = new HashMap<>();

  Places() {
    List<List<String>> rows = CsvTable.rows(Places.class, "places.csv");
    names = rows.stream().map(List::getFirst).toList();
    for (List<String> row : rows) {
      for (String field : row.get(1).split(" ", -1)) {
        byField.put(field, row.getFirst());
      }
    }
  }

  /** All places in their order. */
  List<String> names() {
    return names;
  }

  /** The place of a field of the index. */
  String of(String field) {
    return byField.getOrDefault(field, ELSEWHERE);
  }
}
