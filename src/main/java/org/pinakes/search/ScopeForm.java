package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Scope;
import org.pinakes.yaml.YamlMap;

/** Reads one search type of {@code ranking.yaml}. */
final class ScopeForm {
  private static final double MOST = 1000;

  private final YamlMap yaml;

  ScopeForm(YamlMap yaml) {
    this.yaml = yaml;
  }

  Scope read() {
    List<Weight> fields = weights("fields");
    List<Weight> aside = weights("aside");
    if (fields.isEmpty() && aside.isEmpty()) {
      yaml.wrong("needs fields with weights, such as  fields: {title: 4, description: 1}");
    }
    Scope.Boosts boosts =
        new Scope.Boosts(
            points("exact"),
            points("phrase"),
            points("near"),
            points("whole-title"),
            points("recent"));
    float saturation = (float) yaml.decimal("saturation", 0.01, MOST).orElse(Scope.SATURATION);
    float length = (float) yaml.decimal("length", 0, 1).orElse(Scope.LENGTH);
    yaml.finish();
    return new Scope(fields, aside, boosts, saturation, length);
  }

  private float points(String key) {
    return (float) yaml.decimal(key, 0, MOST).orElse(0);
  }

  private List<Weight> weights(String key) {
    YamlMap given = yaml.map(key);
    List<Weight> weights = new ArrayList<>();
    for (String field : given.keys()) {
      if (IndexSchema.catalogue().find(field).isEmpty()) {
        given.wrong(field, "is not a field of the index");
      }
      given
          .decimal(field, 0.001, MOST)
          .ifPresent(weight -> weights.add(new Weight(field, (float) weight)));
    }
    return weights;
  }
}
