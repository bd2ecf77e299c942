package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pinakes.cite.Citation;
import org.pinakes.cite.FirstCitation;
import org.slf4j.LoggerFactory;

class SiteWarmUpTest {
  private final Deque<Double> loads = new ArrayDeque<>();
  private final AtomicInteger done = new AtomicInteger();

  private SiteWarmUp lookedAt(Double... loads) {
    this.loads.addAll(List.of(loads));
    SiteWarmUp warmUp = new SiteWarmUp(this.loads::removeFirst, done::incrementAndGet);
    while (!this.loads.isEmpty()) {
      warmUp.look();
    }
    return warmUp;
  }

  @Test
  void aMachineThatIsBusyOrSaysNothingIsLeftAlone() {
    try (SiteWarmUp warmUp = lookedAt(0.9, -1.0, Double.NaN, 0.5)) {
      assertThat(done).hasValue(0);
      assertThat(warmUp.isOver()).isFalse();
    }
  }

  @Test
  void atRestItIsDoneOnce() {
    try (SiteWarmUp warmUp = lookedAt(0.9, 0.1)) {
      assertThat(done).hasValue(1);
      assertThat(warmUp.isOver()).isTrue();
    }
  }

  @Test
  void whereThereIsNoRestItIsDoneAfterAMinute() {
    Double[] busy = new Double[11];
    Arrays.fill(busy, 1.0);
    try (SiteWarmUp warmUp = lookedAt(busy)) {
      assertThat(done).hasValue(0);
      loads.add(Double.NaN);
      warmUp.look();
      assertThat(done).hasValue(1);
      assertThat(warmUp.isOver()).isTrue();
    }
  }

  @Test
  void whatFailsIsSaid() {
    Logger log = (Logger) LoggerFactory.getLogger(SiteWarmUp.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    log.setAdditive(false);
    Runnable broken =
        () -> {
          throw new NoClassDefFoundError("missing for a test");
        };
    try (SiteWarmUp warmUp = new SiteWarmUp(() -> 0, broken)) {
      warmUp.look();
      assertThat(warmUp.isOver()).isTrue();
      assertThat(lines.list.getLast().getThrowableProxy().getMessage())
          .isEqualTo("missing for a test");
    } finally {
      log.detachAppender(lines);
      log.setAdditive(true);
    }
  }

  @Test
  void theFirstCitationIsOne() {
    assertThat(FirstCitation.make())
        .map(Citation::text)
        .hasValueSatisfying(text ->
            assertThat(text).containsIgnoringCase("Nobody").contains("Journal of Rehearsals"));
  }
}
