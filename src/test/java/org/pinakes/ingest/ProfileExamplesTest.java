package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.RecordDocuments;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.mapping.rule.Fields;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.store.StoredRecord;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * Runs every example of {@code docs/profiles.md}: a block {@code yaml profile}, perhaps {@code csv
 * NAME} before it, then {@code yaml document} or {@code xml record}, then {@code yaml becomes}; or
 * {@code yaml wrong}, then {@code text says}.
 */
class ProfileExamplesTest {
  private static final Path PAGE = Path.of("docs/profiles.md");
  private static final Cataloguer CATALOGUER =
      new Cataloguer(
          Map.of(NativeFormat.OAI_DC, new DublinCoreCrosswalk(new XmlReader())),
          RecordDocuments::of);

  @TempDir Path folder;

  /** One example: where it stands, and its blocks by what stands behind the three marks. */
  record Example(int line, Map<String, String> blocks) {
    boolean has(String block) {
      return blocks.containsKey(block);
    }

    String block(String name) {
      return blocks.getOrDefault(name, "");
    }

    @Override
    public String toString() {
      return PAGE + ":" + line;
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Map<String, String> blocks = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(PAGE);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        String name = lines.get(i).substring(3);
        int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
        blocks.put(name, String.join("\n", lines.subList(i + 1, end)) + "\n");
        if (name.equals("yaml becomes") || name.equals("text says")) {
          examples.add(new Example(i + 1, blocks));
          blocks = new LinkedHashMap<>();
        }
        i = end;
      }
    }
    assertThat(blocks).as("every block belongs to an example").isEmpty();
    return examples;
  }

  static Stream<Example> right() throws IOException {
    return examples().stream().filter(example -> example.has("yaml profile"));
  }

  static Stream<Example> wrong() throws IOException {
    return examples().stream().filter(example -> example.has("yaml wrong"));
  }

  @ParameterizedTest
  @MethodSource("right")
  void anExampleBecomesWhatThePageSays(Example example) throws IOException {
    SourceProfile profile = read(example, "yaml profile").of("example");
    Map<String, List<String>> becomes = fields(example.block("yaml becomes"));
    assertThat(becomes).isNotEmpty();
    if (example.has("yaml document")) {
      Fields fields = new Fields(fields(example.block("yaml document")));
      profile.rules().apply(fields);
      assertThat(new TreeMap<>(fields.values())).isEqualTo(becomes);
    } else {
      IndexDocument document = document(example.block("xml record"), profile);
      becomes.forEach(
          (field, values) -> assertThat(document.all(field)).as(field).isEqualTo(values));
    }
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsSaidAsThePageSays(Example example) throws IOException {
    String said = "";
    try {
      read(example, "yaml wrong");
    } catch (BadSettingsException problems) {
      said = String.valueOf(problems.getMessage()).replace(folder + "/", "") + "\n";
    }
    assertThat(said).isEqualTo(example.block("text says"));
  }

  @Test
  void everyKeyIsInAnExample() throws IOException {
    String profiles =
        String.join("\n", right().map(example -> example.block("yaml profile")).toList());
    Files.writeString(folder.resolve("all.yaml"), "zzz: 1\nrules: [{zzz: 1}]\n");
    String said = "";
    try {
      SourceProfiles.load(List.of(folder), new SchemaFields(IndexSchema.catalogue()));
    } catch (BadSettingsException problems) {
      said = String.valueOf(problems.getMessage());
    }
    List<String> keys = new ArrayList<>(List.of("when", "name", "others", "at", "as", "count"));
    for (String start : List.of("known are: ", "one of the keys ")) {
      String list = said.substring(said.indexOf(start) + start.length()).lines().findFirst().get();
      keys.addAll(Arrays.asList(list.split(", ", -1)));
    }
    assertThat(keys).hasSizeGreaterThan(25);
    assertThat(keys).allSatisfy(key -> assertThat(profiles).containsPattern("\\b" + key + ":"));
  }

  @Test
  void everyFieldOfTheIndexIsNamed() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(IndexSchema.catalogue().fields())
        .extracting(IndexField::name)
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  private SourceProfiles read(Example example, String block) throws IOException {
    Files.writeString(folder.resolve("example.yaml"), example.block(block));
    for (Map.Entry<String, String> other : example.blocks().entrySet()) {
      if (other.getKey().startsWith("csv ")) {
        Files.writeString(folder.resolve(other.getKey().substring(4)), other.getValue());
      }
    }
    return SourceProfiles.load(List.of(folder), new SchemaFields(IndexSchema.catalogue()));
  }

  private static IndexDocument document(String xml, SourceProfile profile) {
    Instant now = Instant.EPOCH;
    Payload payload = Payload.utf8(xml.strip().getBytes(StandardCharsets.UTF_8));
    String id =
        profile.ids().publicId(xml.replaceAll("(?s).*<identifier>(.*?)</identifier>.*", "$1"));
    StoredRecord stored =
        new StoredRecord(
            1, 1, id, "example", "", NativeFormat.OAI_DC, payload, "", false, now, now);
    return CATALOGUER.preview(stored, profile).document();
  }

  private static Map<String, List<String>> fields(String text) {
    Problems problems = new Problems();
    YamlMap yaml = YamlMap.read("example", text, problems);
    Map<String, List<String>> fields = new TreeMap<>();
    yaml.keys().forEach(field -> fields.put(field, yaml.texts(field)));
    problems.throwIfAny();
    return fields;
  }
}
