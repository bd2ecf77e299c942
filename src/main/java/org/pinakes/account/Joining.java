package org.pinakes.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pinakes.account.AccountChanges.Outcome;

/**
 * Accounts elsewhere by which readers sign in. They are known by issuer and subject, never by an
 * e-mail address: that somebody has the same address elsewhere opens nothing here. Thread-safe.
 */
public final class Joining {
  private final Accounts.Parts parts;
  private final SignIn signIn;
  private final Proof proof;

  Joining(Accounts.Parts parts, SignIn signIn) {
    this.parts = parts;
    this.signIn = signIn;
    proof = new Proof(parts);
  }

  /** Whether somebody may begin to sign in, by how often he did. */
  public boolean mayBegin(String address) {
    return parts.limits().otherWay(address);
  }

  /** Signs in who is joined; empty for who is not. */
  public Optional<SignIn.Opened> open(Identity identity, String device, String language) {
    Optional<Account> known =
        parts
            .base()
            .change(handle ->
                owner(handle, identity)
                    .flatMap(id -> new AccountTable(handle).ofId(id))
                    .map(AccountTable.Kept::account)
                    .map(account -> used(handle, identity, account)));
    return known.map(account -> signIn.begin(account, device, language));
  }

  private Account used(Handle handle, Identity identity, Account account) {
    handle.execute(
        "update joined set used = ? where issuer = ? and subject = ?",
        parts.clock().millis(),
        identity.issuer(),
        identity.subject());
    return account;
  }

  /** Whether the address that a provider has made sure of has an account. */
  public boolean hasAccount(Identity identity) {
    return !identity.email().isEmpty()
        && parts
            .base()
            .read(handle -> new AccountTable(handle).ofEmail(identity.email()))
            .isPresent();
  }

  /**
   * Makes an account without a password, and signs in.
   *
   * @return empty when the address is possible for nobody, or has an account
   */
  public Optional<SignIn.Opened> create(Identity identity, String device, String language) {
    if (!Email.isPossible(identity.email())) {
      return Optional.empty();
    }
    Instant now = parts.clock().instant();
    Account account = new Account(Tokens.key(), identity.email(), "", Role.READER, language, now);
    boolean made = parts.base().change(handle -> added(handle, account, identity));
    return made ? Optional.of(signIn.begin(account, device, language)) : Optional.empty();
  }

  private boolean added(Handle handle, Account account, Identity identity) {
    AccountTable accounts = new AccountTable(handle);
    if (!accounts.add(account, "")) {
      return false;
    }
    boolean joined = add(handle, account, identity);
    if (!joined) {
      accounts.delete(account.id());
    }
    return joined;
  }

  private boolean add(Handle handle, Account account, Identity identity) {
    int added =
        handle.execute(
            "insert into joined (issuer, subject, account, created, used) values (?, ?, ?, ?, ?) on"
                + " conflict (issuer, subject) do nothing",
            identity.issuer(),
            identity.subject(),
            account.id(),
            parts.clock().millis(),
            parts.clock().millis());
    return added == 1 || owner(handle, identity).filter(account.id()::equals).isPresent();
  }

  private static Optional<String> owner(Handle handle, Identity identity) {
    return handle
        .createQuery("select account from joined where issuer = ? and subject = ?")
        .bind(0, identity.issuer())
        .bind(1, identity.subject())
        .mapTo(String.class)
        .findOne();
  }

  /** Whether somebody can join without giving the password again. */
  public boolean isFreeToJoin(Session here) {
    return proof.isNew(here);
  }

  /**
   * Joins an account elsewhere to one here, of somebody who has just signed in or gives the
   * password.
   *
   * @return {@link Outcome#TAKEN} when it is joined to another account
   */
  public Outcome join(
      String address, Account account, Session here, String password, Identity identity) {
    Optional<Outcome> refused = proof.refusedUnlessNew(address, account, here, password);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!parts.base().change(handle -> add(handle, account, identity))) {
      return Outcome.TAKEN;
    }
    parts.tellOfWay(account);
    return Outcome.DONE;
  }

  /** What is joined to an account, the oldest first. */
  public List<Joined> of(Account account) {
    return parts
        .base()
        .read(handle ->
            handle
                .createQuery(
                    "select issuer, subject, created, used from joined where account = ? order by"
                        + " created, issuer")
                .bind(0, account.id())
                .map((row, context) ->
                    new Joined(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4))))
                .list());
  }

  /**
   * Takes one away; false when it is the last way into the account.
   *
   * @param open ways that count
   */
  public boolean leave(Account account, String issuer, String subject, OpenWays open) {
    return parts
        .base()
        .change(handle -> {
          AccountTable accounts = new AccountTable(handle);
          accounts.hold(account.id());
          boolean others = accounts.hasOtherThanJoined(account.id(), open, issuer, subject);
          if (others) {
            handle.execute(
                "delete from joined where account = ? and issuer = ? and subject = ?",
                account.id(),
                issuer,
                subject);
          }
          return others;
        });
  }
}
