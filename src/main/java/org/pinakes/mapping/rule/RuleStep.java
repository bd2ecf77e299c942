package org.pinakes.mapping.rule;

import java.util.List;

/**
 * What one rule did to one document.
 *
 * @param line line of the profile at which the rule stands
 * @param name what the profile calls it, else what it does and to which fields
 * @param ran whether its condition held
 * @param changes what is different since; none when the rule found nothing to do
 */
public record RuleStep(int line, String name, boolean ran, List<Change> changes) {

  /** Copies the list. */
  public RuleStep {
    changes = List.copyOf(changes);
  }

  /**
   * A field that is different.
   *
   * @param field its name
   * @param before its values before the rule; none when it was not there
   * @param after its values after it; none when it is gone
   */
  public record Change(String field, List<String> before, List<String> after) {}
}
