package org.pinakes.desk;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.sql.Database;
import org.pinakes.sql.SqlBase;
import org.pinakes.sql.Tables;

/** The database of the desk. Thread-safe; several processes may use one at a time. */
public final class DeskBase implements AutoCloseable {
  private static final String WHAT = "figures of use";
  private static final Tables TABLES =
      new Tables("desk_schema_history", "classpath:org/pinakes/desk/migration", 1);

  private final SqlBase sql;

  private DeskBase(Database database) {
    sql = SqlBase.open(database, TABLES);
  }

  /**
   * In a SQLite file, which is made when it is missing.
   *
   * @throws StoreUnavailableException when it cannot be used
   */
  public static DeskBase sqlite(Path file) {
    return new DeskBase(Database.sqlite(WHAT, file));
  }

  /**
   * In a PostgreSQL database, which must exist; the tables are made when they are missing.
   *
   * @param address {@code postgresql://user@host:5432/database}
   * @param password empty for none
   * @throws StoreUnavailableException when it cannot be used
   */
  public static DeskBase postgresql(String address, String password) {
    return new DeskBase(Database.postgresql(WHAT, address, password));
  }

  /** For the parts of the desk. */
  public <T> T read(Function<Handle, T> work) {
    return sql.read(work);
  }

  /** For the parts of the desk; in a transaction. */
  public <T> T change(Function<Handle, T> work) {
    return sql.change(work);
  }

  /** For the parts of the desk; in a transaction. */
  public void run(Consumer<Handle> work) {
    sql.run(work);
  }

  @Override
  public void close() {
    sql.close();
  }
}
