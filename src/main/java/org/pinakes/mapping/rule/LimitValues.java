package org.pinakes.mapping.rule;

import java.util.List;

/**
 * Keeps fields small.
 *
 * @param count most values of a field; the first ones stay
 * @param length most characters of a value; a longer one ends at a word before and with …
 */
record LimitValues(List<String> fields, int count, int length) implements Rule {
  private static final String ELLIPSIS = "…";

  @Override
  public void apply(Fields fields) {
    for (String name : this.fields) {
      fields.edit(name, value -> List.of(shortened(value)));
      if (fields.all(name).size() > count) {
        fields.put(name, fields.all(name).subList(0, count));
      }
    }
  }

  private String shortened(String value) {
    if (value.codePointCount(0, value.length()) <= length) {
      return value;
    }
    int end = value.offsetByCodePoints(0, length - 1);
    int space = value.lastIndexOf(' ', end);
    return value.substring(0, space > 0 ? space : end).stripTrailing() + ELLIPSIS;
  }
}
