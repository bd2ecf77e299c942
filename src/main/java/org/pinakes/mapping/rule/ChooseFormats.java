package org.pinakes.mapping.rule;

import java.util.List;

/** Gives a record the formats of the first choice whose condition holds, if there is one. */
record ChooseFormats(List<Choice> choices) implements Rule {
  static final String FIELD = "format";

  /**
   * A line of the table.
   *
   * @param when what must hold
   * @param formats the formats then
   */
  record Choice(Condition when, List<String> formats) {}

  @Override
  public void apply(Fields fields) {
    choices.stream()
        .filter(choice -> choice.when().holds(fields))
        .findFirst()
        .ifPresent(choice -> fields.put(FIELD, choice.formats()));
  }
}
