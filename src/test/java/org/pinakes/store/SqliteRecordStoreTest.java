package org.pinakes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, passed by SQLite. */
class SqliteRecordStoreTest extends RecordStoreContract {
  @TempDir Path folder;

  @Override
  RecordStore open(InstantSource clock, int keepRejections) {
    return SqlRecordStore.open(folder, clock, keepRejections);
  }

  @Test
  void aStoreOfTheFirstVersionKeepsTheCountsOfItsReports(@TempDir Path old) {
    String address = new Sqlite(old).address();
    Flyway.configure()
        .dataSource(address, null, null)
        .locations("classpath:org/pinakes/store/migration")
        .placeholders(Sqlite.TYPES)
        .target("1")
        .load()
        .migrate();
    Jdbi.create(address)
        .useHandle(handle -> {
          handle.execute("insert into source (number, name) values (1, 'pmc')");
          handle.execute("insert into run values (1, 1, 0, 1, 2, 0, 0, 0, 2)");
          for (int number = 1; number <= 2; number++) {
            handle.execute(
                "insert into rejection values (?, 1, 'bad-xml', '', null, 'a', 1, 0, x'', 0)",
                number);
          }
        });

    try (RecordStore store = SqlRecordStore.open(old, InstantSource.fixed(Instant.EPOCH))) {
      assertThat(store.runs(1).getFirst().rejectedByRule()).isEqualTo(Map.of("bad-xml", 2L));
    }
  }
}
