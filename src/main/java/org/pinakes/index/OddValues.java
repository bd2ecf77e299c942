package org.pinakes.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts records that are odd in one way, with the commonest odd values and a few examples, in
 * bounded memory. Not thread-safe.
 */
public final class OddValues {
  private static final int EXAMPLES = 3;
  private static final int MOST_VALUES = 200;

  private final ValueTally values = new ValueTally(MOST_VALUES);
  private final List<String> examples = new ArrayList<>(EXAMPLES);
  private long records;

  /**
   * Counts a record.
   *
   * @param example its identifier and what is to be said of it
   * @param odd its odd values, perhaps none
   */
  public void add(String example, List<String> odd) {
    records++;
    odd.forEach(values::add);
    if (examples.size() < EXAMPLES) {
      examples.add(example);
    }
  }

  /** Records counted so far. */
  public long records() {
    return records;
  }

  /** The commonest odd values. */
  public List<ValueCount> commonest(int limit) {
    return values.commonest(limit);
  }

  /** The first few records. */
  public List<String> examples() {
    return List.copyOf(examples);
  }
}
