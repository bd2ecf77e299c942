package org.pinakes.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * All that is SQLite's own: files, connections, settings, types and checks. The rest of the room
 * speaks SQL that PostgreSQL understands as well.
 *
 * <p>Write-ahead logging lets readers of any process go on while one writes. {@code
 * synchronous=FULL} syncs the log with every batch: an index may have made a batch lasting before a
 * power cut, and must never know of a change that the store has forgotten.
 */
final class Sqlite {
  /** Types for the placeholders of the migrations. */
  static final Map<String, String> TYPES = Map.of("key", "integer primary key", "bytes", "blob");

  private static final int READERS = 4;
  private static final String SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=on"
          + "&cache_size=-32000&page_size=8192";

  private final Path file;

  /**
   * @param folder an existing folder; the database is {@code records.db} in it
   */
  Sqlite(Path folder) {
    this.file = folder.resolve("records.db");
  }

  Path file() {
    return file;
  }

  /** Connections for reading, a few at a time. */
  HikariDataSource readers() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address());
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0);
    config.setPoolName("records");
    return new HikariDataSource(config);
  }

  /** The one connection for writing. A transaction takes the write lock at its start. */
  Connection writer() throws SQLException {
    return DriverManager.getConnection(address() + "&transaction_mode=IMMEDIATE");
  }

  String address() {
    return "jdbc:sqlite:" + file + SETTINGS;
  }

  /** What SQLite's own check finds; empty when the file is sound. */
  static List<String> check(Jdbi jdbi) {
    List<String> found =
        jdbi.withHandle(
            handle -> handle.createQuery("pragma integrity_check").mapTo(String.class).list());
    return found.equals(List.of("ok")) ? List.of() : found;
  }

  /** Bytes of the database and its log. */
  long bytes() {
    return Stream.of("", "-wal", "-shm")
        .map(suffix -> file.resolveSibling(file.getFileName() + suffix))
        .filter(Files::exists)
        .mapToLong(Sqlite::size)
        .sum();
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
