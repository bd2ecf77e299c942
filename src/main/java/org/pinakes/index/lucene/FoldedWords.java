package org.pinakes.index.lucene;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;

/**
 * The words of a text, cut and folded as the index cuts and folds them, those of a compound apart.
 * Thread-safe.
 */
public final class FoldedWords implements Function<String, List<String>> {
  /** Idle ones kept for the next texts. */
  private static final int IDLE = 4;

  private final Queue<HeadingWords> idle = new ArrayBlockingQueue<>(IDLE);

  /** Learns words as they come. */
  public FoldedWords() {}

  @Override
  public List<String> apply(String text) {
    HeadingWords kept = idle.poll();
    HeadingWords words = kept == null ? new HeadingWords(TextAnalysis.forReading()) : kept;
    try {
      return words.of(text);
    } finally {
      idle.offer(words);
    }
  }
}
