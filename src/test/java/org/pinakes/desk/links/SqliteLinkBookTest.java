package org.pinakes.desk.links;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.desk.DeskBase;

/** The contract, passed by SQLite. */
class SqliteLinkBookTest extends LinkBookContract {
  @TempDir static Path folder;

  @Override
  protected DeskBase open() {
    return DeskBase.sqlite(folder.resolve("desk.db"));
  }
}
