package org.pinakes.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What somebody who is signed in changes about the account itself. All that could take it away from
 * its owner needs the password again, or, where there is none, that somebody has just signed in.
 * Thread-safe.
 */
public final class AccountChanges {
  private final Accounts.Parts parts;
  private final Proof proof;
  private final boolean confirming;

  AccountChanges(Accounts.Parts parts, boolean confirming) {
    this.parts = parts;
    proof = new Proof(parts);
    this.confirming = confirming;
  }

  /** What comes of a change. */
  public enum Outcome {
    /** It is changed. */
    DONE,
    /** A letter with a link is on its way. */
    WRITTEN,
    /** The password is wrong. */
    WRONG,
    /** Tried too often. */
    TOO_OFTEN,
    /** It belongs to another account. */
    TAKEN,
    /** There is no password to be asked for, and signing in was too long ago. */
    STALE,
    /** It would leave the site without an administrator. */
    LAST
  }

  /** Whether the account can be entered by a password. */
  public boolean hasPassword(Account account) {
    return proof.hasPassword(account);
  }

  /** Changes the name beside public lists; empty for none. */
  public void name(Account account, String name) {
    parts.base().run(handle -> new AccountTable(handle).name(account.id(), name));
  }

  /**
   * Changes the password; all other sessions end.
   *
   * @param fresh good enough, see {@link Passwords#weakness}
   */
  public Outcome password(
      String address, Account account, Session here, String password, String fresh) {
    Optional<Outcome> refused = proof.refused(address, account, here, password);
    if (refused.isPresent()) {
      return refused.get();
    }
    String hash = parts.passwords().hash(fresh);
    parts
        .base()
        .run(handle -> {
          new AccountTable(handle).password(account.id(), hash);
          new SessionTable(handle).endOthers(account.id(), here.id());
          dropLinks(handle, account.id());
        });
    parts
        .behind()
        .execute(() -> parts.letters().passwordChanged(account.email(), account.language()));
    return Outcome.DONE;
  }

  /**
   * Asks for another e-mail address, which a link confirms where the site sends letters.
   *
   * @param email possible, see {@link Email}
   */
  public Outcome email(
      String address, Account account, Session here, String password, String email) {
    Optional<Outcome> refused = proof.refused(address, account, here, password);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (confirming) {
      parts.behind().execute(() -> write(account, email));
      return Outcome.WRITTEN;
    }
    return parts.base().change(handle -> take(handle, account.id(), email))
        ? Outcome.DONE
        : Outcome.WRONG;
  }

  private static boolean take(Handle handle, String id, String email) {
    AccountTable accounts = new AccountTable(handle);
    boolean free =
        accounts.ofEmail(email).filter(other -> !other.account().id().equals(id)).isEmpty();
    if (free) {
      accounts.email(id, email);
      dropLinks(handle, id);
    }
    return free;
  }

  /** Letters that were sent before open nothing any more, wherever they lie. */
  private static void dropLinks(Handle handle, String id) {
    OneUse.Table links = new OneUse.Table(handle);
    links.drop(OneUse.Purpose.RESET, id);
    links.drop(OneUse.Purpose.SIGN_IN, id);
  }

  private void write(Account account, String email) {
    if (!parts.limits().letter(email)) {
      return;
    }
    boolean taken =
        parts.base().read(handle -> new AccountTable(handle).ofEmail(email)).isPresent();
    if (taken) {
      parts.letters().alreadyHere(email, account.language());
      return;
    }
    String token = Tokens.secret();
    OneUse what = new OneUse(OneUse.Purpose.EMAIL, account.id(), email, "", "", account.language());
    Instant now = parts.clock().instant();
    parts
        .base()
        .run(handle -> {
          OneUse.Table links = new OneUse.Table(handle);
          links.drop(OneUse.Purpose.EMAIL, account.id());
          links.add(token, what, now, now.plus(SignUp.LINK));
        });
    parts.letters().confirmEmail(email, account.language(), token);
  }

  /** Takes over the address that a link confirms; false when the link is not good. */
  public boolean confirmEmail(String token) {
    Instant now = parts.clock().instant();
    Optional<Account> changed =
        parts
            .base()
            .change(handle -> {
              AccountTable accounts = new AccountTable(handle);
              Optional<OneUse> taken =
                  new OneUse.Table(handle).take(OneUse.Purpose.EMAIL, token, now);
              Optional<Account> account =
                  taken
                      .flatMap(link -> Optional.ofNullable(link.account()))
                      .flatMap(accounts::ofId)
                      .map(AccountTable.Kept::account);
              return account.filter(found -> take(handle, found.id(), taken.orElseThrow().email()));
            });
    changed.ifPresent(account ->
        parts
            .behind()
            .execute(() -> parts.letters().emailChanged(account.email(), account.language())));
    return changed.isPresent();
  }

  /**
   * Deletes an account with everything that was kept for it; not that of the last administrator.
   */
  public Outcome delete(String address, Account account, Session here, String password) {
    Optional<Outcome> refused = proof.refused(address, account, here, password);
    if (refused.isPresent()) {
      return refused.get();
    }
    return parts
        .base()
        .change(handle -> {
          AccountTable accounts = new AccountTable(handle);
          if (accounts.isLastAdministrator(account.id())) {
            return Outcome.LAST;
          }
          accounts.delete(account.id());
          return Outcome.DONE;
        });
  }
}
