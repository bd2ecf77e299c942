package org.pinakes.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pinakes.cite.Reference;
import org.pinakes.cite.References;
import org.pinakes.cite.Style;
import org.pinakes.cite.StyleTrial;
import org.pinakes.index.IndexDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cites records that are hard to cite in every style there is. Styles that only name another one
 * cite as that one does and are counted with it.
 */
public final class StylesBench {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int EXAMPLES = 3;

  private final StyleTrial trial = new StyleTrial();
  private final List<Reference> records = records();

  /** What failed, by cause, with examples; the last line has the sums. */
  public List<String> report() {
    Map<String, List<Style>> byRules =
        trial.styles().stream().collect(Collectors.groupingBy(Style::parent));
    Map<String, Set<String>> causes = new TreeMap<>();
    byRules.values().forEach(family -> failures(family.getFirst(), causes));
    Set<String> failing = new TreeSet<>();
    causes
        .values()
        .forEach(
            examples -> examples.forEach(example -> failing.add(example.replaceFirst(" .*", ""))));
    List<String> lines = new ArrayList<>();
    causes.forEach((cause, examples) ->
        lines.add(
            examples.size()
                + " × "
                + cause
                + ", for example "
                + examples.stream().limit(EXAMPLES).collect(Collectors.joining(", "))));
    lines.sort(Comparator.reverseOrder());
    int named =
        failing.stream().mapToInt(rules -> byRules.getOrDefault(rules, List.of()).size()).sum();
    lines.add(
        "%d of %d sets of rules (%d of %d styles) fail at one of %d records"
            .formatted(
                failing.size(), byRules.size(), named, trial.styles().size(), records.size()));
    return lines;
  }

  private void failures(Style style, Map<String, Set<String>> causes) {
    for (Reference record : records) {
      trial
          .failure(style, record)
          .ifPresent(cause ->
              causes
                  .computeIfAbsent(cause, none -> new TreeSet<>())
                  .add(style.parent() + " (" + record.id() + ")"));
    }
  }

  private static List<Reference> records() {
    try (InputStream in = StylesBench.class.getResourceAsStream("hard-records.json")) {
      References references = new References(id -> "https://catalogue.example/record/" + id);
      List<Reference> records = new ArrayList<>();
      for (JsonNode record : MAPPER.readTree(in)) {
        records.add(references.of(document(record)));
      }
      return List.copyOf(records);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("hard-records.json cannot be read", unreadable);
    }
  }

  private static IndexDocument document(JsonNode record) {
    IndexDocument.Builder document = IndexDocument.builder();
    record
        .properties()
        .forEach(field -> {
          JsonNode value = field.getValue();
          if (value.isArray()) {
            value.forEach(one -> document.add(field.getKey(), one.asString()));
          } else {
            document.add(field.getKey(), value.asString());
          }
        });
    return document.build();
  }
}
