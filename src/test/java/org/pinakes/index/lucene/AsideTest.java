package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AsideTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thePartIsDoneOnceWhoeverDoesIt(boolean worth) throws IOException {
    AtomicInteger done = new AtomicInteger();
    try (Aside<Integer> aside = Aside.when(worth, done::incrementAndGet)) {
      assertThat(aside.result()).isEqualTo(1);
    }
    assertThat(done).hasValue(1);
  }

  @RepeatedTest(5)
  void whenAllOthersAreBusyWhoWantsTheResultDoesThePart() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinPool.commonPool().submit(() -> end.await(1, TimeUnit.MINUTES));
    }
    try (Aside<Thread> aside = Aside.when(true, Thread::currentThread)) {
      assertThat(aside.result()).isSameAs(Thread.currentThread());
    } finally {
      end.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureIsTheCallers(boolean worth) {
    try (Aside<Integer> aside =
        Aside.when(
            worth,
            () -> {
              throw new IOException("torn");
            })) {
      assertThatThrownBy(aside::result).isInstanceOf(IOException.class).hasMessage("torn");
    }
  }

  @Test
  void anUnwantedPartEndsBeforeItIsClosed() {
    AtomicInteger running = new AtomicInteger();
    for (int i = 0; i < 1000; i++) {
      try (Aside<Integer> aside =
          Aside.when(true, () -> running.incrementAndGet() + running.decrementAndGet())) {
        assertThat(aside).isNotNull();
      }
      assertThat(running).hasValue(0);
    }
  }
}
