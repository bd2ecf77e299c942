package org.pinakes.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a letter stands for, or the challenge of a passkey that has been answered.
 *
 * @param purpose what it does
 * @param account whose; null before there is one
 * @param email address that it confirms; empty for none
 * @param name chosen when signing up
 * @param password kept form of the one chosen when signing up; empty for none
 * @param language of letters
 */
record OneUse(
    Purpose purpose,
    @Nullable String account,
    String email,
    String name,
    String password,
    String language) {

  /** What links do. */
  enum Purpose {
    SIGN_UP,
    SIGN_IN,
    RESET,
    EMAIL,
    PASSKEY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** SQL for them. */
  static final class Table {
    private final Handle handle;

    Table(Handle handle) {
      this.handle = handle;
    }

    /** Keeps the hash of a new token, and drops what has expired. */
    void add(String token, OneUse what, Instant now, Instant expires) {
      forget(now);
      handle.execute(
          "insert into one_use (token, purpose, account, email, name, password, language, expires)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?)",
          Tokens.hash(token),
          what.purpose().code(),
          what.account(),
          what.email(),
          what.name(),
          what.password(),
          what.language(),
          expires.toEpochMilli());
    }

    /** Uses up a token that was nowhere kept; false when somebody has done so before. */
    boolean spend(String token, Instant now, Instant expires) {
      forget(now);
      int added =
          handle.execute(
              "insert into one_use (token, purpose, account, email, name, password, language,"
                  + " expires) values (?, ?, null, '', '', '', '', ?) on conflict (token) do"
                  + " nothing",
              Tokens.hash(token),
              Purpose.PASSKEY.code(),
              expires.toEpochMilli());
      return added == 1;
    }

    /** What a token stands for, as long as it does. */
    Optional<OneUse> find(Purpose purpose, String token, Instant now) {
      return handle
          .createQuery(
              "select account, email, name, password, language from one_use where token = ? and"
                  + " purpose = ? and expires >= ?")
          .bind(0, Tokens.hash(token))
          .bind(1, purpose.code())
          .bind(2, now.toEpochMilli())
          .map((row, context) ->
              new OneUse(
                  purpose,
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5)))
          .findOne();
    }

    /** The same, and it is used up; of several who bring it at a time one gets it. */
    Optional<OneUse> take(Purpose purpose, String token, Instant now) {
      Optional<OneUse> found = find(purpose, token, now);
      int deleted = handle.execute("delete from one_use where token = ?", Tokens.hash(token));
      return deleted == 1 ? found : Optional.empty();
    }

    /** Drops what has expired. */
    void forget(Instant now) {
      handle.execute("delete from one_use where expires < ?", now.toEpochMilli());
    }

    /** None of an account's links of a kind is good any more. */
    void drop(Purpose purpose, String account) {
      handle.execute(
          "delete from one_use where purpose = ? and account = ?", purpose.code(), account);
    }
  }
}
