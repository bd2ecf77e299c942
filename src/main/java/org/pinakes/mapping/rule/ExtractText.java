package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import java.util.List;

/** Adds to a field whatever a pattern finds in the values of others. */
record ExtractText(List<String> from, Pattern matching, Template as, String to) implements Rule {
  @Override
  public void apply(Fields fields) {
    List<String> found =
        from.stream()
            .flatMap(field -> fields.all(field).stream())
            .flatMap(value -> as.each(matching, value).stream())
            .toList();
    fields.add(to, found);
  }
}
