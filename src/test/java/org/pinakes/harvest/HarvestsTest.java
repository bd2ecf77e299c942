package org.pinakes.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.harvest.SourceState.Condition;
import org.pinakes.problem.BadRequestException;
import org.pinakes.source.oai.OaiRequest;

/** Sources that run by themselves, on a clock that jumps. */
class HarvestsTest {
  @TempDir private Path folder;
  private final Repository repository = new Repository().with(10);
  private final Later runner = new Later();
  private final List<String> alarms = new ArrayList<>();
  private Harvesting harvesting;
  private Harvests harvests;

  @BeforeEach
  void open() {
    harvesting = new Harvesting(folder);
    harvests = harvests("daily 03:00", "always");
  }

  @AfterEach
  void close() {
    harvests.close();
    harvesting.close();
    repository.close();
  }

  @Test
  void aSourceRunsAtOnceAndThenByItsSchedule() {
    assertThat(harvests.state("test").nextRun()).isEqualTo(Harvesting.NOW);
    assertThat(harvests.state("test").lastRuns()).isEmpty();
    look();
    assertThat(runner.ran()).isEqualTo(1);
    assertThat(harvesting.titles()).hasSize(10);
    SourceState after = harvests.state("test");
    assertThat(after.condition()).isEqualTo(Condition.IDLE);
    assertThat(after.nextRun()).isEqualTo(Instant.parse("2026-02-02T03:00:00Z"));
    assertThat(after.lastRuns()).hasSize(1);

    look();
    assertThat(runner.ran()).isEqualTo(1);
    harvesting.clock.jump(Duration.ofHours(16));
    look();
    assertThat(runner.ran()).isEqualTo(2);
  }

  @Test
  void aFailedSourceIsRedAndTriedAgainSoonerAndThenLessOften() {
    repository.trouble(6, asked -> asked.fault("cannotDisseminateFormat"));
    look();
    SourceState failed = harvests.state("test");
    assertThat(failed.condition()).isEqualTo(Condition.FAILED);
    assertThat(failed.message()).contains("cannotDisseminateFormat");
    assertThat(failed.failures()).isEqualTo(1);
    assertThat(untilNext(failed)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

    assertThat(alarms).hasSize(1);
    assertThat(alarms.getFirst()).startsWith("test: ").contains("cannotDisseminateFormat");

    harvesting.clock.jump(Duration.ofMinutes(15));
    look();
    assertThat(runner.ran()).isEqualTo(2);
    assertThat(alarms).as("once, not at every attempt").hasSize(1);
    assertThat(untilNext(harvests.state("test")))
        .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    repository.stopTroubles();
    harvesting.clock.jump(Duration.ofMinutes(30));
    look();
    assertThat(harvests.state("test").condition()).isEqualTo(Condition.IDLE);
    assertThat(harvests.state("test").failures()).isZero();
  }

  @Test
  void aPausedSourceIsLeftAloneUntilItIsResumed() {
    harvests.pause("test");
    look();
    assertThat(runner.ran()).isZero();
    assertThat(harvests.state("test").condition()).isEqualTo(Condition.PAUSED);
    assertThatThrownBy(() -> harvests.run("test")).isInstanceOf(BadRequestException.class);

    harvests.resume("test");
    look();
    assertThat(runner.ran()).isEqualTo(1);
  }

  @Test
  void aPauseEndsARunWithItsPageAndNothingIsLost() {
    repository.troubleAtToken(
        1,
        asked -> {
          harvests.pause("test");
          asked.send(200, asked.good());
        });
    look();
    assertThat(harvesting.records()).hasSize(8);
    assertThat(harvests.state("test").complete()).isFalse();
    harvests.resume("test");
    look();
    assertThat(harvesting.records()).hasSize(10);
    assertThat(harvesting.store.runs("test", 1).getFirst().read()).isEqualTo(2);
  }

  @Test
  void somebodyMayRunASourceNow() {
    harvests = harvests("manual", "always");
    look();
    assertThat(runner.ran()).isZero();
    assertThat(harvests.state("test").nextRun()).isNull();
    harvests.run("test");
    assertThat(harvests.state("test").condition()).isEqualTo(Condition.RUNNING);
    assertThat(harvests.state("test").progress()).isNotNull();
    harvests.run("test");
    runner.runAll();
    assertThat(runner.ran()).isEqualTo(1);
    assertThatThrownBy(() -> harvests.run("nobody")).isInstanceOf(BadRequestException.class);
  }

  @Test
  void aSourceThatIsCutShortByItsHoursGoesOnWhenTheyBegin() {
    harvests = harvests("daily 03:00", "20:00-22:00");
    assertThat(harvests.state("test").nextRun()).isEqualTo(Instant.parse("2026-02-01T20:00:00Z"));
    look();
    assertThat(runner.ran()).isZero();
    harvesting.clock.jump(Duration.ofHours(9));
    repository.troubleAtToken(
        1,
        asked -> {
          harvesting.clock.jump(Duration.ofHours(2));
          asked.send(200, asked.good());
        });
    look();
    assertThat(harvesting.records()).hasSize(8);
    assertThat(harvests.state("test").nextRun()).isEqualTo(Instant.parse("2026-02-02T20:00:00Z"));
    harvesting.clock.jump(Duration.ofHours(22));
    look();
    assertThat(harvesting.records()).hasSize(10);
  }

  @Test
  void runsAndRecordsAreCounted() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    harvests.meters().bindTo(registry);
    look();
    assertThat(registry.get("pinakes.harvest.records").functionCounter().count()).isEqualTo(10);
    assertThat(
            registry
                .get("pinakes.harvest.runs")
                .tag("outcome", "complete")
                .functionCounter()
                .count())
        .isEqualTo(1);
    repository.trouble(1, asked -> asked.fault("badArgument"));
    harvests.run("test");
    runner.runAll();
    assertThat(
            registry.get("pinakes.harvest.runs").tag("outcome", "failed").functionCounter().count())
        .isEqualTo(1);
  }

  private void look() {
    harvests.startWhatIsDue();
    runner.runAll();
  }

  private Duration untilNext(SourceState state) {
    Instant next = state.nextRun();
    return next == null ? Duration.ZERO : Duration.between(harvesting.clock.instant(), next);
  }

  private Harvests harvests(String schedule, String hours) {
    SourceDeclaration source =
        new SourceDeclaration(
            "test",
            "test",
            new OaiOrigin(OaiRequest.of(repository.address(), "oai_dc")),
            Schedule.of(schedule).orElseThrow(),
            Hours.of(hours).orElse(Hours.always()),
            Harvesting.polite());
    return new Harvests(
        List.of(source),
        harvesting.harvester,
        harvesting.store,
        harvesting.clock,
        ZoneOffset.UTC,
        (name, message) -> alarms.add(name + ": " + message),
        runner);
  }

  /** Runs what it is given when it is told to, on the thread that tells it. */
  private static final class Later extends AbstractExecutorService {
    private final List<Runnable> waiting = new ArrayList<>();
    private int ran;

    @Override
    public void execute(Runnable work) {
      waiting.add(work);
    }

    void runAll() {
      List<Runnable> now = List.copyOf(waiting);
      waiting.clear();
      ran += now.size();
      now.forEach(Runnable::run);
    }

    int ran() {
      return ran;
    }

    @Override
    public void shutdown() {
      waiting.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return true;
    }

    @Override
    public boolean isTerminated() {
      return true;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
      return true;
    }
  }
}
