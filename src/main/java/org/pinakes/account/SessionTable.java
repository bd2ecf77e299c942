package org.pinakes.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** SQL for sessions. */
final class SessionTable {
  private static final int LONGEST_DEVICE = 200;

  private final Handle handle;

  SessionTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A session as it is kept.
   *
   * @param formerUntil until when the token before is taken, too
   * @param renewed when the token was last changed
   */
  record Kept(
      Account account, Session session, String token, Instant formerUntil, Instant renewed) {}

  void add(String account, Session session, String token) {
    handle.execute(
        "insert into session (id, account, token, former, former_until, device, created, used,"
            + " renewed) values (?, ?, ?, null, 0, ?, ?, ?, ?)",
        session.id(),
        account,
        token,
        cut(session.device()),
        session.created().toEpochMilli(),
        session.used().toEpochMilli(),
        session.created().toEpochMilli());
  }

  /** The session whose token has this hash, or had it before. */
  Optional<Kept> of(String token) {
    return handle
        .createQuery(
            "select "
                + AccountTable.COLUMNS
                + ", session.id, device, session.created, used, token, former_until, renewed from"
                + " session join account on account.id = session.account where token = ? or former"
                + " = ?")
        .bind(0, token)
        .bind(1, token)
        .map((row, context) ->
            new Kept(
                AccountTable.account(row),
                new Session(row.getString(7), row.getString(8), at(row, 9), at(row, 10)),
                row.getString(11),
                at(row, 12),
                at(row, 13)))
        .findFirst();
  }

  List<Session> of(Account account) {
    return handle
        .createQuery(
            "select id, device, created, used from session where account = ? order by used desc")
        .bind(0, account.id())
        .map((row, context) ->
            new Session(row.getString(1), row.getString(2), at(row, 3), at(row, 4)))
        .list();
  }

  /** Changes the token; tells whether nobody else had done so. */
  boolean renew(Kept kept, String token, Instant formerUntil, Instant now) {
    int changed =
        handle.execute(
            "update session set former = token, former_until = ?, token = ?, renewed = ?, used = ?"
                + " where id = ? and token = ?",
            formerUntil.toEpochMilli(),
            token,
            now.toEpochMilli(),
            now.toEpochMilli(),
            kept.session().id(),
            kept.token());
    return changed == 1;
  }

  void used(String id, Instant now) {
    handle.execute("update session set used = ? where id = ?", now.toEpochMilli(), id);
  }

  void end(String account, String id) {
    handle.execute("delete from session where account = ? and id = ?", account, id);
  }

  /** Ends all sessions of an account but one. */
  void endOthers(String account, @Nullable String stays) {
    handle.execute(
        "delete from session where account = ? and id <> ?", account, stays == null ? "" : stays);
  }

  void forget(Instant usedBefore, Instant createdBefore) {
    handle.execute(
        "delete from session where used < ? or created < ?",
        usedBefore.toEpochMilli(),
        createdBefore.toEpochMilli());
  }

  private static Instant at(java.sql.ResultSet row, int column) throws java.sql.SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static String cut(String device) {
    return device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
  }
}
