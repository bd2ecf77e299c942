package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

/** SQL for accounts. */
final class AccountTable {
  static final String COLUMNS =
      "account.id, account.email, account.name, account.role, account.language, account.created";

  private final Handle handle;

  AccountTable(Handle handle) {
    this.handle = handle;
  }

  /** An account, and what is kept of its password; empty when it has none. */
  record Kept(Account account, String password) {}

  Optional<Kept> ofEmail(String email) {
    return one("email_key", Email.key(email));
  }

  Optional<Kept> ofId(String id) {
    return one("id", id);
  }

  private Optional<Kept> one(String column, String value) {
    return handle
        .createQuery("select " + COLUMNS + ", password from account where " + column + " = ?")
        .bind(0, value)
        .map((row, context) -> new Kept(account(row), row.getString(7)))
        .findOne();
  }

  /** Adds an account; tells whether there was none with its address. */
  boolean add(Account account, String password) {
    int added =
        handle.execute(
            "insert into account (id, email, email_key, name, password, role, language, created,"
                + " signed_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (email_key) do"
                + " nothing",
            account.id(),
            account.email(),
            Email.key(account.email()),
            account.name(),
            password,
            account.role().code(),
            account.language(),
            account.created().toEpochMilli(),
            account.created().toEpochMilli());
    return added == 1;
  }

  void password(String id, String password) {
    handle.execute("update account set password = ? where id = ?", password, id);
  }

  void role(String id, Role role) {
    handle.execute("update account set role = ? where id = ?", role.code(), id);
  }

  void name(String id, String name) {
    handle.execute("update account set name = ? where id = ?", name, id);
  }

  void email(String id, String email) {
    handle.execute(
        "update account set email = ?, email_key = ? where id = ?", email, Email.key(email), id);
  }

  /** Somebody has signed in, in this language; empty for the one of before. */
  void signedIn(String id, String language, Instant at) {
    handle.execute(
        "update account set signed_in = ?, language = coalesce(nullif(?, ''), language) where id ="
            + " ?",
        at.toEpochMilli(),
        language,
        id);
  }

  List<Account> editors() {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from account where role in ('editor', 'administrator') order by"
                + " email_key")
        .map((row, context) -> account(row))
        .list();
  }

  /** Ends all ways into an account but its password: whoever opened them may be a stranger. */
  void closeOtherWays(String id) {
    handle.execute("delete from passkey where account = ?", id);
    handle.execute("delete from joined where account = ?", id);
    new SessionTable(handle).endOthers(id, null);
    OneUse.Table links = new OneUse.Table(handle);
    links.drop(OneUse.Purpose.RESET, id);
    links.drop(OneUse.Purpose.EMAIL, id);
    links.drop(OneUse.Purpose.SIGN_IN, id);
  }

  /**
   * Whether an account is the only administrator's. Two who take away each other's role at the same
   * time would both see two administrators; in PostgreSQL the second waits here for the first, in
   * SQLite it waits anyway.
   */
  boolean isLastAdministrator(String id) {
    handle.execute("update secret set value = value where name = 'seal'");
    return handle
        .createQuery("select id from account where role = 'administrator'")
        .mapTo(String.class)
        .list()
        .equals(List.of(id));
  }

  /** Waits for others who change the ways into this account, in both databases. */
  void hold(String id) {
    handle.execute("update account set signed_in = signed_in where id = ?", id);
  }

  /** Whether somebody can sign in without a passkey. */
  boolean hasOtherThanPasskey(String id, OpenWays open, String passkey) {
    return waysIn(id, open, passkey, "", "") > 0;
  }

  /** Whether somebody can sign in without an account elsewhere. */
  boolean hasOtherThanJoined(String id, OpenWays open, String issuer, String subject) {
    return waysIn(id, open, "", issuer, subject) > 0;
  }

  private int waysIn(String id, OpenWays open, String passkey, String issuer, String subject) {
    return handle
        .createQuery(
            "select (select count(*) from passkey where account = :id and id <> :passkey and"
                + " :passkeys = 1) + (select count(*) from joined where account = :id and issuer in"
                + " (<issuers>) and not (issuer = :issuer and subject = :subject)) + (select"
                + " count(*) from account where id = :id and password <> '')")
        .bind("id", id)
        .bind("passkey", passkey)
        .bind("passkeys", open.passkeys() ? 1 : 0)
        .bindList(EmptyHandling.NULL_KEYWORD, "issuers", List.copyOf(open.written()))
        .bind("issuer", issuer)
        .bind("subject", subject)
        .mapTo(Integer.class)
        .one();
  }

  void delete(String id) {
    handle.execute("delete from account where id = ?", id);
  }

  /** The account in the first columns of a row, see {@link #COLUMNS}. */
  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Role.ofCode(row.getString(4)),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
