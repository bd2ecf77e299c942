package org.pinakes.ingest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when it is first asked for, once. Thread-safe. */
final class Lazy<T extends @Nullable Object> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable Made<T> made;

  private record Made<T extends @Nullable Object>(T value) {}

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    Made<T> known = made;
    if (known == null) {
      known = new Made<>(maker.get());
      made = known;
    }
    return known.value();
  }
}
