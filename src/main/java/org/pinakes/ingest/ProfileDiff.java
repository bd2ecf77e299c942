package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pinakes.mapping.rule.RuleStep.Change;

/**
 * What a profile would change in an index, over all records of its source.
 *
 * @param records records of the source that the index has followed
 * @param changed how many of them would be different
 * @param appearing how many are not in the index now and would be
 * @param leaving how many are in the index and can no longer be mapped
 * @param waiting records that the index has not followed yet, which are not compared
 * @param fields what would be different, by field in alphabetical order
 */
public record ProfileDiff(
    long records,
    long changed,
    long appearing,
    long leaving,
    long waiting,
    List<FieldDiff> fields) {

  /** Copies the list. */
  public ProfileDiff {
    fields = List.copyOf(fields);
  }

  /**
   * What would be different in one field.
   *
   * @param field its name
   * @param records in how many records
   * @param examples a few of them
   */
  public record FieldDiff(String field, long records, List<Example> examples) {}

  /**
   * One record in which a field would be different.
   *
   * @param id public identifier
   * @param change values now and then
   */
  public record Example(String id, Change change) {}

  /** How one record compares. */
  sealed interface Compared {
    record Waiting() implements Compared {}

    record Leaving() implements Compared {}

    record Absent() implements Compared {}

    record Appearing() implements Compared {}

    record Both(String id, List<Change> changes) implements Compared {}
  }

  /** Counts comparisons; keeps a few examples of each field. Not thread-safe. */
  static final class Tally {
    private static final int EXAMPLES = 3;

    private final Map<String, List<Example>> examples = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long records;
    private long changed;
    private long appearing;
    private long leaving;
    private long waiting;

    void add(Compared one) {
      records += one instanceof Compared.Waiting ? 0 : 1;
      switch (one) {
        case Compared.Waiting w -> waiting++;
        case Compared.Leaving l -> leaving++;
        case Compared.Appearing a -> appearing++;
        case Compared.Absent a -> {}
        case Compared.Both both -> {
          changed += both.changes().isEmpty() ? 0 : 1;
          both.changes().forEach(change -> add(new Example(both.id(), change)));
        }
      }
    }

    private void add(Example example) {
      String field = example.change().field();
      counts.merge(field, 1L, Long::sum);
      List<Example> some = examples.computeIfAbsent(field, name -> new ArrayList<>(EXAMPLES));
      if (some.size() < EXAMPLES) {
        some.add(example);
      }
    }

    ProfileDiff diff() {
      List<FieldDiff> fields = new ArrayList<>();
      counts.forEach((field, count) -> {
        List<Example> some = examples.getOrDefault(field, List.of());
        fields.add(new FieldDiff(field, count, List.copyOf(some)));
      });
      return new ProfileDiff(records, changed, appearing, leaving, waiting, fields);
    }
  }
}
