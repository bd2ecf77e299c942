package org.pinakes.record;

import java.util.List;

/**
 * Where a library keeps a copy, and what it has of it.
 *
 * @param place institution, collection and shelving location as written, or empty
 * @param callNumber or empty
 * @param statements which volumes, issues or parts are there, as written
 * @param notes public notes
 */
public record Holding(
    String place, String callNumber, List<String> statements, List<String> notes) {

  /** Copies the lists. */
  public Holding {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }
}
