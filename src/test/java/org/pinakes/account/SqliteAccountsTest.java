package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.StoreUnavailableException;

/** The contract, passed by SQLite. */
class SqliteAccountsTest extends AccountsContract {
  @TempDir static Path folder;

  @Override
  AccountBase open() {
    return AccountBase.sqlite(file());
  }

  private Path file() {
    return folder.resolve("deep").resolve("accounts.db");
  }

  @Test
  void theFileIsItsOwnersAlone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidToBeNone(@TempDir Path other) throws Exception {
    Path file =
        Files.writeString(other.resolve("accounts.db"), "no database, but long enough".repeat(99));
    assertThatThrownBy(() -> AccountBase.sqlite(file))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining(file.toString());
  }
}
