package org.pinakes.desk;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.sql.Database;
import org.pinakes.sql.SqlBase;
import org.pinakes.sql.Tables;

/**
 * The database of the desk; opened when it is used first, so that who keeps nothing needs none.
 * Thread-safe; several processes may use one at a time.
 */
public final class DeskBase implements AutoCloseable {
  private static final String WHAT = "figures of use";
  private static final Tables TABLES =
      new Tables("desk_schema_history", "classpath:org/pinakes/desk/migration", 1);

  private final Supplier<Database> database;
  private final ReentrantLock opening = new ReentrantLock();
  private @Nullable SqlBase sql;

  private DeskBase(Supplier<Database> database) {
    this.database = database;
  }

  /** In a SQLite file, which is made when it is missing. */
  public static DeskBase sqlite(Path file) {
    return new DeskBase(() -> Database.sqlite(WHAT, file));
  }

  /**
   * In a PostgreSQL database, which must exist; the tables are made when they are missing.
   *
   * @param address {@code postgresql://user@host:5432/database}
   * @param password empty for none
   */
  public static DeskBase postgresql(String address, String password) {
    return new DeskBase(() -> Database.postgresql(WHAT, address, password));
  }

  /**
   * Opens it now.
   *
   * @throws StoreUnavailableException when it cannot be used
   */
  public void open() {
    sql();
  }

  private SqlBase sql() {
    opening.lock();
    try {
      SqlBase open = sql;
      if (open == null) {
        open = SqlBase.open(database.get(), TABLES);
        sql = open;
      }
      return open;
    } finally {
      opening.unlock();
    }
  }

  /** For the parts of the desk. */
  public <T> T read(Function<Handle, T> work) {
    return sql().read(work);
  }

  /** For the parts of the desk; in a transaction. */
  public <T> T change(Function<Handle, T> work) {
    return sql().change(work);
  }

  /** For the parts of the desk; in a transaction. */
  public void run(Consumer<Handle> work) {
    sql().run(work);
  }

  @Override
  public void close() {
    opening.lock();
    try {
      if (sql != null) {
        sql.close();
      }
    } finally {
      opening.unlock();
    }
  }
}
