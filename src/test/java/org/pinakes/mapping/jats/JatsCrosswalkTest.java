package org.pinakes.mapping.jats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.mapping.IdRule;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.Record;

/**
 * Golden cases are folders in {@code mapping/jats}, named for their oddity: {@code input.xml} gives
 * {@code expected.json}. A new case needs no code; {@code -Dgolden.write=true} writes what is
 * missing, to be read by somebody before it is believed.
 */
class JatsCrosswalkTest {
  private static final Path CASES = Path.of("src/test/resources/mapping/jats");
  private static final Path SEED = Path.of("../shared/seed/oai-dc.xml");
  private static final SourceProfile PLAIN = SourceProfile.named("test");
  private static final SourceProfile PMC =
      new SourceProfile(
          "pmc",
          "PubMed Central",
          new IdRule("pubmed-", List.of(), List.of(Identifier.Type.PMCID)),
          "MEDLINE/PubMed",
          List.of("National Center for Biotechnology Information"),
          List.of("PubMed"),
          List.of("Online", "Article"),
          "",
          "",
          Map.of(),
          List.of(),
          Map.of());

  private final JatsCrosswalk crosswalk = new JatsCrosswalk();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseGivesTheExpectedRecord(Path folder) throws IOException {
    String dump = RecordDump.of(crosswalk, input(folder), PLAIN);
    Path expected = folder.resolve("expected.json");
    if (Boolean.getBoolean("golden.write") && Files.notExists(expected)) {
      Files.writeString(expected, dump);
    }

    assertThat(dump).isEqualTo(Files.readString(expected));
  }

  @Test
  void theReferenceRecordIsTheSameAsFromDublinCoreWithMoreInIt() throws IOException {
    Record record = reference();

    assertThat(record.id()).isEqualTo("pubmed-8179702");
    assertThat(record.provenance().recordFormat()).isEqualTo("MEDLINE/PubMed");
    assertThat(record.formats()).containsExactly("Online", "Article");
    assertThat(record.title().full())
        .isEqualTo(
            "Organizational support for frontline harm reduction and systems navigation work among"
                + " workers with living and lived experience: qualitative findings from British"
                + " Columbia, Canada");
    assertThat(record.contributors())
        .extracting(Contributor::name)
        .containsExactly("Greer, A.", "Buxton, J. A.", "Pauly, B.", "Bungay, V.");
    assertThat(record.publication().dates().getFirst().date()).hasToString("2021-06-05");
    assertThat(record.subjects()).extracting(subject -> subject.heading()).contains("Research");
    assertThat(record.rights().licence()).isEqualTo("CC BY 4.0");
    assertThat(record.fullText()).contains("work at the front line");
  }

  @Test
  void theReferenceRecordAgreesWithTheSeed() throws IOException {
    assumeThat(SEED).exists();
    String seed = Files.readString(SEED);
    String inner = seed.substring(seed.indexOf("<OAI-PMH"));
    XmlElement response =
        new XmlReader().read(Payload.utf8(inner.getBytes(StandardCharsets.UTF_8)));
    Record record = reference();

    assertThat(response.descendants("title").map(XmlElement::text))
        .containsExactly(record.title().full());
    assertThat(response.descendants("creator").map(XmlElement::text))
        .containsExactlyElementsOf(record.contributors().stream().map(Contributor::name).toList());
  }

  @Test
  void aTurkishLocaleChangesNothing() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      for (Path folder : cases()) {
        assertThat(RecordDump.of(new JatsCrosswalk(), input(folder), PLAIN))
            .isEqualTo(Files.readString(folder.resolve("expected.json")));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private Record reference() throws IOException {
    return ((Mapped.Kept) crosswalk.map(input(CASES.resolve("reference-record")), PMC)).record();
  }

  private static Payload input(Path folder) throws IOException {
    return Payload.utf8(Files.readAllBytes(folder.resolve("input.xml")));
  }
}
