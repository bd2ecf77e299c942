package org.pinakes.mapping.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pinakes.yaml.YamlMap;

/** Reads what stands behind {@code when}. */
final class ConditionReader {
  private static final int DEEPEST = 8;
  private static final Condition ALWAYS = new Condition.All(List.of());

  private ConditionReader() {}

  /** The condition of a key; always true when there is none. A list means all of its conditions. */
  static Condition read(RuleYaml yaml, String key) {
    return yaml.yaml().has(key) ? below(yaml, key, DEEPEST) : ALWAYS;
  }

  private static Condition below(RuleYaml yaml, String key, int depth) {
    if (depth == 0) {
      yaml.yaml().wrong(key, "has conditions within conditions, deeper than " + DEEPEST);
      return ALWAYS;
    }
    List<Condition> all = new ArrayList<>();
    List<YamlMap> maps =
        yaml.yaml().isList(key) ? yaml.yaml().maps(key) : List.of(yaml.yaml().map(key));
    maps.forEach(map -> all.add(one(yaml.with(map), depth)));
    if (all.isEmpty()) {
      yaml.yaml().wrong(key, "must have a condition, such as {has: isbn}");
    }
    return all.size() == 1 ? all.getFirst() : new Condition.All(List.copyOf(all));
  }

  private static Condition one(RuleYaml yaml, int depth) {
    List<Condition> parts = new ArrayList<>();
    YamlMap map = yaml.yaml();
    if (map.has("has")) {
      parts.add(new Condition.Has(yaml.read("has")));
    }
    if (map.has("field")) {
      parts.add(values(yaml));
    }
    if (map.has("not")) {
      parts.add(new Condition.Not(below(yaml, "not", depth - 1)));
    }
    if (map.has("all")) {
      parts.add(below(yaml, "all", depth - 1));
    }
    if (map.has("any")) {
      parts.add(any(yaml, depth));
    }
    List.of("has", "field", "is", "in", "matches", "not", "all", "any").forEach(map::known);
    map.finish();
    if (parts.size() != 1) {
      map.wrong("must say one thing: has, field (with is, in or matches), not, all or any");
    }
    return parts.isEmpty() ? ALWAYS : parts.getFirst();
  }

  private static Condition any(RuleYaml yaml, int depth) {
    Condition below = below(yaml, "any", depth - 1);
    return below instanceof Condition.All(List<Condition> several)
        ? new Condition.Any(several)
        : below;
  }

  private static Condition values(RuleYaml yaml) {
    YamlMap map = yaml.yaml();
    String field = yaml.readOne("field");
    Set<String> values = new LinkedHashSet<>(map.texts("in"));
    map.text("is").ifPresent(values::add);
    long said = List.of("is", "in", "matches").stream().filter(map::has).count();
    if (said != 1) {
      map.wrong("field", "must go with one of is, in or matches");
    }
    return map.has("matches")
        ? new Condition.Matches(field, yaml.pattern("matches"))
        : new Condition.Is(field, Collections.unmodifiableSet(values));
  }
}
