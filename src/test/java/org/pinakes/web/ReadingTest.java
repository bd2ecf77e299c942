package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final AtomicLong ticks = new AtomicLong();
  private final AtomicInteger times = new AtomicInteger();
  private final Reading<Integer> reading =
      new Reading<>(times::incrementAndGet, Duration.ofNanos(10), ticks::get);

  @Test
  void itIsReadOnceForAWhile() {
    assertThat(reading.get()).isEqualTo(1);
    ticks.set(9);
    assertThat(reading.get()).isEqualTo(1);
    ticks.set(10);
    assertThat(reading.get()).isEqualTo(2);
  }

  @Test
  void itIsReadAgainWhenSomethingHasChanged() {
    assertThat(reading.get()).isEqualTo(1);
    reading.expire();
    assertThat(reading.get()).isEqualTo(2);
  }

  @Test
  void manyWhoAskAtOnceCostOneReading() throws ExecutionException, InterruptedException {
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = IntStream.range(0, 20).mapToObj(i -> askers.submit(reading::get)).toList();
      for (Future<Integer> one : asked) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void whatFailedIsTriedAgainByTheNext() {
    Reading<Integer> failing =
        new Reading<>(
            () -> {
              if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return 5;
            },
            Duration.ofNanos(10),
            ticks::get);
    assertThatThrownBy(failing::get).hasMessage("away");
    assertThat(failing.get()).isEqualTo(5);
  }
}
