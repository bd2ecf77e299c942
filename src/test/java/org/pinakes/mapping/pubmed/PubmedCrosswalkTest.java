package org.pinakes.mapping.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pinakes.format.Payload;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.GoldenCases;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.Record;

/** Golden cases are the folders in {@code mapping/pubmed}. */
class PubmedCrosswalkTest implements GoldenCases {
  private static final SourceProfile PLAIN = SourceProfile.named("pubmed");
  private static final SourceProfile PMC =
      SourceProfiles.load(List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()))
          .of("pmc");

  private final PubmedCrosswalk crosswalk = new PubmedCrosswalk();

  @Override
  public Path cases() {
    return Path.of("src/test/resources/mapping/pubmed");
  }

  @Override
  public String dump(byte[] input) {
    return RecordDump.of(new PubmedCrosswalk(), Payload.utf8(input), PLAIN);
  }

  @Test
  void theReferenceRecordIsTheSameAsFromDublinCoreWithMoreInIt() throws IOException {
    Record record = kept(crosswalk, "reference-record", PMC);

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
}
