package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/** What must hold of a document. Immutable and thread-safe. */
sealed interface Condition {

  /** Whether it holds of the fields as they stand. */
  boolean holds(Fields fields);

  /** Any of these fields has a value. */
  record Has(List<String> fields) implements Condition {
    @Override
    public boolean holds(Fields fields) {
      return this.fields.stream().anyMatch(fields::has);
    }
  }

  /** Any value of a field is one of these, to the letter. */
  record Is(String field, Set<String> values) implements Condition {
    @Override
    public boolean holds(Fields fields) {
      return fields.all(field).stream().anyMatch(values::contains);
    }
  }

  /** Any value of a field has something in it that a pattern fits. */
  record Matches(String field, Pattern pattern) implements Condition {
    @Override
    public boolean holds(Fields fields) {
      return fields.all(field).stream().anyMatch(value -> pattern.matcher(value).find());
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Fields fields) {
      return !condition.holds(fields);
    }
  }

  /** All of these; with none of them always. */
  record All(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Fields fields) {
      return conditions.stream().allMatch(condition -> condition.holds(fields));
    }
  }

  /** At least one of these. */
  record Any(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Fields fields) {
      return conditions.stream().anyMatch(condition -> condition.holds(fields));
    }
  }
}
