package org.pinakes.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * All accounts, for who administers them. There is always an administrator: the last one stays what
 * he is. Thread-safe.
 */
public final class AccountRegister {
  private static final String ROWS =
      "select "
          + AccountTable.COLUMNS
          + ", account.signed_in, (select count(*) from session where session.account = account.id)"
          + " from account";

  /** With % and _ meaning themselves. */
  private static final String MATCHING =
      " where email_key like :text escape '!' or lower(name) like :text escape '!'";

  private final AccountBase base;

  /**
   * @param base where they are kept
   */
  public AccountRegister(AccountBase base) {
    this.base = base;
  }

  /**
   * Somebody's account as an administrator sees it.
   *
   * @param account the account
   * @param signedIn when somebody last signed in; when it was made, for nobody ever did
   * @param sessions in how many browsers somebody is signed in
   */
  public record Entry(Account account, Instant signedIn, long sessions) {}

  /**
   * Some accounts.
   *
   * @param total how many there are of which these are some
   * @param entries administrators first, then editors, then by address
   */
  public record Page(long total, List<Entry> entries) {
    /** Copies the list. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** What comes of a change. */
  public enum Outcome {
    /** It is done. */
    DONE,
    /** There is no such account. */
    UNKNOWN,
    /** It would leave the site without an administrator. */
    LAST
  }

  /**
   * Accounts whose address or name has a text in it.
   *
   * @param text empty for all
   * @param offset accounts passed over
   * @param limit at most so many
   */
  public Page page(String text, int offset, int limit) {
    String where = text.isBlank() ? "" : MATCHING;
    return base.read(handle -> {
      long total =
          asking(handle, "select count(*) from account" + where, text).mapTo(Long.class).one();
      String order =
          " order by case role when 'administrator' then 0 when 'editor' then 1 else 2 end,"
              + " email_key limit "
              + limit
              + " offset "
              + offset;
      return new Page(
          total,
          asking(handle, ROWS + where + order, text).map((row, context) -> entry(row)).list());
    });
  }

  private static Query asking(Handle handle, String sql, String text) {
    Query query = handle.createQuery(sql);
    String pattern = text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return text.isBlank() ? query : query.bind("text", "%" + pattern + "%");
  }

  /** Everybody who is more than a reader, administrators first. */
  public List<Entry> staff() {
    return base.read(handle ->
        handle
            .createQuery(ROWS + " where role <> 'reader' order by role, email_key")
            .map((row, context) -> entry(row))
            .list());
  }

  /** How many accounts there are. */
  public long size() {
    return page("", 0, 1).total();
  }

  /** An account by its key. */
  public Optional<Entry> find(String id) {
    return one("account.id", id);
  }

  /** An account by its e-mail address. */
  public Optional<Entry> ofEmail(String email) {
    return one("email_key", Email.key(email));
  }

  private Optional<Entry> one(String column, String value) {
    return base.read(handle ->
        handle
            .createQuery(ROWS + " where " + column + " = ?")
            .bind(0, value)
            .map((row, context) -> entry(row))
            .findOne());
  }

  private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Entry(
        AccountTable.account(row), Instant.ofEpochMilli(row.getLong(7)), row.getLong(8));
  }

  /** Gives an account another role; it counts from the next request on. */
  public Outcome role(String id, Role role) {
    return change(id, role == Role.ADMINISTRATOR, (accounts, handle) -> accounts.role(id, role));
  }

  /** Deletes an account with everything that was kept for it. */
  public Outcome delete(String id) {
    return change(id, false, (accounts, handle) -> accounts.delete(id));
  }

  /** Ends all sessions of an account. */
  public Outcome endSessions(String id) {
    return change(id, true, (accounts, handle) -> new SessionTable(handle).endOthers(id, null));
  }

  private interface Change {
    void make(AccountTable accounts, Handle handle);
  }

  /**
   * @param harmless whether the account may be the last administrator's
   */
  private Outcome change(String id, boolean harmless, Change change) {
    return base.change(handle -> {
      oneAtATime(handle);
      AccountTable accounts = new AccountTable(handle);
      Optional<Account> account = accounts.ofId(id).map(AccountTable.Kept::account);
      if (account.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      if (!harmless && account.get().isAdministrator() && administrators(handle) == 1) {
        return Outcome.LAST;
      }
      change.make(accounts, handle);
      return Outcome.DONE;
    });
  }

  /**
   * Two who take away each other's role at the same time would both see two administrators; in
   * PostgreSQL the second waits here for the first, in SQLite it waits anyway.
   */
  private static void oneAtATime(Handle handle) {
    handle.execute("update secret set value = value where name = 'seal'");
  }

  private static long administrators(Handle handle) {
    return handle
        .createQuery("select count(*) from account where role = 'administrator'")
        .mapTo(Long.class)
        .one();
  }
}
