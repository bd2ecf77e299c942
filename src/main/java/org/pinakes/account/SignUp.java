package org.pinakes.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How one comes to an account. Nothing that is answered tells whether an address has one: the
 * letter does, and it goes to the address alone. Who follows its link has to give the password
 * again, so that nobody confirms what somebody else has asked for. Thread-safe.
 */
public final class SignUp {
  /** How long a link is good. */
  public static final Duration LINK = Duration.ofHours(24);

  private final AccountBase base;
  private final Passwords passwords;
  private final Limits limits;
  private final SignIn signIn;
  private final Letters letters;
  private final Executor behind;
  private final InstantSource clock;
  private final boolean confirming;

  SignUp(Accounts.Parts parts, SignIn signIn, boolean confirming) {
    base = parts.base();
    passwords = parts.passwords();
    limits = parts.limits();
    letters = parts.letters();
    behind = parts.behind();
    clock = parts.clock();
    this.signIn = signIn;
    this.confirming = confirming;
  }

  /**
   * What somebody wants.
   *
   * @param email possible, see {@link Email}
   * @param password good enough, see {@link Passwords#weakness}
   * @param name may be empty
   * @param language tag of the language of letters
   */
  public record Wish(String email, String password, String name, String language) {}

  /** What is answered, whether the address has an account or not. */
  public enum Begun {
    /** A letter is on its way. */
    WRITTEN,
    /** There is an account with that address now. */
    DONE,
    /** Asked too often. */
    TOO_OFTEN
  }

  /**
   * Asks for an account.
   *
   * @param address where the request comes from, for limits
   */
  public Begun begin(String address, Wish wish) {
    if (!limits.ask(address)) {
      return Begun.TOO_OFTEN;
    }
    String hash = passwords.hash(wish.password());
    if (confirming) {
      behind.execute(() -> write(wish, hash));
      return Begun.WRITTEN;
    }
    base.change(handle -> new AccountTable(handle).add(account(wish), hash));
    return Begun.DONE;
  }

  private void write(Wish wish, String hash) {
    if (!limits.letter(wish.email())) {
      return;
    }
    Optional<AccountTable.Kept> known =
        base.read(handle -> new AccountTable(handle).ofEmail(wish.email()));
    if (known.isPresent()) {
      letters.alreadyHere(wish.email(), known.get().account().language());
      return;
    }
    String token = Tokens.secret();
    OneUse what =
        new OneUse(OneUse.Purpose.SIGN_UP, null, wish.email(), wish.name(), hash, wish.language());
    base.run(handle ->
        new OneUse.Table(handle).add(token, what, clock.instant(), clock.instant().plus(LINK)));
    letters.confirm(wish.email(), wish.language(), token);
  }

  private Account account(Wish wish) {
    return new Account(
        Tokens.key(), wish.email(), wish.name(), Role.READER, wish.language(), clock.instant());
  }

  /** The address that a link confirms; empty when it is not good any more. */
  public Optional<String> emailOf(String token) {
    return pending(token).map(OneUse::email);
  }

  private Optional<OneUse> pending(String token) {
    return base.read(
        handle -> new OneUse.Table(handle).find(OneUse.Purpose.SIGN_UP, token, clock.instant()));
  }

  /**
   * Makes the account that a link is for, and signs in.
   *
   * @return {@link SignIn.Wrong} when the password is another, or the link is not good
   */
  public SignIn.Outcome confirm(String address, String token, String password, String device) {
    if (!limits.signIn(address, "link " + Tokens.hash(token))) {
      return new SignIn.TooOften();
    }
    Optional<OneUse> pending = pending(token);
    if (!passwords.matches(password, pending.map(OneUse::password).orElse(null))) {
      return new SignIn.Wrong();
    }
    return base.change(handle ->
            new OneUse.Table(handle)
                .take(OneUse.Purpose.SIGN_UP, token, clock.instant())
                .flatMap(taken -> {
                  Account account =
                      account(new Wish(taken.email(), "", taken.name(), taken.language()));
                  boolean added = new AccountTable(handle).add(account, taken.password());
                  return added ? Optional.of(account) : Optional.empty();
                }))
        .<SignIn.Outcome>map(account -> signIn.begin(account, device, account.language()))
        .orElseGet(SignIn.Wrong::new);
  }
}
