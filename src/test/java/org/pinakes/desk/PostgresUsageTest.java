package org.pinakes.desk;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.pinakes.desk.links.LinkBookContract;
import org.pinakes.sql.PostgresServer;

/** The contracts, passed by a PostgreSQL server that is started for them. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresUsageTest extends UsageContract {
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
  DeskBase open() {
    return base();
  }

  private static DeskBase base() {
    return DeskBase.postgresql(server.address(), "");
  }

  @Nested
  class Links extends LinkBookContract {
    @Override
    protected DeskBase open() {
      return base();
    }
  }
}
