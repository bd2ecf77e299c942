package org.pinakes.store.matches;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What records are compared by, packed by the caller, by their numbers. Not thread-safe. */
public final class FactTable {
  private final Sql sql;
  private final FactPacker packer = new FactPacker();
  private long highest;

  FactTable(Sql sql) throws SQLException {
    this.sql = sql;
    highest = sql.number("select coalesce(max(number), 0) from fact");
    sql.each("select bytes from dictionary", row -> packer.use(row.getBytes(1)));
  }

  /** Facts of these records; those not known are missing. */
  public Map<Long, String> of(Collection<Long> numbers) {
    Map<Long, String> found = new HashMap<>();
    List<Long> possible = numbers.stream().filter(number -> number <= highest).toList();
    sql.each(
        "select number, facts from fact where number in",
        possible,
        row -> found.put(row.getLong(1), packer.unpack(row.getBytes(2))));
    return found;
  }

  /** Puts facts in place of what was known, and forgets those of others. */
  public void write(Map<Long, String> put, Collection<Long> forgotten) {
    sql.run(
        "delete from fact where number = ?",
        statement -> {
          for (long number : forgotten) {
            statement.setLong(1, number);
            statement.addBatch();
          }
          statement.executeBatch();
        });
    packer.train(put.values()).ifPresent(this::keep);
    sql.run(
        "insert or replace into fact (number, facts) values (?, ?)",
        statement -> {
          for (Map.Entry<Long, String> entry : put.entrySet()) {
            statement.setLong(1, entry.getKey());
            statement.setBytes(2, packer.pack(entry.getValue()));
            statement.addBatch();
            highest = Math.max(highest, entry.getKey());
          }
          statement.executeBatch();
        });
  }

  private void keep(byte[] dictionary) {
    sql.run(
        "insert into dictionary (bytes) values (?)",
        statement -> {
          statement.setBytes(1, dictionary);
          statement.executeUpdate();
        });
  }

  void close() {
    packer.close();
  }
}
