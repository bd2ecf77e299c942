package org.pinakes.mapping.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.pinakes.mapping.IdRule;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.Record;

/**
 * Golden cases are folders in {@code mapping/pubmed}: {@code input.xml} gives {@code
 * expected.json}. A new case needs no code; {@code -Dgolden.write=true} writes what is expected, to
 * be read by somebody before it is believed.
 */
class PubmedCrosswalkTest {
  private static final Path CASES = Path.of("src/test/resources/mapping/pubmed");
  private static final SourceProfile PLAIN = SourceProfile.named("pubmed");
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

  private final PubmedCrosswalk crosswalk = new PubmedCrosswalk();

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
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, dump);
    }

    assertThat(dump).isEqualTo(Files.readString(expected));
  }

  @Test
  void theReferenceRecordIsTheSameAsFromDublinCoreWithMoreInIt() throws IOException {
    Record record = record("reference-record", PMC);

    assertThat(record.id()).isEqualTo("pubmed-8179702");
    assertThat(record.title().full())
        .isEqualTo(
            "Organizational support for frontline harm reduction and systems navigation work among"
                + " workers with living and lived experience: qualitative findings from British"
                + " Columbia, Canada");
    assertThat(record.contributors())
        .extracting(Contributor::name)
        .containsExactly("Greer, A.", "Buxton, J. A.", "Pauly, B.", "Bungay, V.");
    assertThat(record.formats()).startsWith("Online", "Article");
    assertThat(record.provenance().recordFormat()).isEqualTo("MEDLINE/PubMed");
    assertThat(record.publication().dates().getFirst().date()).hasToString("2021-06-05");
    assertThat(record.identifiers())
        .extracting(Identifier::value)
        .startsWith("10.1186/s12954-021-00507-2", "34090473", "PMC8179702");
    assertThat(record.container())
        .extracting("abbreviation", "volume", "issue")
        .containsExactly("Harm Reduct J", "18", "1");
  }

  @Test
  void aTurkishLocaleChangesNothing() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      for (Path folder : cases()) {
        assertThat(RecordDump.of(new PubmedCrosswalk(), input(folder), PLAIN))
            .isEqualTo(Files.readString(folder.resolve("expected.json")));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private Record record(String name, SourceProfile profile) throws IOException {
    return ((Mapped.Kept) crosswalk.map(input(CASES.resolve(name)), profile)).record();
  }

  private static Payload input(Path folder) throws IOException {
    return Payload.utf8(Files.readAllBytes(folder.resolve("input.xml")));
  }
}
