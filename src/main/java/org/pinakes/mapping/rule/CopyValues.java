package org.pinakes.mapping.rule;

import java.util.List;

/** Gives the values of some fields to others besides what these have. */
record CopyValues(List<String> from, List<String> to) implements Rule {
  @Override
  public void apply(Fields fields) {
    for (String source : from) {
      to.forEach(target -> fields.add(target, fields.all(source)));
    }
  }
}
