package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import java.util.List;

/** Puts other text in the place of everything in a value that a pattern fits. */
record ReplaceText(List<String> fields, Pattern matching, Template with) implements Rule {
  @Override
  public void apply(Fields fields) {
    for (String name : this.fields) {
      fields.edit(name, value -> List.of(with.replaceAll(matching, value)));
    }
  }
}
