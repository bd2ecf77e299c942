package org.pinakes.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The writer's SQL for the table of records: few round trips for a batch, whatever its size. */
final class RecordTable {
  /** Values asked for at once; the last is repeated to fill, so that the SQL is always the same. */
  private static final int AT_ONCE = 500;

  private static final String MARKS = String.join(",", Collections.nCopies(AT_ONCE, "?"));
  private static final String BY_ID =
      "select " + RecordRow.COLUMNS + " from record where id in (" + MARKS + ")";
  private static final String BY_NATIVE_ID =
      "select "
          + RecordRow.COLUMNS
          + " from record where source = ? and native_id in ("
          + MARKS
          + ")";
  private static final String INSERT =
      "insert into record (sequence, first_sequence, source, native_id, fingerprint, datestamp,"
          + " deleted, first_received, last_received, shape, dictionary, payload, id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REPLACE =
      "update record set sequence = ?, first_sequence = ?, source = ?, native_id = ?,"
          + " fingerprint = ?, datestamp = ?, deleted = ?, first_received = ?, last_received = ?,"
          + " shape = ?, dictionary = ?, payload = ? where id = ?";
  private static final String BURY =
      "update record set sequence = ?, datestamp = ?, deleted = 1, last_received = ? where id = ?";

  private final Handle handle;
  private final Interned interned;
  private final Packer packer;

  RecordTable(Handle handle, Interned interned, Packer packer) {
    this.handle = handle;
    this.interned = interned;
    this.packer = packer;
  }

  /** Rows with these public identifiers. */
  List<RecordRow> byId(Collection<String> ids) {
    List<RecordRow> rows = new ArrayList<>();
    for (List<String> some : portions(ids)) {
      rows.addAll(rows(handle.createQuery(BY_ID), 0, some));
    }
    return rows;
  }

  /** Rows of a source with these native identifiers. */
  List<RecordRow> byNativeId(long source, Collection<String> nativeIds) {
    List<RecordRow> rows = new ArrayList<>();
    for (List<String> some : portions(nativeIds)) {
      rows.addAll(rows(handle.createQuery(BY_NATIVE_ID).bind(0, source), 1, some));
    }
    return rows;
  }

  private static List<RecordRow> rows(Query query, int first, List<String> values) {
    for (int i = 0; i < AT_ONCE; i++) {
      query.bind(first + i, values.get(Math.min(i, values.size() - 1)));
    }
    return query.map((row, context) -> RecordRow.read(row)).list();
  }

  private static List<List<String>> portions(Collection<String> values) {
    List<String> all = List.copyOf(values);
    List<List<String>> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      portions.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
    return portions;
  }

  /** Writes rows as they are now. */
  void write(Collection<RecordRow> rows) {
    try (RowBatch inserts = new RowBatch(handle, INSERT);
        RowBatch replacements = new RowBatch(handle, REPLACE);
        RowBatch burials = new RowBatch(handle, BURY)) {
      for (RecordRow row : rows) {
        if (!row.inTable()) {
          add(inserts, row);
        } else if (row.arrived() != null) {
          add(replacements, row);
        } else {
          bury(burials, row);
        }
      }
      List.of(burials, replacements, inserts).forEach(RowBatch::write);
    }
  }

  private static void bury(RowBatch burials, RecordRow row) {
    burials
        .number(row.sequence())
        .text(row.datestamp())
        .number(row.lastReceived().toEpochMilli())
        .text(row.id())
        .add();
  }

  private void add(RowBatch batch, RecordRow row) {
    Entry.Arrived arrived = row.arrived();
    Shape shape = arrived == null ? Shape.NEVER_SEEN : Shape.of(arrived);
    Packer.Packed packed =
        arrived == null
            ? Packer.Packed.NOTHING
            : packer.pack(arrived.format(), arrived.payload().bytes());
    batch
        .number(row.sequence())
        .number(row.firstSequence())
        .number(row.source())
        .text(row.nativeId())
        .bytes(row.fingerprint())
        .text(row.datestamp())
        .number(row.deleted() ? 1 : 0)
        .number(row.firstReceived().toEpochMilli())
        .number(row.lastReceived().toEpochMilli())
        .number(interned.shape(shape))
        .numberOrNull(packed.dictionary())
        .bytes(packed.frame())
        .text(row.id())
        .add();
  }
}
