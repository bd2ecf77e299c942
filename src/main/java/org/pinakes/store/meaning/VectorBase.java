package org.pinakes.store.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pinakes.problem.StoreUnavailableException;

/**
 * The vectors of texts in a SQLite file, {@code vectors.db}. What was put is lasting when {@link
 * #put} returns, whatever becomes of the process; after a power cut the last vectors may have to be
 * computed again. Several processes may have it open. Not thread-safe.
 */
public final class VectorBase implements AutoCloseable {
  private static final String FILE = "vectors.db";
  private static final String SETTINGS =
      "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000&cache_size=-8000&page_size=8192"
          + "&transaction_mode=IMMEDIATE";

  private final Path file;
  private final Connection connection;

  private VectorBase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the vectors in a folder; makes it when it is missing.
   *
   * @throws StoreUnavailableException when they cannot be used
   */
  public static VectorBase open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create table if not exists vector (key blob primary key, bytes blob not null)"
                + " without rowid");
      }
      return new VectorBase(file, connection);
    } catch (IOException | SQLException e) {
      throw failed(file, e);
    }
  }

  /** The vectors that there are. */
  public Map<TextKey, byte[]> find(Collection<TextKey> keys) {
    Map<TextKey, byte[]> found = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select bytes from vector where key = ?")) {
      for (TextKey key : keys) {
        statement.setBytes(1, key.bytes());
        try (ResultSet rows = statement.executeQuery()) {
          if (rows.next()) {
            found.put(key, rows.getBytes(1));
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Keeps vectors, all or none of them. */
  public void put(Map<TextKey, byte[]> vectors) {
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement statement =
          connection.prepareStatement("insert or replace into vector (key, bytes) values (?, ?)")) {
        for (Map.Entry<TextKey, byte[]> vector : vectors.entrySet()) {
          statement.setBytes(1, vector.getKey().bytes());
          statement.setBytes(2, vector.getValue());
          statement.addBatch();
        }
        statement.executeBatch();
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Number of vectors, those included that no record needs any more. */
  public long size() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from vector")) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static StoreUnavailableException failed(Path file, Exception cause) {
    return new StoreUnavailableException(
        "The vectors in "
            + file
            + " cannot be used: "
            + cause.getMessage()
            + ". Look at disk space and permissions; a damaged file can be deleted, and is computed"
            + " again.",
        cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }
}
