package org.pinakes.mapping.rule;

import java.nio.file.Path;
import java.util.List;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/** Rules written as in a profile, under the catalogue's schema. */
public final class RulesOf {
  private RulesOf() {}

  /** The rules of a profile without fault. */
  public static Rules yaml(String text) {
    Problems problems = new Problems();
    Rules rules = read(Path.of("nowhere").toAbsolutePath(), text, problems);
    problems.throwIfAny();
    return rules;
  }

  /** What is wrong with the rules of a profile. */
  static List<String> problems(Path folder, String text) {
    Problems problems = new Problems();
    read(folder, text, problems);
    return problems.found();
  }

  static Rules read(Path folder, String text, Problems problems) {
    YamlMap yaml = YamlMap.read("x.yaml", text, problems);
    Rules rules =
        RuleReader.read(yaml, new SchemaFields(IndexSchema.catalogue()), folder, problems);
    yaml.finish();
    return rules;
  }
}
