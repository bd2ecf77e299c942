package org.pinakes.store;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

/** The contract, passed by SQLite. */
class SqliteRecordStoreTest extends RecordStoreContract {
  @TempDir Path folder;

  @Override
  RecordStore open(InstantSource clock) {
    return SqlRecordStore.open(folder, clock);
  }
}
