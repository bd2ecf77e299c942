package org.pinakes.store.matches;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.pinakes.problem.IndexUnavailableException;

/** The base's connection: one transaction after another. Not thread-safe. */
final class Sql implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final NumberLists lists;

  /**
   * @param connection without automatic commits; closed with this
   */
  Sql(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.lists = new NumberLists(connection);
  }

  /** Something done with a statement. */
  interface Work {
    void with(PreparedStatement statement) throws SQLException;
  }

  /** Prepares a statement and does something with it. */
  void run(String sql, Work work) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      work.with(statement);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Reads the rows of a query that ends with {@code in} and is asked for these numbers. */
  void each(String sql, Collection<Long> numbers, RowReader reader) {
    try {
      lists.each(sql, numbers, reader);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Reads the rows of a query without parameters. */
  void each(String sql, RowReader reader) {
    run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              reader.read(rows);
            }
          }
        });
  }

  /** The one number that a query gives. */
  long number(String sql) {
    long[] number = new long[1];
    each(sql, row -> number[0] = row.getLong(1));
    return number[0];
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  static IndexUnavailableException failed(Path file, SQLException cause) {
    return new IndexUnavailableException(
        "The matches in "
            + file
            + " cannot be used: "
            + cause.getMessage()
            + ". Look at disk space and permissions; ./pinakes reindex builds them anew.",
        cause);
  }

  /** Forgets what was not committed. */
  @Override
  public void close() {
    try (connection) {
      lists.close();
      connection.rollback();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }
}
