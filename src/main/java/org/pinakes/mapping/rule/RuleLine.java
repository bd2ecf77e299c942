package org.pinakes.mapping.rule;

/**
 * A rule where it stands in a profile.
 *
 * @param line line of the file, from 1
 * @param name what the profile calls it, else what it does and to which fields
 * @param when what must hold for it to run
 * @param rule what it does
 */
record RuleLine(int line, String name, Condition when, Rule rule) {

  /** Runs the rule if its condition holds; whether it did. */
  boolean run(Fields fields) {
    boolean holds = when.holds(fields);
    if (holds) {
      rule.apply(fields);
    }
    return holds;
  }
}
