package org.pinakes.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an address turned out to be.
 *
 * @param kind of source
 * @param title its own name, or empty
 * @param facts what else it says, in words and values for people
 * @param entry keys and values of the settings that would harvest it, without the name
 */
public record Discovery(String kind, String title, List<Fact> facts, Map<String, String> entry) {

  /**
   * Something the endpoint says.
   *
   * @param what in words
   * @param value as it says it
   */
  public record Fact(String what, String value) {}

  /** Copies the list. */
  public Discovery {
    facts = List.copyOf(facts);
  }

  /** The entry as it stands in the settings, indented. */
  public List<String> lines(String name, String indent) {
    List<String> lines = new ArrayList<>();
    if (!title.isBlank()) {
      lines.add(indent + "# " + title.replaceAll("\\s+", " ").strip());
    }
    lines.add(indent + name + ":");
    entry.forEach((key, value) -> lines.add(indent + "  " + key + ": " + quoted(value)));
    return lines;
  }

  /** Plain where YAML takes it as it is, else in quotes. */
  private static String quoted(String value) {
    boolean plain = value.matches("[A-Za-z0-9/][A-Za-z0-9 _./:?=&%+~@-]*") && !value.contains(": ");
    return plain ? value : "'" + value.replace("'", "''") + "'";
  }
}
