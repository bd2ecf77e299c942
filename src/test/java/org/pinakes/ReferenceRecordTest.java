package org.pinakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pinakes.format.Formats;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.RecordDocuments;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record by which the mapping is measured: every field of its document, value by value. */
class ReferenceRecordTest {
  private static final Path SEED = Path.of("..", "shared", "seed");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theReferenceRecordGivesItsDocumentToTheLetter() throws IOException {
    assumeTrue(Files.isDirectory(SEED), "the reference record stands beside the project, or not");
    assertGives(
        Files.newInputStream(SEED.resolve("oai-dc.xml")), SEED.resolve("expected-document.json"));
  }

  @Test
  void theSameRulesHoldForOurOwnCopyOfTheRecord() throws IOException {
    InputStream own = ReferenceRecordTest.class.getResourceAsStream("/reference/oai-dc.xml");
    assertGives(
        Objects.requireNonNull(own),
        Path.of("src/test/resources/reference/expected-document.json"));
  }

  @Test
  void whatTheReferenceSystemLostIsInFieldsOfItsOwn() throws IOException {
    InputStream own = ReferenceRecordTest.class.getResourceAsStream("/reference/oai-dc.xml");
    IndexDocument document = document(Objects.requireNonNull(own));
    assertThat(document.all("container_title")).containsExactly("Harm Reduct J");
    assertThat(document.all("doi_str_mv")).containsExactly("10.1186/s12954-021-00507-2");
    assertThat(document.all("pmid_str")).containsExactly("34090473");
    assertThat(document.all("pmcid_str")).containsExactly("PMC8179702");
    assertThat(document.all("published_str")).containsExactly("2021-06-05");
    assertThat(document.all("license_str")).containsExactly("CC BY 4.0");
  }

  private static void assertGives(InputStream record, Path expected) throws IOException {
    Map<String, List<String>> wanted = fields(JSON.readTree(Files.readString(expected)));
    wanted.remove("_version_");
    Map<String, List<String>> given = new LinkedHashMap<>(document(record).fields());
    given.keySet().retainAll(wanted.keySet());
    assertThat(given).containsExactlyInAnyOrderEntriesOf(wanted);
  }

  private static Map<String, List<String>> fields(JsonNode document) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    document
        .properties()
        .forEach(field ->
            fields.put(
                field.getKey(), field.getValue().valueStream().map(JsonNode::asString).toList()));
    return fields;
  }

  private static IndexDocument document(InputStream record) throws IOException {
    try (Slices slices = Formats.open(record, "oai-dc.xml", null)) {
      Slice.Cut cut = (Slice.Cut) Objects.requireNonNull(slices.next());
      Mapped mapped =
          new DublinCoreCrosswalk(new XmlReader())
              .map(
                  cut.payload(),
                  SourceProfiles.load(
                          List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()))
                      .of("pmc"));
      IndexDocument document = RecordDocuments.of(((Mapped.Kept) mapped).record());
      return IndexSchema.catalogue().withCopies(document);
    }
  }
}
