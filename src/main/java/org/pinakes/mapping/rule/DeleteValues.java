package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes fields away, or only some of their values.
 *
 * @param values the values that go; none of them and no pattern: the whole field
 * @param matching what the values that go have in them, or null
 */
record DeleteValues(List<String> fields, Set<String> values, @Nullable Pattern matching)
    implements Rule {
  @Override
  public void apply(Fields fields) {
    for (String name : this.fields) {
      if (values.isEmpty() && matching == null) {
        fields.put(name, List.of());
      } else {
        fields.edit(name, value -> goes(value) ? List.of() : List.of(value));
      }
    }
  }

  private boolean goes(String value) {
    return values.contains(value) || (matching != null && matching.matcher(value).find());
  }
}
