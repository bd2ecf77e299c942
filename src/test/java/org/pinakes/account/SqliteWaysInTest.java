package org.pinakes.account;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of ways in, passed by SQLite. */
class SqliteWaysInTest extends WaysInContract {
  @TempDir static Path folder;

  @Override
  AccountBase open() {
    return AccountBase.sqlite(folder.resolve("accounts.db"));
  }
}
