package org.pinakes.mapping.rule;

import java.util.List;
import java.util.Map;

/** Gives fields these values, whatever they had. */
record SetValues(Map<String, List<String>> values) implements Rule {
  @Override
  public void apply(Fields fields) {
    values.forEach(fields::put);
  }
}
