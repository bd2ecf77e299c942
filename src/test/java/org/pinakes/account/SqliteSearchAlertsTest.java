package org.pinakes.account;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of alerts, passed by SQLite. */
class SqliteSearchAlertsTest extends SearchAlertsContract {
  @TempDir static Path folder;

  @Override
  AccountBase open() {
    return AccountBase.sqlite(folder.resolve("accounts.db"));
  }
}
