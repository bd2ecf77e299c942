package org.pinakes.desk;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, passed by SQLite. */
class SqliteUsageTest extends UsageContract {
  @TempDir static Path folder;

  @Override
  DeskBase open() {
    return DeskBase.sqlite(folder.resolve("desk.db"));
  }
}
