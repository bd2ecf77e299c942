package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pinakes.problem.StoreUnavailableException;

/** What is left out of a page while the database is away. */
class WhileThereTest {
  private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final WhileThere part = new WhileThere(ticks::get);

  private Optional<String> ask() {
    return part.ask(() -> {
      asked.incrementAndGet();
      if (away.get()) {
        throw new StoreUnavailableException("away for a test");
      }
      return Optional.of("there");
    });
  }

  @Test
  void whatIsAwayIsLeftAloneForAWhileAndComesBack() {
    assertThat(ask()).contains("there");
    away.set(true);
    assertThat(ask()).isEmpty();
    assertThat(ask()).isEmpty();
    assertThat(asked).hasValue(2);
    ticks.addAndGet(WhileThere.PAUSE.toNanos());
    assertThat(ask()).isEmpty();
    assertThat(ask()).isEmpty();
    assertThat(asked).hasValue(3);
    away.set(false);
    assertThat(ask()).isEmpty();
    ticks.addAndGet(WhileThere.PAUSE.toNanos());
    assertThat(ask()).contains("there");
    assertThat(ask()).contains("there");
    assertThat(asked).hasValue(5);
  }
}
