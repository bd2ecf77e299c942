package org.pinakes.store.matches;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys and the records that have them, and which keys say nothing because too many records do. Not
 * thread-safe.
 */
public final class KeyTable {
  private final Sql sql;
  private final Set<Long> heavy = new HashSet<>();

  KeyTable(Sql sql) throws SQLException {
    this.sql = sql;
    sql.each("select key from heavy", row -> heavy.add(row.getLong(1)));
  }

  /**
   * A key of a record.
   *
   * @param key the key
   * @param number the record's number
   */
  public record KeyEntry(long key, long number) implements Comparable<KeyEntry> {
    @Override
    public int compareTo(KeyEntry other) {
      int byKey = Long.compare(key, other.key);
      return byKey != 0 ? byKey : Long.compare(number, other.number);
    }
  }

  /** Changes the keys: entries of key and number, which are written in the order of keys. */
  public void write(List<KeyEntry> added, List<KeyEntry> removed) {
    entries("delete from match_key where key = ? and number = ?", removed);
    entries("insert or ignore into match_key (key, number) values (?, ?)", added);
  }

  private void entries(String change, List<KeyEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    KeyEntry[] sorted = entries.toArray(KeyEntry[]::new);
    Arrays.sort(sorted);
    sql.run(
        change,
        statement -> {
          for (KeyEntry entry : sorted) {
            statement.setLong(1, entry.key);
            statement.setLong(2, entry.number);
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  /** Numbers of the records that have these keys, without the keys that too many share. */
  public Map<Long, Set<Long>> holders(Collection<Long> keys) {
    Map<Long, Set<Long>> holders = new HashMap<>();
    List<Long> light = keys.stream().filter(key -> !heavy.contains(key)).toList();
    sql.each(
        "select key, number from match_key where key in",
        light,
        row ->
            holders.computeIfAbsent(row.getLong(1), none -> new HashSet<>()).add(row.getLong(2)));
    return holders;
  }

  /** How many records have a key. */
  public long count(long key) {
    long[] count = new long[1];
    sql.each(
        "select count(*) from match_key where key in",
        List.of(key),
        row -> count[0] = row.getLong(1));
    return count[0];
  }

  /** Whether too many records share a key for it to say anything. */
  public boolean isHeavy(long key) {
    return heavy.contains(key);
  }

  /** How many keys say nothing because too many records share them. */
  public int heavy() {
    return heavy.size();
  }

  /** Notes whether too many records share a key. */
  public void setHeavy(long key, boolean now) {
    boolean changed = now ? heavy.add(key) : heavy.remove(key);
    if (changed) {
      String change =
          now ? "insert or ignore into heavy (key) values (?)" : "delete from heavy where key = ?";
      sql.run(
          change,
          statement -> {
            statement.setLong(1, key);
            statement.executeUpdate();
          });
    }
  }
}
