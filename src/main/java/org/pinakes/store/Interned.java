package org.pinakes.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Numbers of sources and shapes, which are few and kept once. Not thread-safe. */
final class Interned {
  /** Odd sources can declare namespaces differently in each record: bounds what is remembered. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Handle handle;
  private final Map<Shape, Long> shapes = new HashMap<>();

  Interned(Handle handle) {
    this.handle = handle;
  }

  /** The number of a source, a new one for a new name. */
  long source(String name) {
    Optional<Long> known =
        handle
            .createQuery("select number from source where name = ?")
            .bind(0, name)
            .mapTo(Long.class)
            .findOne();
    return known.orElseGet(() -> newSource(name));
  }

  private long newSource(String name) {
    long number = Numbers.next(handle, "source");
    handle.execute("insert into source (number, name) values (?, ?)", number, name);
    return number;
  }

  /** The number of a shape, a new one for a shape never met. */
  long shape(Shape shape) {
    if (shapes.size() > MOST_REMEMBERED) {
      shapes.clear();
    }
    return shapes.computeIfAbsent(shape, unknown -> find(unknown).orElseGet(() -> create(unknown)));
  }

  private Optional<Long> find(Shape shape) {
    return handle
        .createQuery("select number from shape where format = ? and charset = ? and namespaces = ?")
        .bind(0, shape.format().code())
        .bind(1, shape.charset().name())
        .bind(2, shape.namespaces())
        .mapTo(Long.class)
        .findOne();
  }

  private long create(Shape shape) {
    long number = Numbers.next(handle, "shape");
    handle.execute(
        "insert into shape (number, format, charset, namespaces) values (?, ?, ?, ?)",
        number,
        shape.format().code(),
        shape.charset().name(),
        shape.namespaces());
    return number;
  }
}
