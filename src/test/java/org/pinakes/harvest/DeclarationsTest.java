package org.pinakes.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

class DeclarationsTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void everyKindIsRead() {
    List<SourceDeclaration> all =
        read(
            """
            sources:
              a: {kind: oai, url: "https://example.org/oai", prefix: marc21, set: [x, y], full-deletes: true, full-every: 30d, overlap: 2h}
              b: {kind: pubmed, query: "tides[title]"}
              c: {kind: pubmed-files, path: [baseline, updates]}
              d: {kind: pubmed-files, url: ["https://example.org/baseline/"]}
              e: {kind: europepmc, query: tides}
              f: {kind: sru, url: "https://example.org/sru", query: tides, version: "2.0", schema: dc, since: 'x > "{date}"'}
              g: {kind: solr, url: "https://example.org/solr/biblio", filter: "format:Book", changed-field: ""}
              h: {kind: files, path: incoming, profile: a, schedule: every 6h, hours: 20:00-06:00}
            """);
    assertThat(problems.found()).isEmpty();
    assertThat(all)
        .extracting(source -> source.origin().kind())
        .containsExactly(
            "oai", "pubmed", "pubmed-files", "pubmed-files", "europepmc", "sru", "solr", "files");
    OaiOrigin oai = (OaiOrigin) all.getFirst().origin();
    assertThat(oai.request().sets()).containsExactly("x", "y");
    assertThat(oai.request().fullEvery()).isEqualTo(Duration.ofDays(30));
    assertThat(oai.request().overlap()).isEqualTo(Duration.ofHours(2));
    assertThat(all.getLast().profile()).isEqualTo("a");
    assertThat(all.getLast().schedule().text()).isEqualTo("every 6h");
    assertThat(all.getLast().hours().text()).isEqualTo("20:00-06:00");
    assertThat(all.getLast().origin().address()).endsWith("incoming");
  }

  @Test
  void whatIsNotSaidIsPolite() {
    SourceDeclaration source =
        read("sources: {a: {kind: oai, url: 'https://example.org/oai'}}").getFirst();
    assertThat(source.profile()).isEqualTo("a");
    assertThat(source.schedule()).isEqualTo(new Schedule.Manual());
    assertThat(source.hours()).isEqualTo(Hours.always());
    assertThat(source.politeness().requestsPerSecond()).isEqualTo(1);
    assertThat(source.politeness().privateAllowed()).isFalse();
    assertThat(source.politeness().userAgent()).contains("librarian@example.org");
  }

  @Test
  void aSecretComesFromAFileOrTheEnvironmentAndNeverFromTheSettings() throws IOException {
    Files.writeString(folder.resolve("key.txt"), "from-file\n");
    List<SourceDeclaration> all =
        read(
            """
            sources:
              a: {kind: pubmed, query: x, api-key-file: key.txt}
              b: {kind: pubmed, query: x, api-key-env: NCBI_KEY}
              c: {kind: pubmed, query: x, requests-a-second: 50}
            """);
    assertThat(problems.found()).isEmpty();
    assertThat(((PubmedOrigin) all.get(0).origin()).request().apiKey()).isEqualTo("from-file");
    assertThat(((PubmedOrigin) all.get(1).origin()).request().apiKey()).isEqualTo("from-env");
    assertThat(all)
        .extracting(source -> source.politeness().requestsPerSecond())
        .containsExactly(10.0, 10.0, 3.0);
    read("sources: {a: {kind: pubmed, query: x, api-key: secret}}");
    read("sources: {a: {kind: pubmed, query: x, api-key-env: NOT_SET}}");
    assertThat(problems.found())
        .anyMatch(problem -> problem.contains("«sources.a.api-key» is not a key here"))
        .anyMatch(problem -> problem.contains("environment variable that is not set"));
  }

  private List<SourceDeclaration> read(String text) {
    return Declarations.read(
        YamlMap.read("pinakes.yaml", text, problems).map("sources"),
        new Surroundings(folder, Map.of("NCBI_KEY", "from-env"), "librarian@example.org"));
  }
}
