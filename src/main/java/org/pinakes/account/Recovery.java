package org.pinakes.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The way back for who has forgotten the password: a link by e-mail, good once and for an hour.
 * Nothing that is answered tells whether an address has an account. Thread-safe.
 */
public final class Recovery {
  /** How long a link is good. */
  public static final Duration LINK = Duration.ofHours(1);

  private final Accounts.Parts parts;

  Recovery(Accounts.Parts parts) {
    this.parts = parts;
  }

  /**
   * Asks for a link.
   *
   * @param address where the request comes from, for limits
   * @return false when asked too often
   */
  public boolean begin(String address, String email) {
    if (!parts.limits().ask(address)) {
      return false;
    }
    parts.behind().execute(() -> write(email));
    return true;
  }

  private void write(String email) {
    Optional<Account> known =
        parts
            .base()
            .read(handle -> new AccountTable(handle).ofEmail(email))
            .map(AccountTable.Kept::account);
    if (known.isPresent() && parts.limits().letter(email)) {
      Account account = known.get();
      String token = Tokens.secret();
      OneUse what = new OneUse(OneUse.Purpose.RESET, account.id(), "", "", "", account.language());
      Instant now = parts.clock().instant();
      parts.base().run(handle -> new OneUse.Table(handle).add(token, what, now, now.plus(LINK)));
      parts.letters().reset(account.email(), account.language(), token);
    }
  }

  /** Whether a link is good still. */
  public boolean isGood(String token) {
    Instant now = parts.clock().instant();
    return parts
        .base()
        .read(handle -> new OneUse.Table(handle).find(OneUse.Purpose.RESET, token, now))
        .isPresent();
  }

  /**
   * Gives an account the password that somebody with a good link has chosen, and ends all its
   * sessions and all other ways into it.
   *
   * @param password good enough, see {@link Passwords#weakness}
   * @return false when the link is not good
   */
  public boolean finish(String token, String password) {
    if (!isGood(token)) {
      return false;
    }
    String hash = parts.passwords().hash(password);
    Instant now = parts.clock().instant();
    Optional<Account> changed =
        parts
            .base()
            .change(handle ->
                new OneUse.Table(handle)
                    .take(OneUse.Purpose.RESET, token, now)
                    .flatMap(taken -> Optional.ofNullable(taken.account()))
                    .flatMap(id -> new AccountTable(handle).ofId(id))
                    .map(kept -> {
                      String id = kept.account().id();
                      AccountTable accounts = new AccountTable(handle);
                      accounts.password(id, hash);
                      accounts.closeOtherWays(id);
                      return kept.account();
                    }));
    changed.ifPresent(account ->
        parts
            .behind()
            .execute(() -> parts.letters().passwordChanged(account.email(), account.language())));
    return changed.isPresent();
  }
}
