package org.pinakes.account;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How often strangers may try. By address, since one machine tries many accounts; by account, since
 * many machines try one. Thread-safe.
 */
final class Limits {
  private final RateLimit signInByAddress;
  private final RateLimit signInByAccount;
  private final RateLimit askByAddress;
  private final RateLimit letters;

  Limits(InstantSource clock) {
    signInByAddress = new RateLimit(30, Duration.ofSeconds(30), clock);
    signInByAccount = new RateLimit(10, Duration.ofMinutes(1), clock);
    askByAddress = new RateLimit(10, Duration.ofMinutes(6), clock);
    letters = new RateLimit(3, Duration.ofMinutes(20), clock);
  }

  /** Whether a password may be tried. */
  boolean signIn(String address, String account) {
    return signInByAddress.take(address) && signInByAccount.take(account);
  }

  /**
   * Whether a passkey may be tried, or a provider asked for somebody: nobody guesses these, so that
   * the account needs no guard.
   */
  boolean otherWay(String address) {
    return signInByAddress.take(address);
  }

  /** The password was right. */
  void signedIn(String account) {
    signInByAccount.forget(account);
  }

  /** Whether an account or a new password may be asked for. */
  boolean ask(String address) {
    return askByAddress.take(address);
  }

  /** Whether this address may be written to once more. */
  boolean letter(String email) {
    return letters.take(Email.key(email));
  }
}
