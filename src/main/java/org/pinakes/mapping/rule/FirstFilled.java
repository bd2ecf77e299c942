package org.pinakes.mapping.rule;

import java.util.List;

/** Gives a field the values of the first of several fields that has any. */
record FirstFilled(List<String> from, String to) implements Rule {
  @Override
  public void apply(Fields fields) {
    from.stream()
        .filter(fields::has)
        .findFirst()
        .ifPresent(field -> fields.put(to, fields.all(field)));
  }
}
