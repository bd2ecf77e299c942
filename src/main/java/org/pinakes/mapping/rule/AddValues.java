package org.pinakes.mapping.rule;

import java.util.List;
import java.util.Map;

/** Gives fields these values besides those they have. */
record AddValues(Map<String, List<String>> values) implements Rule {
  @Override
  public void apply(Fields fields) {
    values.forEach(fields::add);
  }
}
