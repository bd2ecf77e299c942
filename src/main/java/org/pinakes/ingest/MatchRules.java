package org.pinakes.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.enrich.match.Matching;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * What a site says about matching. Immutable.
 *
 * @param on whether records are matched at all
 * @param threshold score from which two records are the same, 1 to 100
 * @param priority sources in the order in which a merged record takes their fields; others follow
 * @param fieldPriority the same for single fields of the index
 * @param within sources whose own records may be the same as each other
 * @param together lists of public identifiers that are the same whatever is found
 * @param apart lists of public identifiers that are never the same
 */
public record MatchRules(
    boolean on,
    int threshold,
    List<String> priority,
    Map<String, List<String>> fieldPriority,
    Set<String> within,
    List<Set<String>> together,
    List<Set<String>> apart) {

  /** Copies what could change. */
  public MatchRules {
    priority = List.copyOf(priority);
    fieldPriority = Map.copyOf(fieldPriority);
    within = Set.copyOf(within);
    together = together.stream().map(Set::copyOf).toList();
    apart = apart.stream().map(Set::copyOf).toList();
  }

  /** No matching. */
  public static MatchRules off() {
    return new MatchRules(
        false, Matching.THRESHOLD, List.of(), Map.of(), Set.of(), List.of(), List.of());
  }

  /** Matching as it is when a site says nothing. */
  public static MatchRules standard() {
    return off().switched(true);
  }

  /** The same rules, in force or not. */
  public MatchRules switched(boolean now) {
    return new MatchRules(now, threshold, priority, fieldPriority, within, together, apart);
  }

  /** The same rules with another threshold. */
  public MatchRules withThreshold(int points) {
    return new MatchRules(on, points, priority, fieldPriority, within, together, apart);
  }

  /**
   * Reads {@code matching.yaml}: {@code priority}, {@code field-priority}, {@code match-within},
   * and {@code keep-together} and {@code keep-apart}, lists of identifiers with blanks between.
   *
   * @param file name for messages
   * @param problems receives what is wrong
   */
  public static MatchRules read(String file, String text, Problems problems) {
    YamlMap yaml = YamlMap.read(file, text, problems);
    YamlMap fields = yaml.map("field-priority");
    Map<String, List<String>> byField = new LinkedHashMap<>();
    fields.keys().forEach(field -> byField.put(field, fields.texts(field)));
    MatchRules rules =
        new MatchRules(
            true,
            Matching.THRESHOLD,
            yaml.texts("priority"),
            byField,
            Set.copyOf(yaml.texts("match-within")),
            lists(yaml, "keep-together"),
            lists(yaml, "keep-apart"));
    yaml.finish();
    return rules;
  }

  private static List<Set<String>> lists(YamlMap yaml, String key) {
    List<Set<String>> lists =
        yaml.texts(key).stream()
            .map(line -> Set.copyOf(List.of(line.strip().split("\\s+"))))
            .toList();
    if (lists.stream().anyMatch(list -> list.size() < 2)) {
      yaml.wrong(
          key, "must name at least two different identifiers in each line, with a blank between");
    }
    return lists;
  }
}
