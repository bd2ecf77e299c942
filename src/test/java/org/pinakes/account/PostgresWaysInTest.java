package org.pinakes.account;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract of ways in, passed by a PostgreSQL server that is started for it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresWaysInTest extends WaysInContract {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  AccountBase open() {
    return AccountBase.postgresql(
        "postgresql://postgres@localhost:" + server.getPort() + "/postgres", "");
  }
}
