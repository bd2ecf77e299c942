package org.pinakes.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pinakes.problem.StoreUnavailableException;

/** An open database with its tables. Thread-safe; several processes may use one at a time. */
public final class SqlBase implements AutoCloseable {
  private final Database database;
  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private SqlBase(Database database, Tables tables) {
    this.database = database;
    database.check();
    connections = database.connections();
    jdbi = Jdbi.create(connections);
    try {
      tables.bring(jdbi, database, connections);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /**
   * Opens it.
   *
   * @throws StoreUnavailableException when it cannot be used
   */
  public static SqlBase open(Database database, Tables tables) {
    return new SqlBase(database, tables);
  }

  /** Outside of a transaction. */
  public <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw database.unusable(e);
    }
  }

  /** In a transaction. */
  public <T> T change(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw database.unusable(e);
    }
  }

  /** In a transaction. */
  public void run(Consumer<Handle> work) {
    try {
      jdbi.useTransaction(work::accept);
    } catch (JdbiException e) {
      throw database.unusable(e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
