package org.pinakes.store.matches;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts and keys of every record, by its number. Not thread-safe. */
public final class FactTable {
  private final Sql sql;
  private long highest;

  FactTable(Sql sql) throws SQLException {
    this.sql = sql;
    highest = sql.number("select coalesce(max(number), 0) from fact");
  }

  /** What is known of these records; those not known are missing. */
  public Map<Long, KnownRecord> of(Collection<Long> numbers) {
    Map<Long, KnownRecord> found = new HashMap<>();
    List<Long> possible = numbers.stream().filter(number -> number <= highest).toList();
    sql.each(
        "select number, facts, keys from fact where number in",
        possible,
        row ->
            found.put(
                row.getLong(1),
                new KnownRecord(row.getLong(1), row.getString(2), longs(row.getBytes(3)))));
    return found;
  }

  /** Puts records in place of what was known of them, and forgets others. */
  public void write(Collection<KnownRecord> put, Collection<KnownRecord> forgotten) {
    sql.run(
        "delete from fact where number = ?",
        statement -> {
          for (KnownRecord record : forgotten) {
            statement.setLong(1, record.number());
            statement.addBatch();
          }
          statement.executeBatch();
        });
    sql.run(
        "insert or replace into fact (number, facts, keys) values (?, ?, ?)",
        statement -> {
          for (KnownRecord record : put) {
            statement.setLong(1, record.number());
            statement.setString(2, record.facts());
            statement.setBytes(3, bytes(record.keys()));
            statement.addBatch();
            highest = Math.max(highest, record.number());
          }
          statement.executeBatch();
        });
  }

  private static byte[] bytes(long[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
    for (long number : numbers) {
      buffer.putLong(number);
    }
    return buffer.array();
  }

  private static long[] longs(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }
}
