package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for work that keeps a processor busy. */
final class Workers {
  private Workers() {}

  /** As many threads as processors, at least two; they do not keep the program alive. */
  static ExecutorService open(String name) {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }
}
