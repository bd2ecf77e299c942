package org.pinakes.mapping.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a profile in the order in which they run. Immutable and thread-safe. Two that do the
 * same, wherever they stand in their files, are told apart by {@link #meaning} alone.
 */
public final class Rules {
  private static final Rules NONE = new Rules(List.of());

  private final List<RuleLine> lines;

  Rules(List<RuleLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** A profile without rules. */
  public static Rules none() {
    return NONE;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Runs them all on a document. */
  public void apply(Fields fields) {
    lines.forEach(line -> line.run(fields));
  }

  /** Runs them all on a document and tells what each of them did. */
  public List<RuleStep> trace(Fields fields) {
    List<RuleStep> steps = new ArrayList<>(lines.size());
    for (RuleLine line : lines) {
      Map<String, List<String>> before = new LinkedHashMap<>(fields.values());
      boolean ran = line.run(fields);
      steps.add(new RuleStep(line.line(), line.name(), ran, changes(before, fields)));
    }
    return steps;
  }

  /**
   * What the rules do, without where they stand and what they are called: equal for equal rules.
   */
  public String meaning() {
    StringBuilder meaning = new StringBuilder();
    lines.forEach(line -> meaning.append(line.when()).append(line.rule()).append('\n'));
    return meaning.toString();
  }

  private static List<RuleStep.Change> changes(Map<String, List<String>> before, Fields now) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(now.values().keySet());
    return names.stream()
        .map(name -> new RuleStep.Change(name, before.getOrDefault(name, List.of()), now.all(name)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }
}
