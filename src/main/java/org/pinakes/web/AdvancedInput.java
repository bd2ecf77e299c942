package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pinakes.search.AdvancedSearch;

/**
 * What the advanced form sends: of each group, numbered from 1, {@code f1}, {@code m1} and {@code
 * t1} once for each row, {@code j1} how its rows are joined; {@code join}, {@code from}, {@code
 * to}; and {@code do}, the button that was pressed.
 *
 * @param parameters the URL's parameters
 */
record AdvancedInput(Map<String, List<String>> parameters) {
  private static final String ANY = "any";

  /** Whether the form sent this; else the address names a search to edit. */
  boolean isSent() {
    return parameters.containsKey("t1");
  }

  /** The button pressed: {@code search}, {@code group}, {@code row1} and so on. */
  String button() {
    return first("do");
  }

  /** The rows as they were typed, with what a button added to them. */
  AdvancedSearch search() {
    List<AdvancedSearch.Group> groups = new ArrayList<>();
    for (int number = 1; number <= AdvancedSearch.MOST_GROUPS; number++) {
      if (parameters.containsKey("t" + number)) {
        groups.add(new AdvancedSearch.Group(rows(number), first("j" + number).equals(ANY)));
      }
    }
    AdvancedSearch typed =
        new AdvancedSearch(groups, first("join").equals("or"), first("from"), first("to"));
    return switch (button()) {
      case "group" -> typed.withGroup();
      case String row when row.matches("row[1-9]") -> typed.withRow(row.charAt(3) - '1');
      default -> typed;
    };
  }

  private List<AdvancedSearch.Row> rows(int group) {
    List<String> texts = all("t" + group);
    List<AdvancedSearch.Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(texts.size(), AdvancedSearch.MOST_ROWS); i++) {
      rows.add(AdvancedSearch.Row.of(at("f" + group, i), at("m" + group, i), texts.get(i)));
    }
    return rows;
  }

  private String at(String name, int place) {
    List<String> values = all(name);
    return place < values.size() ? values.get(place) : "";
  }

  private String first(String name) {
    return at(name, 0);
  }

  private List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }
}
