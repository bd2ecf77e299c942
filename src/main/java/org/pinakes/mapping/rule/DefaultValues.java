package org.pinakes.mapping.rule;

import java.util.List;
import java.util.Map;

/** Gives these values to fields that have none. */
record DefaultValues(Map<String, List<String>> values) implements Rule {
  @Override
  public void apply(Fields fields) {
    values.forEach((field, given) -> {
      if (!fields.has(field)) {
        fields.put(field, given);
      }
    });
  }
}
