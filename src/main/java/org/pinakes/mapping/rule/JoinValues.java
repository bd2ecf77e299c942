package org.pinakes.mapping.rule;

import java.util.List;

/** Makes one value of all that some fields have, in their order; the other fields stay. */
record JoinValues(List<String> from, String with, String to) implements Rule {
  @Override
  public void apply(Fields fields) {
    List<String> all = from.stream().flatMap(field -> fields.all(field).stream()).toList();
    if (!all.isEmpty()) {
      fields.put(to, List.of(String.join(with, all)));
    }
  }
}
