package org.pinakes.store;

import org.jdbi.v3.core.Handle;

/** Numbers for new rows: the one writer counts on, so that no engine's own counter is needed. */
final class Numbers {
  private Numbers() {}

  /**
   * The next free number of a table.
   *
   * @param table one of ours, with a column {@code number}
   */
  static long next(Handle handle, String table) {
    return handle
        .createQuery("select coalesce(max(number), 0) + 1 from " + table)
        .mapTo(Long.class)
        .one();
  }
}
