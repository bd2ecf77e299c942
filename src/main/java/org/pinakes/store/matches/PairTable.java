package org.pinakes.store.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Pairs of records that are the same or related; each is found from both. Not thread-safe. */
public final class PairTable {
  private static final String COLUMNS =
      "select one, other, same, score, relation, reasons from pair";

  private final Sql sql;

  PairTable(Sql sql) {
    this.sql = sql;
  }

  /** Pairs of these records, seen from them. */
  public List<KnownPair> of(Collection<Long> numbers) {
    List<KnownPair> pairs = new ArrayList<>();
    sql.each(COLUMNS + " where one in", numbers, row -> pairs.add(pair(row)));
    return pairs;
  }

  /** Every pair, once. */
  public List<KnownPair> all() {
    List<KnownPair> pairs = new ArrayList<>();
    sql.each(COLUMNS + " where one < other", row -> pairs.add(pair(row)));
    return pairs;
  }

  private static KnownPair pair(ResultSet row) throws SQLException {
    return new KnownPair(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3) == 1,
        row.getInt(4),
        row.getString(5),
        row.getString(6));
  }

  /** Forgets pairs, each on both sides. */
  public void forget(Collection<KnownPair> pairs) {
    sql.run(
        "delete from pair where one = ? and other = ?",
        statement -> {
          for (KnownPair pair : pairs) {
            for (KnownPair side : List.of(pair, pair.turned())) {
              statement.setLong(1, side.one());
              statement.setLong(2, side.other());
              statement.addBatch();
            }
          }
          statement.executeBatch();
        });
  }

  /** Adds pairs, each on both sides. */
  public void add(Collection<KnownPair> pairs) {
    String insert =
        "insert or replace into pair (one, other, same, score, relation, reasons)"
            + " values (?, ?, ?, ?, ?, ?)";
    sql.run(
        insert,
        statement -> {
          for (KnownPair pair : pairs) {
            for (KnownPair side : List.of(pair, pair.turned())) {
              statement.setLong(1, side.one());
              statement.setLong(2, side.other());
              statement.setInt(3, side.same() ? 1 : 0);
              statement.setInt(4, side.score());
              statement.setString(5, side.relation());
              statement.setString(6, side.reasons());
              statement.addBatch();
            }
          }
          statement.executeBatch();
        });
  }
}
