package org.pinakes.account;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pinakes.problem.StoreUnavailableException;

/** Brings the tables of accounts to the state that this program needs. */
final class AccountSchema {
  /** Version of the newest file in the folder of migrations. */
  static final int VERSION = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String HISTORY = "account_schema_history";
  private static final String MIGRATIONS = "classpath:org/pinakes/account/migration";

  private AccountSchema() {}

  /**
   * Migrates what is not yet there. Flyway is not even loaded when there is nothing to do. Of
   * several processes that start together one migrates, and the others look again.
   */
  static void bring(Jdbi jdbi, AccountDatabase database, HikariDataSource connections) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int version = version(jdbi);
    while (version != VERSION) {
      if (version > VERSION) {
        throw new StoreUnavailableException(
            "The accounts in %s were written by a newer Pinakes (its tables have version %d, this program knows %d). Use the newer program."
                .formatted(database, version, VERSION));
      }
      try {
        Flyway.configure()
            .dataSource(connections)
            .table(HISTORY)
            .locations(MIGRATIONS)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate();
      } catch (FlywayException e) {
        if (System.nanoTime() > deadline) {
          throw new StoreUnavailableException(
              "The accounts in " + database + " cannot be prepared: " + e.getMessage(), e);
        }
      }
      version = version(jdbi);
    }
  }

  /** Version of the tables, 0 when there are none. */
  private static int version(Jdbi jdbi) {
    try {
      Optional<String> newest =
          jdbi.withHandle(handle ->
              handle
                  .createQuery(
                      "select version from "
                          + HISTORY
                          + " where success order by installed_rank desc limit 1")
                  .mapTo(String.class)
                  .findFirst());
      return newest.map(Integer::parseInt).orElse(0);
    } catch (JdbiException noTable) {
      return 0;
    }
  }
}
