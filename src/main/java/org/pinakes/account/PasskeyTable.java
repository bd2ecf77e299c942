package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL for passkeys. */
final class PasskeyTable {
  private static final String COLUMNS =
      "select id, name, created, used, copied, account, public_key, counter from passkey where ";

  private final Handle handle;

  PasskeyTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A passkey as it is kept.
   *
   * @param account whose
   * @param key public key in COSE form, base64url
   * @param counter of its signatures
   */
  record Kept(Passkey passkey, String account, String key, long counter) {}

  /** Adds one; false when it is known already. */
  boolean add(Kept kept) {
    Passkey passkey = kept.passkey();
    int added =
        handle.execute(
            "insert into passkey (id, account, public_key, counter, copied, name, created, used)"
                + " values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (id) do nothing",
            passkey.id(),
            kept.account(),
            kept.key(),
            kept.counter(),
            passkey.copies().ordinal(),
            passkey.name(),
            passkey.created().toEpochMilli());
    return added == 1;
  }

  Optional<Kept> ofId(String id) {
    return handle
        .createQuery(COLUMNS + "id = ?")
        .bind(0, id)
        .map((row, context) -> kept(row))
        .findOne();
  }

  /** The oldest first. */
  List<Kept> of(String account) {
    return handle
        .createQuery(COLUMNS + "account = ? order by created, id")
        .bind(0, account)
        .map((row, context) -> kept(row))
        .list();
  }

  /**
   * Notes that it has signed; false when it is gone, or has signed with this counter or a higher
   * one meanwhile.
   */
  boolean used(String id, long counter, Passkey.Copies copies, Instant now) {
    int changed =
        handle.execute(
            "update passkey set counter = ?, copied = ?, used = ? where id = ? and (counter < ? or"
                + " counter = 0)",
            counter,
            copies.ordinal(),
            now.toEpochMilli(),
            id,
            counter);
    return changed == 1;
  }

  void name(String account, String id, String name) {
    handle.execute("update passkey set name = ? where account = ? and id = ?", name, account, id);
  }

  void remove(String account, String id) {
    handle.execute("delete from passkey where account = ? and id = ?", account, id);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long used = row.getLong(4);
    Passkey passkey =
        new Passkey(
            row.getString(1),
            row.getString(2),
            Instant.ofEpochMilli(row.getLong(3)),
            used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)),
            Passkey.Copies.values()[row.getInt(5)]);
    return new Kept(passkey, row.getString(6), row.getString(7), row.getLong(8));
  }
}
