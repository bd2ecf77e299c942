package org.pinakes.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.pinakes.problem.StoreUnavailableException;

/** Brings the tables of a store to the state that this program needs. */
final class Schema {
  /** Version of the newest file in the folder of migrations. */
  static final int VERSION = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String MIGRATIONS = "classpath:org/pinakes/store/migration";

  private Schema() {}

  /**
   * Migrates a store that is not yet there. Flyway is not even loaded when there is nothing to do:
   * that takes a good part of a second of every start. Of several processes that start together one
   * migrates and the others wait for it.
   */
  static void bring(Jdbi jdbi, Sqlite database, Path folder) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (version(jdbi) != VERSION) {
      try (WriterLock lock = WriterLock.take(folder)) {
        migrate(jdbi, database);
      } catch (StoreUnavailableException e) {
        if (System.nanoTime() > deadline || version(jdbi) > VERSION) {
          throw e;
        }
      }
    }
  }

  private static void migrate(Jdbi jdbi, Sqlite database) {
    int version = version(jdbi);
    if (version > VERSION) {
      throw new StoreUnavailableException(
          "The record store %s was written by a newer Pinakes (its tables have version %d, this program knows %d). Use the newer program."
              .formatted(database.file(), version, VERSION));
    }
    if (version == VERSION) {
      return;
    }
    Flyway.configure()
        .dataSource(database.address(), null, null)
        .locations(MIGRATIONS)
        .placeholders(Sqlite.TYPES)
        .load()
        .migrate();
  }

  /** Version of the tables, 0 when there are none. */
  private static int version(Jdbi jdbi) {
    try {
      Optional<String> newest =
          jdbi.withHandle(handle ->
              handle
                  .createQuery(
                      "select version from flyway_schema_history where success"
                          + " order by installed_rank desc limit 1")
                  .mapTo(String.class)
                  .findFirst());
      return newest.map(Integer::parseInt).orElse(0);
    } catch (JdbiException noTable) {
      return 0;
    }
  }
}
