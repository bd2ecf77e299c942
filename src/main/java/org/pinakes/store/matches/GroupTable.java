package org.pinakes.store.matches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which records are members of which merged record. Not thread-safe. */
public final class GroupTable {
  private final Sql sql;

  GroupTable(Sql sql) {
    this.sql = sql;
  }

  /** For each of these records that is in a group, the identifier of its merged record. */
  public Map<Long, String> mergedIds(Collection<Long> numbers) {
    Map<Long, String> merged = new HashMap<>();
    sql.each(
        "select number, merged from member where number in",
        numbers,
        row -> merged.put(row.getLong(1), row.getString(2)));
    return merged;
  }

  /** Numbers of the members of a merged record, in their order. */
  public List<Long> members(String merged) {
    List<Long> members = new ArrayList<>();
    sql.run(
        "select number from member where merged = ? order by number",
        statement -> {
          statement.setString(1, merged);
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              members.add(rows.getLong(1));
            }
          }
        });
    return members;
  }

  /** Changes which merged record these belong to; those with none leave their group. */
  public void set(Collection<Long> numbers, Map<Long, String> merged) {
    sql.run(
        "delete from member where number = ?",
        statement -> {
          for (long number : numbers) {
            statement.setLong(1, number);
            statement.addBatch();
          }
          statement.executeBatch();
        });
    sql.run(
        "insert into member (number, merged) values (?, ?)",
        statement -> {
          for (Map.Entry<Long, String> entry : merged.entrySet()) {
            statement.setLong(1, entry.getKey());
            statement.setString(2, entry.getValue());
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }
}
