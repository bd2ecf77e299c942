package org.pinakes.account;

import java.time.Duration;
import java.util.Optional;
import org.pinakes.account.AccountChanges.Outcome;

/**
 * That somebody who is signed in is still the one who signed in: the password once more, or a
 * session that was opened a moment ago. Thread-safe.
 */
final class Proof {
  /** For so long a new session is proof enough. */
  static final Duration JUST_NOW = Duration.ofMinutes(10);

  private final Accounts.Parts parts;

  Proof(Accounts.Parts parts) {
    this.parts = parts;
  }

  boolean hasPassword(Account account) {
    return !kept(account).isEmpty();
  }

  boolean isNew(Session here) {
    return parts.clock().instant().isBefore(here.created().plus(JUST_NOW));
  }

  /** Asks for the password of who has one, however new the session is. */
  Optional<Outcome> refused(String address, Account account, Session here, String password) {
    String kept = kept(account);
    if (kept.isEmpty()) {
      return isNew(here) ? Optional.empty() : Optional.of(Outcome.STALE);
    }
    if (!parts.limits().signIn(address, "change " + account.id())) {
      return Optional.of(Outcome.TOO_OFTEN);
    }
    if (!parts.passwords().matches(password, kept)) {
      return Optional.of(Outcome.WRONG);
    }
    parts.limits().signedIn("change " + account.id());
    return Optional.empty();
  }

  /** Asks for nothing more as long as the session is new. */
  Optional<Outcome> refusedUnlessNew(
      String address, Account account, Session here, String password) {
    return isNew(here) ? Optional.empty() : refused(address, account, here, password);
  }

  private String kept(Account account) {
    return parts
        .base()
        .read(handle -> new AccountTable(handle).ofId(account.id()))
        .map(AccountTable.Kept::password)
        .orElse("");
  }
}
