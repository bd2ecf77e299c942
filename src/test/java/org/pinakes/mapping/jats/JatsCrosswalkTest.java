package org.pinakes.mapping.jats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.GoldenCases;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.record.Contributor;
import org.pinakes.record.Record;

/** Golden cases are the folders in {@code mapping/jats}. */
class JatsCrosswalkTest implements GoldenCases {
  private static final Path SEED = Path.of("../shared/seed/oai-dc.xml");
  private static final SourceProfile PLAIN = SourceProfile.named("test");
  private static final SourceProfile PMC =
      SourceProfiles.load(List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()))
          .of("pmc");

  private final JatsCrosswalk crosswalk = new JatsCrosswalk();

  @Override
  public Path cases() {
    return Path.of("src/test/resources/mapping/jats");
  }

  @Override
  public String dump(byte[] input) {
    return RecordDump.of(new JatsCrosswalk(), Payload.utf8(input), PLAIN);
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

  private Record reference() throws IOException {
    return kept(crosswalk, "reference-record", PMC);
  }
}
