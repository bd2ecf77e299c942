package org.pinakes.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pinakes.source.Checkpoint;
import org.pinakes.source.Checkpoint.Sweep;

/** SQL for where sources are, and for what a harvest of everything has brought. */
final class HarvestTable {
  private static final String ABSENT =
      " from record where source = :source and deleted = 0 and native_id <> '' and not exists"
          + " (select 1 from present where present.source = record.source"
          + " and present.native_id = record.native_id)";

  private final Handle handle;

  HarvestTable(Handle handle) {
    this.handle = handle;
  }

  /** Where a source can be taken up again, or empty. */
  Optional<String> state(String source) {
    return handle
        .createQuery("select state from harvest where source = ? and state is not null")
        .bind(0, source)
        .mapTo(String.class)
        .findOne();
  }

  boolean paused(String source) {
    return is(source, "paused = 1");
  }

  boolean complete(String source) {
    return !is(source, "complete = 0");
  }

  private boolean is(String source, String condition) {
    return handle
            .createQuery("select count(*) from harvest where source = ? and " + condition)
            .bind(0, source)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void pause(String source, boolean paused) {
    handle.execute(
        "insert into harvest (source, state, complete, paused) values (?, null, 1, ?)"
            + " on conflict (source) do update set paused = excluded.paused",
        source,
        paused ? 1 : 0);
  }

  /** Notes what is present, and where the source is; a count that is over is forgotten. */
  void save(String name, long source, Checkpoint checkpoint) {
    if (checkpoint.first() || checkpoint.sweep() != Sweep.NONE) {
      handle.execute("delete from present where source = ?", source);
    }
    note(source, checkpoint.present());
    handle.execute(
        "insert into harvest (source, state, complete, paused) values (?, ?, ?, 0) on conflict"
            + " (source) do update set state = excluded.state, complete = excluded.complete",
        name,
        checkpoint.state(),
        checkpoint.complete() ? 1 : 0);
  }

  /** Notes native identifiers as present. */
  void note(long source, List<String> present) {
    if (present.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into present (source, native_id) values (?, ?) on conflict do nothing")) {
      present.forEach(id -> batch.bind(0, source).bind(1, id).add());
      batch.execute();
    }
  }

  StoreWriter.Absence absence(long source) {
    long absent =
        handle
            .createQuery("select count(*)" + ABSENT)
            .bind("source", source)
            .mapTo(Long.class)
            .one();
    long known =
        handle
            .createQuery("select count(*) from record where source = ? and deleted = 0")
            .bind(0, source)
            .mapTo(Long.class)
            .one();
    return new StoreWriter.Absence(absent, known);
  }

  List<Entry> absent(long source, int limit) {
    return handle
        .createQuery("select id, native_id" + ABSENT + " order by sequence limit :limit")
        .bind("source", source)
        .bind("limit", limit)
        .map((row, context) -> (Entry) new Entry.Gone(row.getString(1), row.getString(2), ""))
        .list();
  }
}
