package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.RecordDocuments;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.IndexUnavailableException;

class IndexFollowerTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  @TempDir Path folder;
  private Catalogue catalogue;

  @BeforeEach
  void open() {
    catalogue = new Catalogue(folder, () -> NOW, 2);
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void whatIsLoadedBesideAFollowerIsFoundWithinFiveSeconds() {
    try (IndexFollower follower = catalogue.follower(CommitRhythm.live())) {
      follower.start();
      awaitUntil(this::followed);

      IngestReport report =
          catalogue.load(Oai.list(Oai.record("r1", "Tides"), Oai.record("r2", "Moons")));

      assertThat(report.indexed()).isFalse();
      awaitUntil(() -> catalogue.index.documents() == 2);
      catalogue.load(Oai.list(Oai.record("r1", "Ebb"), Oai.deleted("r2")));
      awaitUntil(() -> catalogue.index.documents() == 1);
      assertThat(catalogue.document("test-r1").first("title")).isEqualTo("Ebb");
    }
  }

  @Test
  void aFollowedIndexEqualsOneThatWasFilledInBulk() {
    catalogue.load(Oai.list(Oai.record("r1", "Tides"), Oai.record("r2", "Moons")));
    Map<String, IndexDocument> bulk = catalogue.documents();

    catalogue.reindexer().rebuild(reached -> {});

    assertThat(catalogue.documents()).hasSize(2).isEqualTo(bulk);
    assertThat(catalogue.index.sequence()).isEqualTo(2);
  }

  @Test
  void aFollowerChangesOverToARebuiltIndex() {
    catalogue.load(Oai.list(Oai.record("r1", "Tides")));
    try (IndexFollower follower = catalogue.follower(CommitRhythm.live())) {
      follower.start();
      awaitUntil(this::followed);

      catalogue.reindexer().rebuild(reached -> {});
      catalogue.load(Oai.list(Oai.record("r2", "Moons")));

      awaitUntil(() -> catalogue.index.documents() == 2);
    }
  }

  @Test
  void anEmptyStoreGivesAnEmptyIndex() {
    assertThat(catalogue.reindexer().rebuild(reached -> {})).isZero();

    catalogue.index.refresh();
    assertThat(catalogue.index.documents()).isZero();
    assertThat(catalogue.index.check()).isEmpty();
  }

  @Test
  void aRecordThatCanNoLongerBeMappedIsLeftOutAndTheNextIsIndexed() {
    catalogue.load(Oai.list(Oai.record("r1", "Tides"), Oai.record("r2", "Moons")));
    Cataloguer strict =
        new Cataloguer(
            Map.of(
                NativeFormat.OAI_DC,
                (payload, profile) -> {
                  if (payload.text().contains("Tides")) {
                    throw new BadRecordException("invented-rule", "no tides here");
                  }
                  return catalogue.crosswalk.map(payload, profile);
                }),
            RecordDocuments::of);

    long leftOut =
        new Reindexer(catalogue.store, catalogue.index, strict, SourceProfile::named)
            .rebuild(reached -> {});

    assertThat(leftOut).isEqualTo(1);
    assertThat(catalogue.documents()).containsOnlyKeys("test-r2");
  }

  @Test
  void anIndexOfAnotherStoreIsRefused() {
    try (IndexFeed feed = catalogue.index.openFeed()) {
      feed.commit(99);
    }
    IndexFollower follower = catalogue.follower(CommitRhythm.bulk());

    assertThatThrownBy(follower::catchUp)
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("99")
        .hasMessageContaining("reindex");
  }

  /** Whether the follower has taken the index's lock. */
  private boolean followed() {
    try (IndexFeed feed = catalogue.index.openFeed()) {
      return feed.sequence() < 0;
    } catch (IndexUnavailableException held) {
      return true;
    }
  }

  private static void awaitUntil(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within five seconds").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
