package org.pinakes.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what a command does come to its end when the process is told to end (Ctrl-C): its thread is
 * interrupted, and the process waits a little for it. Thread-safe.
 */
final class OrderlyEnd implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OrderlyEnd.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Thread worker;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("end").unstarted(this::tell);
  private volatile boolean told;

  private OrderlyEnd(Thread worker) {
    this.worker = worker;
  }

  /** From now on until it is closed. */
  static OrderlyEnd ofThisThread() {
    OrderlyEnd end = new OrderlyEnd(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  /** Tells the thread to end, and waits until it has. */
  void tell() {
    told = true;
    worker.interrupt();
    try {
      if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("It could not be ended in order");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isTold() {
    return told;
  }

  /** What was interrupted has ended; what is left to do is done. */
  void goOn() {
    if (told) {
      Thread.interrupted();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      LOG.debug("The process is ending already", ending);
    }
  }
}
