package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderlyEndTest {
  @Test
  void aProcessThatIsToldToEndWaitsForWhatItDoes() throws InterruptedException {
    Thread process;
    boolean waited;
    try (OrderlyEnd end = OrderlyEnd.ofThisThread()) {
      process = Thread.ofPlatform().start(end::tell);
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      assertThat(end.isTold()).isTrue();
      end.goOn();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      waited = process.isAlive();
    }
    process.join();
    assertThat(waited).isTrue();
  }
}
