package org.pinakes.account;

import org.pinakes.sql.Tables;

/** The tables of accounts that this program needs. */
final class AccountSchema {
  /** Version of the newest file in the folder of migrations. */
  static final int VERSION = 5;

  private static final String HISTORY = "account_schema_history";
  private static final String MIGRATIONS = "classpath:org/pinakes/account/migration";

  private AccountSchema() {}

  static Tables tables() {
    return new Tables(HISTORY, MIGRATIONS, VERSION);
  }
}
