package org.pinakes.search;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;

/**
 * Something that is counted over the whole index, and anew only when that has changed. Thread-safe.
 */
final class PerCommit<T> {
  private final CatalogIndex index;
  private final Supplier<T> counting;
  private final AtomicReference<@Nullable Snapshot<T>> last = new AtomicReference<>();

  PerCommit(CatalogIndex index, Supplier<T> counting) {
    this.index = index;
    this.counting = counting;
  }

  private record Snapshot<T>(long sequence, long documents, T counted) {}

  T now() {
    long sequence = index.sequence();
    long documents = index.documents();
    Snapshot<T> known = last.get();
    if (known != null && known.sequence() == sequence && known.documents() == documents) {
      return known.counted();
    }
    T counted = counting.get();
    last.set(new Snapshot<>(sequence, documents, counted));
    return counted;
  }
}
