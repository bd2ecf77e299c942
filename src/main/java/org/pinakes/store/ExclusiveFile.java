package org.pinakes.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * SQLite's own exclusive lock on an empty file, held by one hand over all processes: unlike a
 * {@code FileChannel} lock, it is not lost when another part of the same process opens and closes
 * the file, and it needs no list of held locks. It is gone with its process.
 */
final class ExclusiveFile {
  private ExclusiveFile() {}

  /**
   * Takes the lock; it is held until the connection is closed.
   *
   * @param patience how long to wait for whoever holds it, in milliseconds
   * @return empty when someone else holds it
   */
  static Optional<Connection> tryLock(Path file, int patience) throws SQLException {
    Connection lock = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = lock.createStatement()) {
      statement.execute("pragma busy_timeout = " + patience);
      statement.execute("begin exclusive");
      return Optional.of(lock);
    } catch (SQLException busy) {
      lock.close();
      return Optional.empty();
    }
  }
}
