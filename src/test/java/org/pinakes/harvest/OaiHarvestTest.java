package org.pinakes.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.http.Patience;
import org.pinakes.source.oai.OaiRequest;
import org.pinakes.store.RunLock;
import org.pinakes.store.StoreWriter;

/** Harvests on ordinary days. */
class OaiHarvestTest {
  private static final Instant LATER = Instant.parse("2026-02-02T10:00:00Z");

  @TempDir private Path folder;
  private final Repository repository = new Repository().with(10);
  private Harvesting harvesting;

  @BeforeEach
  void open() {
    harvesting = new Harvesting(folder);
  }

  @AfterEach
  void close() {
    harvesting.close();
    repository.close();
  }

  @Test
  void theFirstHarvestBringsEverythingAndTheNextOnlyWhatIsNew() {
    HarvestReport first = harvesting.run(all());
    assertThat(first.ingest().run().changed()).isEqualTo(10);
    repository.put("oai:repo:new", Instant.parse("2026-02-01T22:00:00Z"), "New", "a");
    repository.put(Repository.id(3), Instant.parse("2026-02-01T23:00:00Z"), "Changed", "a");
    repository.now(LATER);

    HarvestReport second = harvesting.run(all());

    assertThat(second.ingest().run().read()).isEqualTo(2);
    assertThat(harvesting.titles())
        .hasSize(11)
        .containsEntry("test-oai:repo:new", "New")
        .containsEntry("test-" + Repository.id(3), "Changed");
    assertThat(repository.lists().getLast()).contains("from=2026-02-01T09%3A00%3A00Z");
  }

  @Test
  void nothingNewIsNoFailure() {
    harvesting.run(all());
    repository.now(LATER);
    HarvestReport second = harvesting.run(all());
    assertThat(second.failed()).isFalse();
    assertThat(second.ingest().run().read()).isZero();
    assertThat(harvesting.store.rejections("test", 1)).isEmpty();
  }

  @Test
  void whereOnlyDaysAreKnownTheDayBeforeIsAskedForAgain() {
    repository.knowOnlyDays();
    harvesting.run(all());
    repository.put("oai:repo:new", Instant.parse("2026-02-01T23:00:00Z"), "New", "a");
    repository.now(LATER);
    harvesting.run(all());
    assertThat(repository.lists().getLast()).contains("from=2026-01-31").doesNotContain("T10");
    assertThat(harvesting.titles()).hasSize(11);
  }

  @Test
  void setsAreHarvestedOneAfterAnother() {
    repository.put("oai:repo:b", Repository.START.plus(Duration.ofDays(3)), "Of set b", "b");
    repository.put("oai:repo:c", Repository.START.plus(Duration.ofDays(3)), "Of set c", "c");
    harvesting.run(request(List.of("b", "a", "nothing"), false));
    assertThat(harvesting.titles()).hasSize(11).doesNotContainValue("Of set c");
  }

  @Test
  void deletedRecordsLeaveTheCatalogue() {
    harvesting.run(all());
    repository.delete(Repository.id(4), Instant.parse("2026-02-01T22:00:00Z"));
    repository.now(LATER);
    HarvestReport second = harvesting.run(all());
    assertThat(second.ingest().run().deleted()).isEqualTo(1);
    assertThat(harvesting.titles()).hasSize(9).doesNotContainKey("test-" + Repository.id(4));
  }

  @Test
  void whereNoDeletedRecordsAreKeptACompleteHarvestSaysWhatIsGone() {
    repository.keepNoDeletedRecords();
    SourceDeclaration source = request(List.of(), true);
    harvesting.run(source);
    repository.forget(Repository.id(4));
    repository.now(LATER);

    assertThat(harvesting.run(source).ingest().run().deleted()).isZero();
    assertThat(harvesting.titles()).hasSize(10);
    HarvestReport complete = harvesting.run(source, full(false));

    assertThat(complete.ingest().run().deleted()).isEqualTo(1);
    assertThat(complete.ingest().run().read()).isEqualTo(10);
    assertThat(harvesting.titles()).hasSize(9).doesNotContainKey("test-" + Repository.id(4));
    assertThat(harvesting.index.sequence()).isEqualTo(harvesting.store.sequence());
  }

  @Test
  void aRecordThatIsStillThereButBrokenIsNotDeleted() {
    repository.keepNoDeletedRecords();
    SourceDeclaration source = request(List.of(), true);
    harvesting.run(source);
    repository.put(Repository.id(4), LATER, "Broken </dc:title>", "a");
    HarvestReport complete = harvesting.run(source, full(false));
    assertThat(complete.ingest().run().rejected()).isEqualTo(1);
    assertThat(harvesting.titles()).hasSize(10);
  }

  @Test
  void halfACatalogueIsNotDeletedWithoutBeingAsked() {
    repository.keepNoDeletedRecords();
    SourceDeclaration source = request(List.of(), true);
    harvesting.run(source);
    for (int i = 1; i <= 7; i++) {
      repository.forget(Repository.id(i));
    }
    assertThat(harvesting.run(source, full(false)).ingest().failure())
        .hasMessageContaining("did not bring 7 of 10")
        .hasMessageContaining("--accept-deletions");
    assertThat(harvesting.titles()).hasSize(10);
    assertThat(harvesting.run(source).failed()).isFalse();
    harvesting.run(source, full(true));
    assertThat(harvesting.titles()).hasSize(3);
  }

  @Test
  void anEmptiedRepositoryDeletesNothingByItself() {
    repository.keepNoDeletedRecords();
    SourceDeclaration source = request(List.of(), true);
    harvesting.run(source);
    for (int i = 1; i <= 10; i++) {
      repository.forget(Repository.id(i));
    }
    assertThat(harvesting.run(source, full(false)).ingest().failure())
        .hasMessageContaining("did not bring 10 of 10");
    assertThat(harvesting.titles()).hasSize(10);
  }

  @Test
  void aFullHarvestComesAgainWhenItIsDue() {
    SourceDeclaration weekly =
        Harvesting.declared(
            new OaiOrigin(
                new OaiRequest(
                    repository.address(),
                    "oai_dc",
                    List.of(),
                    OaiRequest.OVERLAP,
                    true,
                    Duration.ofDays(7))));
    harvesting.run(weekly);
    repository.now(LATER);
    assertThat(harvesting.run(weekly).ingest().run().read()).isZero();
    repository.now(LATER.plus(Duration.ofDays(7)));
    assertThat(harvesting.run(weekly).ingest().run().read()).isEqualTo(10);
  }

  @Test
  void aRunForCertainDatesLeavesTheStateAlone() {
    Order january =
        new Order(false, false, "2026-01-01T03:00:00Z", "2026-01-01T05:00:00Z", 0, false);
    assertThat(harvesting.run(all(), january).ingest().run().read()).isEqualTo(3);
    assertThat(harvesting.store.state("test")).isEmpty();
    assertThat(harvesting.run(all()).ingest().run().changed()).isEqualTo(7);
  }

  @Test
  void aLimitedRunIsGoneOnWith() {
    Order limited = new Order(false, false, null, null, 5, false);
    HarvestReport first = harvesting.run(all(), limited);
    assertThat(first.stopped()).contains("limit of 5");
    assertThat(first.ingest().run().read()).isEqualTo(8);
    assertThat(harvesting.store.complete("test")).isFalse();
    assertThat(harvesting.run(all()).ingest().run().read()).isEqualTo(2);
    assertThat(harvesting.store.complete("test")).isTrue();
  }

  @Test
  void anotherAddressBeginsAnew() {
    harvesting.run(all());
    SourceDeclaration other = Harvesting.oai(URI.create(repository.address() + "?repository=1"));
    assertThat(harvesting.run(other).ingest().run().read()).isEqualTo(10);
  }

  @Test
  void aRepositoryThatRefusesIsToldInItsOwnWords() {
    repository.trouble(1, asked -> asked.fault("cannotDisseminateFormat"));
    assertThat(harvesting.run(all()).ingest().failure())
        .hasMessageContaining("cannotDisseminateFormat")
        .hasMessageContaining("Check prefix");
  }

  @Test
  void aSourceRunsOnceAtATime() {
    try (RunLock lock = harvesting.store.lockRun("test").orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> harvesting.run(all()))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("being harvested already");
    }
    assertThat(harvesting.run(all()).failed()).isFalse();
  }

  @Test
  void othersMayWriteWhileASourceIsWaitedForAndTheIndexMissesNothing() {
    repository.troubleAtToken(
        1,
        asked -> {
          for (int tries = 0; tries < 100; tries++) {
            var writer = harvesting.store.tryWriter();
            if (writer.isPresent()) {
              try (StoreWriter other = writer.get()) {
                Loaded.one(other, "other-1");
              }
              break;
            }
            pause();
          }
          asked.send(200, asked.good());
        });
    harvesting.run(all());
    assertThat(harvesting.store.find("other-1")).isPresent();
    assertThat(harvesting.titles()).hasSize(11);
    assertThat(harvesting.index.sequence()).isEqualTo(harvesting.store.sequence());
  }

  @Test
  void aHarvestWaitsUntilALoadHasEnded() {
    List<StoreWriter> load = new ArrayList<>();
    Jumping clock = new Jumping(Harvesting.NOW);
    Patience untilTheLoadEnds =
        new Patience() {
          @Override
          public Instant instant() {
            return clock.instant();
          }

          @Override
          public void sleep(Duration time) throws InterruptedException {
            clock.sleep(time);
            load.forEach(StoreWriter::close);
            load.clear();
          }
        };
    try (Harvesting beside = new Harvesting(folder.resolve("beside"), clock, untilTheLoadEnds)) {
      load.add(beside.store.openWriter());
      Loaded.one(load.getFirst(), "other-1");
      assertThat(beside.run(all()).failed()).isFalse();
      assertThat(beside.titles()).hasSize(11);
    }
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }

  private SourceDeclaration all() {
    return Harvesting.oai(repository.address());
  }

  private SourceDeclaration request(List<String> sets, boolean fullDeletes) {
    return Harvesting.declared(
        new OaiOrigin(
            new OaiRequest(
                repository.address(),
                "oai_dc",
                sets,
                OaiRequest.OVERLAP,
                fullDeletes,
                Duration.ZERO)));
  }

  private static Order full(boolean acceptDeletions) {
    return new Order(true, acceptDeletions, null, null, 0, false);
  }
}
