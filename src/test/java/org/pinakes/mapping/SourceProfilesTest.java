package org.pinakes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.rule.KnownFields;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.record.Identifier;

class SourceProfilesTest {
  private static final KnownFields FIELDS = new SchemaFields(IndexSchema.catalogue());

  @TempDir Path folder;

  @Test
  void everyShippedProfileIsSound() {
    SourceProfiles shipped = SourceProfiles.load(List.of(Path.of("profiles")), FIELDS);
    assertThat(shipped.names()).contains("pmc", "pubmed", "library", "oai", "jats");
    assertThat(shipped.of("pmc").ids().use()).containsExactly(Identifier.Type.PMCID);
  }

  @Test
  void threeLinesAreEnoughForANewSource() throws IOException {
    Files.writeString(
        folder.resolve("thesis.yaml"),
        "label: Theses\ninstitution: University of Somewhere\nformats: Thesis\n");
    SourceProfile profile = SourceProfiles.load(List.of(folder), FIELDS).of("thesis");
    assertThat(profile.label()).isEqualTo("Theses");
    assertThat(profile.collections()).containsExactly("Theses");
    assertThat(profile.ids().publicId("42")).isEqualTo("thesis-42");
  }

  @Test
  void aSourceWithoutFileHasAProfileAllTheSame() {
    assertThat(SourceProfiles.load(List.of(folder), FIELDS).of("any").ids().publicId("1"))
        .isEqualTo("any-1");
  }

  @Test
  void theFirstFolderThatHasAProfileWins() throws IOException {
    Files.writeString(folder.resolve("pmc.yaml"), "label: Our own\n");
    assertThat(SourceProfiles.load(List.of(folder, Path.of("profiles")), FIELDS).of("pmc").label())
        .isEqualTo("Our own");
  }

  @Test
  void aFingerprintIsOfWhatAProfileMeansAndTheSameInEveryRunOfTheProgram() throws IOException {
    Files.writeString(folder.resolve("list.csv"), "from,to\none,two\nthree,four\nfive,six\n");
    String rules =
        """
        collection: C
        values: {topic: list.csv}
        rules:
          - {map: genre, values: {x: y, p: q, m: n}, when: {field: id, in: [z, y, x, w]}}
          - {delete: era, values: [k, j, i, h], matching: '^a(b|c)$'}
          - {set: {building: B, edition: E, series: S, physical: P}}
        """;
    assertThat(fingerprint(rules))
        .isEqualTo(fingerprint("# A remark.\nlabel: L\nid: {prefix: p-}\n" + rules))
        .isNotEqualTo(fingerprint(rules.replace("x: y", "x: z")))
        .isNotEqualTo(fingerprint(rules + "default-language: es\n"))
        .isEqualTo("4a1850e570d648e6");
    Files.writeString(folder.resolve("list.csv"), "from,to\none,2\n");
    assertThat(fingerprint(rules)).isNotEqualTo("4a1850e570d648e6");
  }

  private String fingerprint(String yaml) throws IOException {
    Files.writeString(folder.resolve("one.yaml"), yaml);
    return SourceProfiles.load(List.of(folder), FIELDS).of("one").fingerprint();
  }

  @Test
  void everythingWrongInEveryFileIsSaidAtOnce() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "lable: x\nid:\n  use: pmcd\n");
    Files.writeString(folder.resolve("b.yaml"), "link-base: ftp://x\n");
    assertThatExceptionOfType(BadSettingsException.class)
        .isThrownBy(() -> SourceProfiles.load(List.of(folder), FIELDS))
        .withMessageContaining("a.yaml:1: «lable» is not a key here")
        .withMessageContaining("a.yaml:3: «id.use» names «pmcd»")
        .withMessageContaining("b.yaml:1: «link-base» must begin with http");
  }
}
