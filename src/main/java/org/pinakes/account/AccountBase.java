package org.pinakes.account;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pinakes.problem.StoreUnavailableException;

/**
 * The database of accounts. Thread-safe; several processes may use one at a time.
 *
 * @see SignIn
 * @see ReadingLists
 */
public final class AccountBase implements AutoCloseable {
  private static final String SEAL = "seal";

  private final AccountDatabase database;
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Seal seal;

  private AccountBase(AccountDatabase database) {
    this.database = database;
    database.check();
    connections = database.connections();
    jdbi = Jdbi.create(connections);
    try {
      AccountSchema.bring(jdbi, database, connections);
      seal = new Seal(secret());
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /**
   * Accounts in a SQLite file, which is made when it is missing.
   *
   * @throws StoreUnavailableException when it cannot be used
   */
  public static AccountBase sqlite(Path file) {
    return new AccountBase(AccountDatabase.sqlite(file));
  }

  /**
   * Accounts in a PostgreSQL database, which must exist; its tables are made when they are missing.
   *
   * @param address {@code postgresql://user@host:5432/database}
   * @param password empty for none
   * @throws StoreUnavailableException when it cannot be used
   */
  public static AccountBase postgresql(String address, String password) {
    return new AccountBase(AccountDatabase.postgresql(address, password));
  }

  /** The site's seal, the same in all its processes. */
  public Seal seal() {
    return seal;
  }

  <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  /** In a transaction. */
  <T> T change(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  /** In a transaction. */
  void run(Consumer<Handle> work) {
    try {
      jdbi.useTransaction(work::accept);
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  private StoreUnavailableException unavailable(JdbiException e) {
    return new StoreUnavailableException(
        "The accounts in " + database + " cannot be used: " + e.getMessage(), e);
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
    connections.close();
  }
}
