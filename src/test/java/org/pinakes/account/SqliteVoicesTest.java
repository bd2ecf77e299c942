package org.pinakes.account;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, passed by SQLite. */
class SqliteVoicesTest extends VoicesContract {
  @TempDir static Path folder;

  @Override
  AccountBase open() {
    return AccountBase.sqlite(folder.resolve("accounts.db"));
  }
}
