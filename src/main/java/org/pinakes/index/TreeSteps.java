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
   * Adds all steps of a path. A step with the name of the one above it is that one said again
   * (class 800 is the first ten of the hundred 800), and no step of its own.
   *
   * @param path from the top; a slash in a name becomes a blank
   */
  public static void add(Set<String> steps, List<String> path) {
    StringBuilder below = new StringBuilder();
    String above = "";
    int level = 0;
    for (String step : path) {
      if (!step.equals(above)) {
        below.append(step.replace('/', ' ')).append('/');
        steps.add(level++ + "/" + below);
        above = step;
      }
    }
  }
}
