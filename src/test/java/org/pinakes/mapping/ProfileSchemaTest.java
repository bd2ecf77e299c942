package org.pinakes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.record.Identifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors and what is read of a profile are the same. */
class ProfileSchemaTest {
  private static final Path FILE = Path.of("profiles/profile.schema.json");
  private static final String NOT_A_KEY = "» is not a key here; known are: ";

  @TempDir Path folder;

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedProfileIsValidAndNamesItsSchema(Path profile) throws IOException {
    String text = Files.readString(profile);
    assertThat(text).startsWith("# yaml-language-server: $schema=profile.schema.json\n");
    assertThat(faults(text)).isEmpty();
  }

  @Test
  void theExamplesOfTheGuideAreValidAndItsWrongOneIsNot() throws IOException {
    String page = Files.readString(Path.of("docs/profiles.md"));
    List<String> parts = Arrays.asList(page.split("```", -1));
    List<String> right = parts.stream().filter(part -> part.startsWith("yaml profile\n")).toList();
    assertThat(right).hasSizeGreaterThan(12);
    assertThat(right)
        .allSatisfy(part -> assertThat(faults(part.substring(part.indexOf('\n')))).isEmpty());
    assertThat(parts)
        .filteredOn(part -> part.startsWith("yaml wrong\n"))
        .isNotEmpty()
        .allSatisfy(part -> assertThat(faults(part.substring(part.indexOf('\n')))).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lable: x",
        "link-base: ftp://x",
        "id: {use: pmcd}",
        "rules: {}",
        "rules: [{delete: topc}]",
        "rules: [{delete: topic, add: {topic: x}}]",
        "rules: [{map: topic}]",
        "rules: [{map: topic, values: x.txt}]",
        "rules: [{split: topic}]",
        "rules: [{limit: topic}]",
        "rules: [{delete: topic, when: {field: topic}}]",
        "rules: [{delete: topic, when: {has: topic, not: {has: genre}}}]",
        "rules: [{delete: topic, when: []}]"
      })
  void whatTheReaderRefusesTheSchemaRefuses(String yaml) throws IOException {
    assertThat(problems(yaml)).isNotEmpty();
    assertThat(faults(yaml)).isNotEmpty();
  }

  @Test
  void theKeysOfAProfileAreThoseOfTheSchema() throws IOException {
    assertThat(readKeys("zzz: 1", "zzz")).isEqualTo(keys(schema()));
    assertThat(readKeys("id: {zzz: 1}", "id.zzz")).isEqualTo(keys(schema().at("/properties/id")));
  }

  @Test
  void theKeysOfEveryRuleAreThoseOfTheSchema() throws IOException {
    Set<String> forms = new TreeSet<>();
    for (JsonNode rule : schema().at("/$defs/rule/oneOf")) {
      String form = rule.get("required").get(0).asString();
      forms.add(form);
      assertThat(readKeys("rules: [{" + form + ": {}, zzz: 1}]", "rules.zzz"))
          .as(form)
          .isEqualTo(keys(rule));
    }
    String known = String.join("\n", problems("rules: [{zzz: 1}]"));
    assertThat(forms).isEqualTo(list(known, "one of the keys "));
    JsonNode choice =
        schema()
            .at("/$defs/rule/oneOf")
            .valueStream()
            .map(rule -> rule.at("/properties/formats/items"))
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
    assertThat(readKeys("rules: [{formats: [{zzz: 1}]}]", "rules.formats.zzz"))
        .isEqualTo(keys(choice));
  }

  @Test
  void theKeysOfAConditionAreThoseOfTheSchema() throws IOException {
    Set<String> keys = new TreeSet<>();
    schema().at("/$defs/condition/oneOf").forEach(one -> keys.addAll(keys(one)));
    assertThat(readKeys("rules: [{delete: topic, when: {zzz: 1}}]", "rules.when.zzz"))
        .isEqualTo(keys);
  }

  @Test
  void fieldsAndIdentifiersAreThoseOfTheCatalogue() throws IOException {
    assertThat(values(schema().at("/$defs/field/anyOf/0/enum")))
        .containsExactlyInAnyOrderElementsOf(
            IndexSchema.catalogue().fields().stream().map(IndexField::name).toList());
    assertThat(values(schema().at("/$defs/identifierType/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Identifier.Type.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  private static List<String> faults(String yaml) {
    try {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(FILE));
      return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode schema() throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(FILE));
  }

  private static Set<String> keys(JsonNode object) {
    return new TreeSet<>(object.get("properties").propertyNames());
  }

  private static List<String> values(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** What the reader knows in the place of a key that it does not. */
  private Set<String> readKeys(String yaml, String key) throws IOException {
    String said =
        problems(yaml).stream()
            .filter(problem -> problem.contains("«" + key + NOT_A_KEY))
            .collect(Collectors.joining());
    return list(said, NOT_A_KEY);
  }

  private static Set<String> list(String said, String start) {
    assertThat(said).contains(start);
    String list = said.substring(said.indexOf(start) + start.length());
    return new TreeSet<>(Arrays.asList(list.split(", ", -1)));
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), yaml);
    try {
      SourceProfiles.load(List.of(folder), new SchemaFields(IndexSchema.catalogue()));
      return List.of();
    } catch (BadSettingsException wrong) {
      return String.valueOf(wrong.getMessage()).lines().toList();
    }
  }
}
