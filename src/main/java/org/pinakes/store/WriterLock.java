package org.pinakes.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.pinakes.problem.StoreUnavailableException;

/**
 * The right to write the store, held by one hand over all processes, and gone with its process.
 *
 * <p>It is waited for a moment, since making the tables takes it as well. Who holds it stands in a
 * small text file for whoever comes second.
 */
final class WriterLock implements AutoCloseable {
  private static final String HOLDER = "records.writer";
  private static final int PATIENCE = 1000;

  private final Connection lock;
  private final Path holder;

  private WriterLock(Connection lock, Path holder) {
    this.lock = lock;
    this.holder = holder;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreUnavailableException when someone else holds it, naming who
   */
  static WriterLock take(Path folder) {
    return tryTake(folder)
        .orElseThrow(() -> new StoreUnavailableException(refusal(folder, folder.resolve(HOLDER))));
  }

  /** Takes the lock, unless someone else holds it. */
  static Optional<WriterLock> tryTake(Path folder) {
    Path holder = folder.resolve(HOLDER);
    try {
      Optional<Connection> lock = ExclusiveFile.tryLock(folder.resolve("records.lock"), PATIENCE);
      if (lock.isEmpty()) {
        return Optional.empty();
      }
      Files.writeString(holder, myself());
      return Optional.of(new WriterLock(lock.get(), holder));
    } catch (SQLException | IOException e) {
      throw new StoreUnavailableException(
          "The record store in " + folder + " cannot be locked for writing: " + e.getMessage(), e);
    }
  }

  private static String refusal(Path folder, Path holder) {
    String who = "";
    try {
      who = " (" + Files.readString(holder, StandardCharsets.UTF_8).strip() + ")";
    } catch (IOException unknown) {
      who = "";
    }
    return "Another process%s is writing the record store in %s. Wait for it, or stop it."
        .formatted(who, folder);
  }

  private static String myself() {
    ProcessHandle process = ProcessHandle.current();
    String command = System.getProperty("sun.java.command", "");
    return "pid %d, %s".formatted(process.pid(), command.isBlank() ? "java" : command);
  }

  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(holder);
    } catch (SQLException | IOException e) {
      throw new StoreUnavailableException("The write lock cannot be given back: " + e, e);
    }
  }
}
