package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.RecordDocuments;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.rule.RulesOf;
import org.pinakes.query.Query;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.store.Rejection;
import org.pinakes.store.RunReport;
import org.pinakes.store.StoredRecord;

class ReceiverTest {
  private static final Instant START = Instant.parse("2026-01-31T10:00:00.9Z");

  @TempDir Path folder;
  private Instant now = START;
  private Catalogue catalogue;

  @BeforeEach
  void open() {
    catalogue = new Catalogue(folder, () -> now, 3);
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void whatIsReceivedIsInStoreAndIndex() {
    IngestReport report = catalogue.load(Oai.list(records(0, 10, "Tides")));

    assertThat(report.run().read()).isEqualTo(10);
    assertThat(report.run().accepted()).isEqualTo(10);
    assertThat(report.run().finished()).isNotNull();
    assertThat(report.indexed()).isTrue();
    assertThat(report.leftOut()).isZero();
    assertThat(catalogue.documents()).hasSize(10);
    assertThat(catalogue.index.sequence()).isEqualTo(catalogue.store.sequence()).isEqualTo(10);
    assertThat(catalogue.document("test-r3").first("title")).isEqualTo("Tides 3");
  }

  @Test
  void loadingTheSameTwiceChangesNothing() {
    String xml = Oai.list(records(0, 10, "Tides"));
    catalogue.load(xml);
    Map<String, IndexDocument> before = catalogue.documents();
    now = START.plus(Duration.ofDays(1));

    IngestReport again = catalogue.load(xml);

    assertThat(again.run().accepted()).isEqualTo(10);
    assertThat(again.run().changed()).isZero();
    assertThat(catalogue.store.sequence()).isEqualTo(10);
    assertThat(catalogue.documents()).isEqualTo(before);
  }

  @Test
  void aChangedRecordReplacesTheOldOneAndKeepsItsFirstTime() {
    catalogue.load(Oai.list(Oai.record("r1", "Draft")));
    now = START.plusSeconds(60);

    catalogue.load(Oai.list(Oai.record("r1", "Final")));

    IndexDocument document = catalogue.document("test-r1");
    assertThat(catalogue.index.documents()).isEqualTo(1);
    assertThat(document.first("title")).isEqualTo("Final");
    assertThat(document.first("first_indexed")).isEqualTo("2026-01-31T10:00:00Z");
    assertThat(document.first("last_indexed")).isEqualTo("2026-01-31T10:01:00Z");
  }

  @Test
  void recordsAreCountedByTheMonthInWhichTheyCameFirst() {
    catalogue.load(Oai.list(Oai.record("r1", "Draft")));
    now = START.plusSeconds(Duration.ofDays(2).toSeconds());
    catalogue.load(Oai.list(Oai.record("r1", "Final"), Oai.record("r2", "Another")));

    IndexRequest.Facet months = new IndexRequest.Facet("first_indexed_month_str", 9);
    IndexRequest all =
        new IndexRequest(
            new Query.All(),
            Map.of(),
            List.of(),
            List.of(months),
            IndexRequest.Sort.relevance(),
            0,
            0,
            List.of());
    assertThat(catalogue.index.search(all).facets().get(months.field()))
        .containsExactlyInAnyOrder(new Count("2026-01", 1), new Count("2026-02", 1));
  }

  @Test
  void aDeletedRecordLeavesSearch() {
    catalogue.load(Oai.list(records(0, 3, "Tides")));

    IngestReport report = catalogue.load(Oai.list(Oai.deleted("r1"), Oai.deleted("never")));

    assertThat(report.run().deleted()).isEqualTo(2);
    assertThat(catalogue.index.documents()).isEqualTo(2);
    assertThat(catalogue.index.fetch("test-r1")).isEmpty();
  }

  @Test
  void aRecordNamedTwiceIsIndexedOnceInItsLastState() {
    catalogue.load(
        Oai.list(
            Oai.record("r1", "One"),
            Oai.record("r1", "Two"),
            Oai.record("r2", "Short-lived"),
            Oai.deleted("r2"),
            Oai.record("r1", "Three")));

    assertThat(catalogue.index.documents()).isEqualTo(1);
    assertThat(catalogue.document("test-r1").first("title")).isEqualTo("Three");
  }

  @Test
  void aBadRecordIsKeptAndTheNextOneIsRead() {
    String bad = "<record><header><identifier>bad</identifier></header><metadata/></record>";

    IngestReport report =
        catalogue.load(Oai.list(Oai.record("r1", "One"), bad, Oai.record("r2", "Two")));

    RunReport run = report.run();
    assertThat(run.read()).isEqualTo(3);
    assertThat(run.accepted() + run.rejected() + run.deleted()).isEqualTo(run.read());
    assertThat(run.rejected()).isEqualTo(1);
    Rejection kept = catalogue.store.rejections("test", 10).getFirst();
    assertThat(kept.place().file()).isEqualTo("standard input");
    assertThat(kept.place().ordinal()).isEqualTo(2);
    assertThat(kept.reason()).isNotBlank();
    assertThat(new String(kept.bytes(), StandardCharsets.UTF_8)).isEqualTo(bad);
    assertThat(catalogue.index.documents()).isEqualTo(2);
  }

  @Test
  void whatTheProfileChangesIsInTheIndexFromTheStartAndWhenMappedAgain() {
    SourceProfile changing =
        new SourceProfile(
            "test",
            "Test",
            SourceProfile.named("test").ids(),
            "",
            List.of(),
            List.of("Raw"),
            List.of("text"),
            "",
            "",
            RulesOf.yaml(
                """
                values: {format: {text: Text}}
                copy: {collection: institution}
                drop: collection
                """));
    Cataloguer cataloguer = catalogue.cataloguer;
    Receiver receiver =
        new Receiver(
            catalogue.store,
            catalogue.index,
            cataloguer,
            source -> changing,
            Receiver.Rhythm.bulk());
    byte[] file = Oai.list(records(0, 1, "x")).getBytes(StandardCharsets.UTF_8);

    receiver.receive(
        FileSource.of(List.of("-"), new ByteArrayInputStream(file), ExpansionLimits.standard()),
        changing,
        null,
        ReceiveProgress.silent());

    catalogue.index.refresh();
    IndexDocument received = catalogue.index.fetch("test-r0").orElseThrow();
    assertThat(received.all("format")).containsExactly("Text");
    assertThat(received.all("institution")).containsExactly("Raw");
    assertThat(received.has("collection")).isFalse();
    StoredRecord stored = catalogue.store.find("test-r0").orElseThrow();
    IndexDocument again = Objects.requireNonNull(cataloguer.document(stored, changing));
    assertThat(again.all("format")).containsExactly("Text");
    assertThat(again.has("collection")).isFalse();
  }

  @Test
  void aDefectInMappingBecomesARejection() {
    Cataloguer failing =
        new Cataloguer(
            Map.of(
                NativeFormat.OAI_DC,
                (payload, profile) -> {
                  throw new ArrayIndexOutOfBoundsException("invented defect");
                }),
            RecordDocuments::of);
    Receiver receiver =
        new Receiver(
            catalogue.store,
            catalogue.index,
            failing,
            SourceProfile::named,
            Receiver.Rhythm.bulk());

    IngestReport report =
        receiver.receive(
            FileSource.of(
                List.of("-"),
                new ByteArrayInputStream(
                    Oai.list(records(0, 2, "x")).getBytes(StandardCharsets.UTF_8)),
                ExpansionLimits.standard()),
            SourceProfile.named("test"),
            null,
            ReceiveProgress.silent());

    assertThat(report.run().rejectedByRule()).isEqualTo(Map.of("internal-error", 2L));
  }

  @Test
  void whileAnotherFollowsOnlyTheStoreIsWritten() {
    try (IndexFeed elsewhere = catalogue.index.openFeed()) {
      IngestReport report = catalogue.load(Oai.list(records(0, 4, "Tides")));

      assertThat(report.indexed()).isFalse();
      assertThat(report.run().accepted()).isEqualTo(4);
      assertThat(elsewhere.sequence()).isZero();
      assertThat(catalogue.index.documents()).isZero();
    }

    catalogue.follower(CommitRhythm.bulk()).catchUp();

    assertThat(catalogue.documents()).hasSize(4);
  }

  @Test
  void whatTheIndexLacksFromEarlierIsBroughtInFirst() {
    try (IndexFeed elsewhere = catalogue.index.openFeed()) {
      catalogue.load(Oai.list(records(0, 4, "Tides")));
      assertThat(elsewhere.sequence()).isZero();
    }

    catalogue.load(Oai.list(records(4, 6, "Tides")));

    assertThat(catalogue.documents()).hasSize(6);
    assertThat(catalogue.index.sequence()).isEqualTo(6);
  }

  @Test
  void progressTellsWhatIsKeptAndNotWhatIsReadAhead() throws IOException {
    int records = 30;
    int size = 100_000;
    List<String> all =
        IntStream.range(0, records)
            .mapToObj(i -> Oai.record("r" + i, "word ".repeat(size / 5)))
            .toList();
    Path file = Files.writeString(folder.resolve("large.xml"), Oai.list(all));
    List<String> heard = new ArrayList<>();
    ReceiveProgress progress =
        new ReceiveProgress() {
          @Override
          public void received(long bytesKept, long bytesInAll, long read, long rejected) {
            assertThat(catalogue.store.sequence()).isEqualTo(read);
            assertThat(bytesInAll).isEqualTo(file.toFile().length());
            assertThat(bytesKept).isBetween(read * size, Math.min(bytesInAll, (read + 2) * size));
            heard.add(read + " kept");
          }

          @Override
          public void finishing() {
            heard.add("finishing");
          }
        };

    try (FileSource source =
        FileSource.of(
            List.of(file.toString()), InputStream.nullInputStream(), ExpansionLimits.standard())) {
      catalogue
          .receiver(CommitRhythm.bulk())
          .receive(source, SourceProfile.named("test"), null, progress);
    }

    assertThat(heard)
        .hasSize(records / 3 + 1)
        .startsWith("3 kept")
        .endsWith("30 kept", "finishing");
  }

  private static List<String> records(int from, int to, String title) {
    return IntStream.range(from, to).mapToObj(i -> Oai.record("r" + i, title + " " + i)).toList();
  }
}
