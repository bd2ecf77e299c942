package org.pinakes.csv;

import java.util.ArrayList;
import java.util.List;

/** A line of a CSV file. */
public final class CsvLine {
  private CsvLine() {}

  /**
   * Takes a line apart. A value in double quotes may have the separator in it, and a double quote
   * written twice.
   */
  public static List<String> values(String line, char separator) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        value.append(doubled ? "\"" : "");
        i += doubled ? 1 : 0;
        quoted = doubled == quoted;
      } else if (character == separator && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(character);
      }
    }
    values.add(value.toString());
    return values;
  }
}
