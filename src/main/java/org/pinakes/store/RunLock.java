package org.pinakes.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.pinakes.problem.StoreUnavailableException;

/** The right to run one source, held by one hand over all processes, and gone with its process. */
public final class RunLock implements AutoCloseable {
  private final Connection lock;

  private RunLock(Connection lock) {
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @param patience how long to wait for whoever only looks whether it is taken, in milliseconds
   */
  static Optional<RunLock> tryTake(Path folder, String source, int patience) {
    try {
      return ExclusiveFile.tryLock(folder.resolve("run-" + source + ".lock"), patience)
          .map(RunLock::new);
    } catch (SQLException e) {
      throw new StoreUnavailableException(
          "The folder " + folder + " cannot be used for locks: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (SQLException e) {
      throw new StoreUnavailableException("A lock cannot be given back: " + e.getMessage(), e);
    }
  }
}
