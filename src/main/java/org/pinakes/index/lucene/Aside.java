package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * A part of a search that another core may do meanwhile. Nobody waits for a free core: what has not
 * been begun when its result is wanted is done by who wants it. For one thread; close waits until
 * the part is done or given up, so that it never outlives the files it reads.
 */
final class Aside<T> implements AutoCloseable {
  private final Part<T> part;
  private @Nullable ForkJoinTask<T> task;

  private Aside(Part<T> part, @Nullable ForkJoinTask<T> task) {
    this.part = part;
    this.task = task;
  }

  /** Something that reads an index. */
  @FunctionalInterface
  interface Part<T> {
    T make() throws IOException;
  }

  /**
   * Begins a part.
   *
   * @param worth whether it is worth another core; if not, it is done when its result is wanted
   */
  static <T> Aside<T> when(boolean worth, Part<T> part) {
    return new Aside<>(
        part, worth ? ForkJoinPool.commonPool().submit(() -> unchecked(part)) : null);
  }

  /** The result; call it once. */
  T result() throws IOException {
    ForkJoinTask<T> begun = taken() ? null : task;
    if (begun == null) {
      return part.make();
    }
    try {
      return begun.join();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** Takes the part back when nobody has begun with it; true when nobody will. */
  private boolean taken() {
    if (task != null && task.tryUnfork()) {
      task = null;
    }
    return task == null;
  }

  private static <T> T unchecked(Part<T> part) {
    try {
      return part.make();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    ForkJoinTask<T> begun = taken() ? null : task;
    if (begun != null) {
      begun.quietlyJoin();
    }
  }
}
