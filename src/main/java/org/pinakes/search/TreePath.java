package org.pinakes.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A value of a facet with levels, as VuFind writes it: {@code level/a/b/}, the level from 0.
 *
 * @param steps names from the top, at least one
 */
public record TreePath(List<String> steps) {
  private static final int DEEPEST = 30;

  /** Copies the list. */
  public TreePath {
    steps = List.copyOf(steps);
  }

  /** The path that a value is; empty when it is none. */
  public static Optional<TreePath> of(String value) {
    String[] parts = value.split("/", -1);
    int steps = parts.length - 2;
    boolean path =
        steps > 0
            && steps <= DEEPEST
            && parts[steps + 1].isEmpty()
            && parts[0].equals(Integer.toString(steps - 1));
    return path
        ? Optional.of(new TreePath(Arrays.asList(parts).subList(1, steps + 1)))
        : Optional.empty();
  }

  /** Its own name. */
  public String name() {
    return steps.getLast();
  }

  /** How deep it is, from 0. */
  public int level() {
    return steps.size() - 1;
  }

  /** As a value. */
  public String value() {
    return beginning(level(), steps.size());
  }

  /** The value one level up; empty at the top. */
  public Optional<String> parent() {
    return level() == 0 ? Optional.empty() : Optional.of(beginning(level() - 1, level()));
  }

  /** The values above it. */
  List<String> ancestors() {
    List<String> ancestors = new ArrayList<>();
    for (int level = 0; level < level(); level++) {
      ancestors.add(beginning(level, level + 1));
    }
    return ancestors;
  }

  /** How the values begin that are seen when this one is: its own, its ancestors' and siblings'. */
  List<String> beginnings() {
    List<String> beginnings = new ArrayList<>();
    for (int level = 1; level <= steps.size(); level++) {
      beginnings.add(beginning(level, level));
    }
    return beginnings;
  }

  private String beginning(int level, int many) {
    return level + "/" + String.join("/", steps.subList(0, many)) + "/";
  }
}
