package org.pinakes.ingest;

import java.util.List;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;

/**
 * Reads the records of one source that are not deleted, in portions that fit into memory however
 * large the records are. Not thread-safe.
 */
final class SourceScan {
  private static final int MOST_RECORDS = 1000;
  private static final int LEAST_RECORDS = 10;
  private static final long BYTES_AT_ONCE = 4L << 20;

  private final RecordStore store;
  private final String source;
  private long after;
  private int limit = 100;

  SourceScan(RecordStore store, String source) {
    this.store = store;
    this.source = source;
  }

  /** The next portion; empty at the end. */
  List<StoredRecord> next() {
    List<StoredRecord> records = store.ofSource(source, after, limit);
    if (!records.isEmpty()) {
      after = records.getLast().sequence();
      long bytes = records.stream().mapToLong(one -> one.payload().bytes().length).sum();
      long each = Math.max(1, bytes / records.size());
      limit = (int) Math.clamp(BYTES_AT_ONCE / each, LEAST_RECORDS, MOST_RECORDS);
    }
    return records;
  }

  /** Store sequence up to which was read. */
  long reached() {
    return after;
  }
}
