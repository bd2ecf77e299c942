package org.pinakes.mapping.rule;

import java.util.List;

/** Gives the values of some fields to others besides what these have, and takes the former away. */
record MoveValues(List<String> from, List<String> to) implements Rule {
  @Override
  public void apply(Fields fields) {
    new CopyValues(from, to).apply(fields);
    for (String source : from) {
      if (fields.has(source) && !to.contains(source)) {
        fields.put(source, List.of());
      }
    }
  }
}
