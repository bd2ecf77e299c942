package org.pinakes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of one record, as the table has it or as a batch leaves it.
 *
 * @param id public identifier
 * @param source number of the source
 * @param nativeId the source's own identifier
 * @param firstSequence number of the first arrival
 * @param sequence number of the last change
 * @param fingerprint of the last state that arrived; empty when none ever did
 * @param datestamp as the source wrote it; not read from the table, where nothing depends on it
 * @param deleted whether it is gone
 * @param firstReceived when it first arrived
 * @param lastReceived when it last changed
 * @param arrived what arrived in the batch, or null when the payload stays
 * @param inTable whether the table has a row for it
 */
record RecordRow(
    String id,
    long source,
    String nativeId,
    long firstSequence,
    long sequence,
    byte[] fingerprint,
    String datestamp,
    boolean deleted,
    Instant firstReceived,
    Instant lastReceived,
    Entry.@Nullable Arrived arrived,
    boolean inTable) {

  /** Columns that {@link #read} needs. */
  static final String COLUMNS =
      "id, source, native_id, first_sequence, sequence, fingerprint, datestamp, deleted,"
          + " first_received, last_received";

  static RecordRow read(ResultSet row) throws SQLException {
    return new RecordRow(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getBytes(6),
        row.getString(7),
        row.getInt(8) != 0,
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        null,
        true);
  }

  /** A record that arrives for the first time. */
  static RecordRow arriving(
      Entry.Arrived arrived, long source, byte[] fingerprint, long sequence, Instant now) {
    return new RecordRow(
        arrived.id(),
        source,
        arrived.nativeId(),
        sequence,
        sequence,
        fingerprint,
        arrived.datestamp(),
        false,
        now,
        now,
        arrived,
        false);
  }

  /** The mark of a record that was gone before it was seen. */
  static RecordRow neverSeen(Entry.Gone gone, long source, long sequence, Instant now) {
    return new RecordRow(
        gone.id(),
        source,
        gone.nativeId(),
        sequence,
        sequence,
        new byte[0],
        gone.datestamp(),
        true,
        now,
        now,
        null,
        false);
  }

  /** This record in a newer state. */
  RecordRow changed(
      Entry.Arrived newer, long newSource, byte[] newPrint, long newSequence, Instant now) {
    return new RecordRow(
        id,
        newSource,
        newer.nativeId(),
        firstSequence,
        newSequence,
        newPrint,
        newer.datestamp(),
        false,
        firstReceived,
        now,
        newer,
        inTable);
  }

  /** This record when it is gone; its last payload stays. */
  RecordRow gone(long newSequence, String newDatestamp, Instant now) {
    return new RecordRow(
        id,
        source,
        nativeId,
        firstSequence,
        newSequence,
        fingerprint,
        newDatestamp,
        true,
        firstReceived,
        now,
        arrived,
        inTable);
  }
}
