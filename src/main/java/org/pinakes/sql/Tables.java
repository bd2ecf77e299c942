package org.pinakes.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pinakes.problem.StoreUnavailableException;

/**
 * Tables that a program needs.
 *
 * @param history name of the table that remembers which migrations were made
 * @param migrations where their files are, for Flyway
 * @param version of the newest of them
 */
public record Tables(String history, String migrations, int version) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Migrates what is not yet there. Flyway is not even loaded when there is nothing to do. Of
   * several processes that start together one migrates, and the others look again.
   */
  void bring(Jdbi jdbi, Database database, HikariDataSource connections) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int found = found(jdbi);
    while (found != version) {
      if (found > version) {
        throw new StoreUnavailableException(
            "The %s in %s were written by a newer Pinakes (its tables have version %d, this program knows %d). Use the newer program."
                .formatted(database.what(), database, found, version));
      }
      try {
        migrate(connections);
      } catch (FlywayException e) {
        if (System.nanoTime() > deadline) {
          throw new StoreUnavailableException(
              "The %s in %s cannot be prepared: %s"
                  .formatted(database.what(), database, e.getMessage()),
              e);
        }
      }
      found = found(jdbi);
    }
  }

  private void migrate(HikariDataSource connections) {
    Flyway.configure()
        .dataSource(connections)
        .table(history)
        .locations(migrations)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** Version of the tables, 0 when there are none. */
  private int found(Jdbi jdbi) {
    try {
      Optional<String> newest =
          jdbi.withHandle(handle ->
              handle
                  .createQuery(
                      "select version from "
                          + history
                          + " where success order by installed_rank desc limit 1")
                  .mapTo(String.class)
                  .findFirst());
      return newest.map(Integer::parseInt).orElse(0);
    } catch (JdbiException noTable) {
      return 0;
    }
  }
}
