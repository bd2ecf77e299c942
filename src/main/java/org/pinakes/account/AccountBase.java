package org.pinakes.account;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.sql.Database;
import org.pinakes.sql.SqlBase;

/**
 * The database of accounts. Thread-safe; several processes may use one at a time.
 *
 * @see SignIn
 * @see ReadingLists
 */
public final class AccountBase implements AutoCloseable {
  private static final String WHAT = "accounts";
  private static final String SEAL = "seal";

  private final SqlBase sql;
  private final Seal seal;

  private AccountBase(Database database) {
    sql = SqlBase.open(database, AccountSchema.tables());
    try {
      seal = new Seal(secret());
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /**
   * Accounts in a SQLite file, which is made when it is missing.
   *
   * @throws StoreUnavailableException when it cannot be used
   */
  public static AccountBase sqlite(Path file) {
    return new AccountBase(Database.sqlite(WHAT, file));
  }

  /**
   * Accounts in a PostgreSQL database, which must exist; its tables are made when they are missing.
   *
   * @param address {@code postgresql://user@host:5432/database}
   * @param password empty for none
   * @throws StoreUnavailableException when it cannot be used
   */
  public static AccountBase postgresql(String address, String password) {
    return new AccountBase(Database.postgresql(WHAT, address, password));
  }

  /** The site's seal, the same in all its processes. */
  public Seal seal() {
    return seal;
  }

  <T> T read(Function<Handle, T> work) {
    return sql.read(work);
  }

  /** In a transaction. */
  <T> T change(Function<Handle, T> work) {
    return sql.change(work);
  }

  /** In a transaction. */
  void run(Consumer<Handle> work) {
    sql.run(work);
  }

  /** Whoever comes first makes it. */
  private String secret() {
    return change(handle -> {
      handle.execute(
          "insert into secret (name, value) values (?, ?) on conflict (name) do nothing",
          SEAL,
          Tokens.secret());
      return handle
          .createQuery("select value from secret where name = ?")
          .bind(0, SEAL)
          .mapTo(String.class)
          .one();
    });
  }

  @Override
  public void close() {
    sql.close();
  }
}
