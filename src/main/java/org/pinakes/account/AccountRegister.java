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

  /** Letters of a text that are looked for in both cases; longer ones are no names. */
  private static final int MOST_LETTERS = 50;

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
    String where = text.isBlank() ? "" : matching(letters(text));
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
    if (text.isBlank()) {
      return query;
    }
    List<String> letters = letters(text);
    for (int i = 0; i < letters.size(); i++) {
      query.bind("small" + i, letters.get(i));
      query.bind("capital" + i, letters.get(i).toUpperCase(Locale.ROOT));
    }
    return query.bind("text", "%" + small(text).replaceAll("[!%_]", "!$0") + "%");
  }

  /**
   * With % and _ meaning themselves. SQLite makes only the letters of English small, PostgreSQL
   * those of its own language: the others that are looked for are made small one by one.
   */
  private static String matching(List<String> letters) {
    String name = "name";
    for (int i = 0; i < letters.size(); i++) {
      name = "replace(" + name + ", :capital" + i + ", :small" + i + ")";
    }
    return " where email_key like :text escape '!' or lower(" + name + ") like :text escape '!'";
  }

  /** The small letters in a text that have a capital and are not of English. */
  private static List<String> letters(String text) {
    return small(text)
        .codePoints()
        .filter(letter -> letter > 0x7F && Character.toUpperCase(letter) != letter)
        .distinct()
        .limit(MOST_LETTERS)
        .mapToObj(Character::toString)
        .toList();
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
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
      AccountTable accounts = new AccountTable(handle);
      boolean last = accounts.isLastAdministrator(id);
      if (accounts.ofId(id).isEmpty()) {
        return Outcome.UNKNOWN;
      }
      if (!harmless && last) {
        return Outcome.LAST;
      }
      change.make(accounts, handle);
      return Outcome.DONE;
    });
  }
}
