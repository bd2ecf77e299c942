package org.pinakes.yaml;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.problem.BadSettingsException;

/** Collects what is wrong with files that people wrote. Not thread-safe. */
public final class Problems {
  private final List<String> found = new ArrayList<>();

  /**
   * Notes a problem.
   *
   * @param where file, and line where it is known: {@code pinakes.yaml:3}
   * @param what what is wrong and what would be right
   */
  public void add(String where, String what) {
    found.add(where + ": " + what);
  }

  /** What was noted, in order. */
  public List<String> found() {
    return List.copyOf(found);
  }

  /**
   * Stops when anything was noted.
   *
   * @throws BadSettingsException with every problem, a line each
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BadSettingsException(String.join("\n", found));
    }
  }
}
