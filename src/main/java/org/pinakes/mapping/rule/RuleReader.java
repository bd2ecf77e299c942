package org.pinakes.mapping.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * Reads the rules of a profile: the short forms {@code values}, {@code copy} and {@code drop}, in
 * this order, then the list {@code rules}. Not thread-safe.
 */
public final class RuleReader {
  private static final int MOST_RULES = 1_000;

  private final RuleYaml profile;
  private final List<RuleLine> lines = new ArrayList<>();

  private RuleReader(RuleYaml profile) {
    this.profile = profile;
  }

  /**
   * Reads all rules of a profile.
   *
   * @param yaml the profile, whose other keys are left alone
   * @param known what rules may do with which field
   * @param folder the profile's own, where its value files are
   * @param problems receives what is wrong
   */
  public static Rules read(YamlMap yaml, KnownFields known, Path folder, Problems problems) {
    RuleReader reader = new RuleReader(new RuleYaml(yaml, known, folder, problems));
    reader.values();
    reader.copy();
    reader.drop();
    reader.rules();
    return new Rules(reader.lines);
  }

  private void values() {
    RuleYaml below = profile.with(profile.yaml().map("values"));
    for (String field : below.yaml().keys()) {
      why(below, field);
      add(below.yaml(), field, "values", RuleForm.map(field, below.valueMap(field)));
    }
  }

  private void copy() {
    RuleYaml below = profile.with(profile.yaml().map("copy"));
    for (String field : below.yaml().keys()) {
      profile.known().whyNotReadable(field).ifPresent(what -> below.yaml().wrong(field, what));
      add(below.yaml(), field, "copy", new CopyValues(List.of(field), below.written(field)));
    }
  }

  private void drop() {
    if (profile.yaml().has("drop")) {
      List<String> fields = profile.deleted("drop");
      int line = profile.yaml().line("drop").orElse(1);
      Rule rule = new DeleteValues(fields, Set.of(), null);
      lines.add(new RuleLine(line, name("drop", fields), new Condition.All(List.of()), rule));
    }
    profile.yaml().known("drop");
  }

  private void why(RuleYaml yaml, String field) {
    profile
        .known()
        .whyNotReadable(field)
        .or(() -> profile.known().whyNotWritable(field))
        .ifPresent(what -> yaml.yaml().wrong(field, what));
  }

  private void add(YamlMap yaml, String field, String form, Rule rule) {
    int line = yaml.line(field).orElse(1);
    lines.add(new RuleLine(line, form + " " + field, new Condition.All(List.of()), rule));
  }

  private void rules() {
    List<YamlMap> rules = profile.yaml().maps("rules");
    if (rules.size() > MOST_RULES) {
      profile.yaml().wrong("rules", "must be no more than " + MOST_RULES);
    }
    rules.stream().limit(MOST_RULES).forEach(this::rule);
  }

  private void rule(YamlMap yaml) {
    List<RuleForm> forms =
        Arrays.stream(RuleForm.values()).filter(form -> yaml.has(form.key())).toList();
    if (forms.size() != 1) {
      yaml.wrong(
          "must be a rule with one of the keys "
              + Arrays.stream(RuleForm.values())
                  .map(RuleForm::key)
                  .collect(Collectors.joining(", ")));
      return;
    }
    RuleForm form = forms.getFirst();
    RuleYaml rule = profile.with(yaml);
    Condition when = ConditionReader.read(rule, "when");
    yaml.known("when");
    Rule read = form.read(rule);
    String name = yaml.text("name").orElseGet(() -> name(form.key(), targets(yaml, form)));
    yaml.finish();
    lines.add(new RuleLine(yaml.line().orElse(1), name, when, read));
  }

  private static List<String> targets(YamlMap yaml, RuleForm form) {
    return switch (form) {
      case SET, ADD, DEFAULT -> yaml.map(form.key()).keys();
      case FORMATS -> List.of();
      default -> yaml.texts(form.key());
    };
  }

  private static String name(String form, List<String> fields) {
    return (form + " " + String.join(", ", fields)).strip();
  }
}
