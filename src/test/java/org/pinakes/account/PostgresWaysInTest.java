package org.pinakes.account;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.pinakes.sql.PostgresServer;

/** The contract of ways in, passed by a PostgreSQL server that is started for it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresWaysInTest extends WaysInContract {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws IOException {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  AccountBase open() {
    return AccountBase.postgresql(server.address(), "");
  }
}
