package org.pinakes.store.matches;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks for rows by lists of numbers, some hundred at once. The last number is repeated to fill, so
 * that there are few statements, which are kept. Not thread-safe.
 */
final class NumberLists implements AutoCloseable {
  private static final int MANY = 256;
  private static final int FEW = 16;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  NumberLists(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads all rows.
   *
   * @param sql ends with {@code in}
   */
  void each(String sql, Collection<Long> numbers, RowReader reader) throws SQLException {
    long[] sorted = numbers.stream().mapToLong(Long::longValue).distinct().sorted().toArray();
    for (int from = 0; from < sorted.length; ) {
      int size = sorted.length - from > FEW ? MANY : FEW;
      PreparedStatement statement = statement(sql, size);
      for (int i = 0; i < size; i++) {
        statement.setLong(i + 1, sorted[Math.min(from + i, sorted.length - 1)]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
      from += size;
    }
  }

  private PreparedStatement statement(String sql, int size) throws SQLException {
    String whole = sql + " (" + String.join(",", Collections.nCopies(size, "?")) + ")";
    PreparedStatement known = statements.get(whole);
    if (known == null) {
      known = connection.prepareStatement(whole);
      statements.put(whole, known);
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
  }
}
