package org.pinakes.mapping.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.format.Payload;
import org.pinakes.format.marc.MarcLines;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;

/**
 * Golden cases are folders in {@code mapping/marc}: {@code input.mrk}, a record in line form, gives
 * {@code expected.json} whether it comes as ISO 2709 or as MARCXML. A new case needs no code;
 * {@code -Dgolden.write=true} writes what is expected, to be read by somebody before it is
 * believed.
 */
class MarcCrosswalkTest {
  private static final Path CASES = Path.of("src/test/resources/mapping/marc");
  private static final SourceProfile LIBRARY = SourceProfile.named("library");

  private final MarcCrosswalk iso2709 = MarcCrosswalk.iso2709();
  private final MarcCrosswalk marcXml = MarcCrosswalk.marcXml();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseGivesTheExpectedRecord(Path folder) throws IOException {
    String dump = fromIso2709(lines(folder));
    Path expected = folder.resolve("expected.json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, dump);
    }

    assertThat(dump).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void marcXmlGivesTheSameRecord(Path folder) throws IOException {
    String lines = lines(folder);

    assertThat(fromMarcXml(MarcLines.marcXml(lines)))
        .isEqualTo(fromIso2709(lines).replace("\"marc21\"", "\"marcxml\""));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theLocaleOfTheMachineChangesNothing(Path folder) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      aCaseGivesTheExpectedRecord(folder);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anOaiEnvelopeGivesIdentifierDatestampAndSets() {
    String record = MarcLines.marcXml("=001  a1\n=245  00$aTitle");
    Mapped mapped =
        marcXml.map(
            payload(
                """
                <record><header><identifier>oai:example.org:a1</identifier>
                <datestamp>2026-01-02</datestamp><setSpec>books</setSpec></header>
                <metadata>%s</metadata></record>
                """
                    .formatted(record)),
            LIBRARY);
    assertThat(mapped)
        .isInstanceOfSatisfying(
            Mapped.Kept.class,
            kept -> {
              assertThat(kept.nativeId()).isEqualTo("oai:example.org:a1");
              assertThat(kept.record().provenance().datestamp()).isEqualTo("2026-01-02");
              assertThat(kept.record().provenance().sets()).containsExactly("books");
            });
  }

  @Test
  void aDeletedOaiHeaderIsADeletion() {
    Mapped mapped =
        marcXml.map(
            payload(
                "<record><header status=\"deleted\"><identifier>oai:example.org:a1</identifier>"
                    + "<datestamp>2026-01-02</datestamp></header></record>"),
            LIBRARY);
    assertThat(mapped)
        .isEqualTo(
            new Mapped.Deleted("library-oai:example.org:a1", "oai:example.org:a1", "2026-01-02"));
  }

  private String fromIso2709(String lines) {
    return RecordDump.of(iso2709, Payload.utf8(MarcLines.iso2709(lines)), LIBRARY);
  }

  private String fromMarcXml(String xml) {
    return RecordDump.of(marcXml, payload(xml), LIBRARY);
  }

  private static Payload payload(String xml) {
    return Payload.utf8(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(Path folder) throws IOException {
    return Files.readString(folder.resolve("input.mrk"));
  }
}
