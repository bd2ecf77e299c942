package org.pinakes.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what documents have in their fields, in memory that does not grow with their number. Not
 * thread-safe.
 */
public final class FieldCensus {
  /** Different values of a field that are remembered for certain. */
  private static final int MOST_VALUES = 5_000;

  /** Fields whose values are texts that nobody counts. */
  private static final Set<String> TEXTS =
      Set.of("allfields", "contents", "description", "fulltext", "spelling", "spellingShingle");

  private final int shown;
  private final Map<String, Column> columns = new TreeMap<>();
  private long documents;

  private static final class Column {
    private final ValueTally tally = new ValueTally(MOST_VALUES);
    private long records;
    private long values;
  }

  /**
   * @param shown how many of the commonest and rarest values are told
   */
  public FieldCensus(int shown) {
    this.shown = shown;
  }

  /** Counts a document. */
  public void add(IndexDocument document) {
    documents++;
    document
        .fields()
        .forEach((field, values) -> {
          Column column = columns.computeIfAbsent(field, name -> new Column());
          column.records++;
          column.values += values.size();
          if (!TEXTS.contains(field)) {
            values.forEach(column.tally::add);
          }
        });
  }

  /** Documents counted so far. */
  public long documents() {
    return documents;
  }

  /** What was counted, in the order of field names. */
  public List<FieldCount> fields() {
    return columns.entrySet().stream()
        .map(entry -> count(entry.getKey(), entry.getValue()))
        .toList();
  }

  private FieldCount count(String field, Column column) {
    ValueTally tally = column.tally;
    return new FieldCount(
        field,
        column.records,
        column.values,
        tally.different(),
        tally.tooLowBy(),
        tally.commonest(shown),
        tally.rarest(shown));
  }
}
