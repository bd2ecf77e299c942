package org.pinakes.cite;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.pinakes.csv.CsvTable;

/** What those are called who made a record: {@code roles.csv}. Immutable. */
final class Roles {
  private static final Map<String, Map<String, String>> ROLES = read();

  private Roles() {}

  /** What somebody in this role did. */
  static Name.Part part(String role) {
    Map<String, String> row = ROLES.get(role);
    return row == null
        ? Name.Part.OTHER
        : Name.Part.valueOf(row.getOrDefault("part", "other").toUpperCase(Locale.ROOT));
  }

  /** The name variable of the Citation Style Language for somebody in this role, or empty. */
  static String variable(String role) {
    return ROLES.getOrDefault(role, Map.of()).getOrDefault("csl", "");
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> roles = new HashMap<>();
    CsvTable.read(Roles.class, "roles.csv")
        .named()
        .forEach(row -> roles.put(row.getOrDefault("role", ""), row));
    return Map.copyOf(roles);
  }
}
