package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** Idle analyses, kept with the words they have learnt for the next search. Thread-safe. */
final class Analyses {
  private static final int IDLE = 8;

  private final Queue<TextAnalysis> idle = new ArrayBlockingQueue<>(IDLE);

  /** Something that needs words cut. */
  @FunctionalInterface
  interface Work<T> {
    T with(TextAnalysis analysis) throws IOException;
  }

  /** Does it with an analysis of its own. */
  <T> T with(Work<T> work) throws IOException {
    TextAnalysis one = idle.poll();
    TextAnalysis analysis = one == null ? TextAnalysis.forReading() : one;
    try {
      return work.with(analysis);
    } finally {
      idle.offer(analysis);
    }
  }
}
