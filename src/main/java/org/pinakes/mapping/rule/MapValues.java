package org.pinakes.mapping.rule;

import java.util.List;
import java.util.Map;

/**
 * Puts other values in the place of listed ones; a value mapped to the empty text goes.
 *
 * @param others what becomes of values that are not listed
 */
record MapValues(List<String> fields, Map<String, String> values, Others others) implements Rule {
  @Override
  public void apply(Fields fields) {
    for (String name : this.fields) {
      fields.edit(name, this::becomes);
    }
  }

  private List<String> becomes(String value) {
    String listed = values.get(value);
    if (listed != null) {
      return List.of(listed);
    }
    return others == Others.KEEP ? List.of(value) : List.of();
  }

  /** What becomes of values that are not listed. */
  enum Others {
    /** They stay. */
    KEEP,
    /** They go. */
    DROP
  }
}
