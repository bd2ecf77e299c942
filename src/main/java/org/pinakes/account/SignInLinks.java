package org.pinakes.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Signing in by a letter: a link that is good once and for a quarter of an hour. Following it shows
 * a page with a button and does nothing, since mail scanners follow links, too; the button signs
 * in. Nothing that is answered tells whether an address has an account. Thread-safe.
 */
public final class SignInLinks {
  /** How long a link is good. */
  public static final Duration LINK = Duration.ofMinutes(15);

  private final Accounts.Parts parts;
  private final SignIn signIn;
  private final boolean allowed;

  /**
   * @param allowed whether the site sends any
   */
  SignInLinks(Accounts.Parts parts, SignIn signIn, boolean allowed) {
    this.parts = parts;
    this.signIn = signIn;
    this.allowed = allowed;
  }

  /**
   * Asks for a link.
   *
   * @param address where the request comes from, for limits
   * @return false when asked too often, and where there are none
   */
  public boolean begin(String address, String email) {
    if (!allowed || !parts.limits().ask(address)) {
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
      OneUse what =
          new OneUse(OneUse.Purpose.SIGN_IN, account.id(), "", "", "", account.language());
      Instant now = parts.clock().instant();
      parts.base().run(handle -> new OneUse.Table(handle).add(token, what, now, now.plus(LINK)));
      parts.letters().signIn(account.email(), account.language(), token);
    }
  }

  /** The address of the account into which a link leads, as long as it is good. */
  public Optional<String> emailOf(String token) {
    Instant now = parts.clock().instant();
    return !allowed
        ? Optional.empty()
        : parts
            .base()
            .read(handle ->
                owner(handle, token, now).flatMap(id -> new AccountTable(handle).ofId(id)))
            .map(kept -> kept.account().email());
  }

  /**
   * Signs in with a link. No other link of the account is good any more then.
   *
   * @param address where the request comes from, for limits
   * @param device what the browser calls itself
   * @param language of letters from now on; empty for the one of before
   * @return {@link SignIn.Wrong} when the link is not good
   */
  public SignIn.Outcome finish(String address, String token, String device, String language) {
    if (!parts.limits().otherWay(address)) {
      return new SignIn.TooOften();
    }
    if (!allowed) {
      return new SignIn.Wrong();
    }
    Instant now = parts.clock().instant();
    return parts
        .base()
        .change(handle ->
            taken(handle, token, now)
                .<SignIn.Outcome>map(owner -> signIn.begin(handle, owner, device, language, now))
                .orElseGet(SignIn.Wrong::new));
  }

  /** Uses a link up; whoever gives the account a new password meanwhile comes before or after. */
  private static Optional<Account> taken(Handle handle, String token, Instant now) {
    OneUse.Table links = new OneUse.Table(handle);
    AccountTable accounts = new AccountTable(handle);
    Optional<String> owner = owner(handle, token, now);
    owner.ifPresent(accounts::hold);
    Optional<Account> account =
        owner
            .filter(id -> links.take(OneUse.Purpose.SIGN_IN, token, now).isPresent())
            .flatMap(accounts::ofId)
            .map(AccountTable.Kept::account);
    account.ifPresent(known -> links.drop(OneUse.Purpose.SIGN_IN, known.id()));
    return account;
  }

  private static Optional<String> owner(Handle handle, String token, Instant now) {
    return new OneUse.Table(handle)
        .find(OneUse.Purpose.SIGN_IN, token, now)
        .flatMap(link -> Optional.ofNullable(link.account()));
  }
}
