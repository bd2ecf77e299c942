package org.pinakes.index;

import java.util.List;
import java.util.Set;

/**
 * The values of a tree in the index: each step of a path with its level before it and all steps
 * above it, {@code 1/500/510/}, so that a step is found and counted with what is below it.
 */
public final class TreeSteps {

  private TreeSteps() {}

  /**
   * Adds all steps of a path.
   *
   * @param path from the top; a slash in a name becomes a blank
   */
  public static void add(Set<String> steps, List<String> path) {
    StringBuilder below = new StringBuilder();
    for (int level = 0; level < path.size(); level++) {
      below.append(path.get(level).replace('/', ' ')).append('/');
      steps.add(level + "/" + below);
    }
  }
}
