package org.pinakes.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pinakes.csv.CsvTable;

/** What a merged record has of its members, field by field: {@code merge-fields.csv}. Immutable. */
final class MergeFields {
  private static final Rule BEST = new Rule(How.BEST, "");

  private final Map<String, Rule> rules = new HashMap<>();

  /** How values of several members become one field. */
  enum How {
    BEST,
    UNION,
    EARLIEST,
    LATEST,
    NONE
  }

  /**
   * A field's rule.
   *
   * @param with field that decides which member it comes from; empty for the field itself
   */
  record Rule(How how, String with) {}

  private MergeFields() {}

  static MergeFields read() {
    MergeFields fields = new MergeFields();
    for (List<String> row : CsvTable.rows(MergeFields.class, "merge-fields.csv")) {
      How how = How.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      fields.rules.put(row.get(0), new Rule(how, row.get(2)));
    }
    return fields;
  }

  Rule of(String field) {
    return rules.getOrDefault(field, BEST);
  }
}
