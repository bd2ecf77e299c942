package org.pinakes.mapping.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pinakes.format.Payload;
import org.pinakes.format.marc.MarcLines;
import org.pinakes.mapping.GoldenCases;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;

/**
 * Golden cases are the folders in {@code mapping/marc}: {@code input.mrk}, a record in line form,
 * gives what is expected whether it comes as ISO 2709 or as MARCXML.
 */
class MarcCrosswalkTest implements GoldenCases {
  private static final SourceProfile LIBRARY = SourceProfile.named("library");

  private final MarcCrosswalk iso2709 = MarcCrosswalk.iso2709();
  private final MarcCrosswalk marcXml = MarcCrosswalk.marcXml();

  @Override
  public Path cases() {
    return Path.of("src/test/resources/mapping/marc");
  }

  @Override
  public String inputName() {
    return "input.mrk";
  }

  @Override
  public String dump(byte[] input) {
    return fromIso2709(new String(input, StandardCharsets.UTF_8));
  }

  @TestFactory
  Stream<DynamicTest> marcXmlGivesTheSameRecord() {
    return each(folder -> {
      String lines = new String(input(folder), StandardCharsets.UTF_8);

      assertThat(fromMarcXml(MarcLines.marcXml(lines)))
          .isEqualTo(fromIso2709(lines).replace("\"marc21\"", "\"marcxml\""));
    });
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
}
