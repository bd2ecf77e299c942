package org.pinakes.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in, and where. A browser holds a random token, of which the hash is kept. It is
 * changed once a day; the one before is good for requests under way, and whoever brings it later
 * has it from somewhere else: that session ends. Thread-safe.
 */
public final class SignIn {
  /** After so long without a visit a session ends. */
  public static final Duration IDLE = Duration.ofDays(30);

  /** After so long a session ends in any case. */
  public static final Duration LONGEST = Duration.ofDays(180);

  private static final Duration RENEWED_AFTER = Duration.ofDays(1);
  private static final Duration UNDER_WAY = Duration.ofMinutes(2);
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

  private final AccountBase base;
  private final Passwords passwords;
  private final Limits limits;
  private final InstantSource clock;

  SignIn(AccountBase base, Passwords passwords, Limits limits, InstantSource clock) {
    this.base = base;
    this.passwords = passwords;
    this.limits = limits;
    this.clock = clock;
  }

  /** What comes of trying. */
  public sealed interface Outcome {}

  /**
   * Signed in.
   *
   * @param account who
   * @param session where
   * @param token what the browser is given
   */
  public record Opened(Account account, Session session, String token) implements Outcome {}

  /** The address or the password is wrong; which of them is not told. */
  public record Wrong() implements Outcome {}

  /** Tried too often. */
  public record TooOften() implements Outcome {}

  /**
   * Who sent a request.
   *
   * @param token the browser's new token, when it is time for one
   */
  public record Known(Account account, Session session, Optional<String> token) {}

  /**
   * Signs in.
   *
   * @param address where the request comes from, for limits
   * @param device what the browser calls itself
   * @param language of letters from now on; empty for the one of before
   */
  public Outcome open(
      String address, String email, String password, String device, String language) {
    if (!limits.signIn(address, Email.key(email))) {
      return new TooOften();
    }
    Optional<AccountTable.Kept> kept = base.read(handle -> new AccountTable(handle).ofEmail(email));
    if (!passwords.matches(password, kept.map(AccountTable.Kept::password).orElse(null))) {
      return new Wrong();
    }
    AccountTable.Kept known = kept.orElseThrow();
    limits.signedIn(Email.key(email));
    String fresh = passwords.isOutdated(known.password()) ? passwords.hash(password) : "";
    Instant now = clock.instant();
    return base.change(handle ->
        isStill(handle, known, fresh)
            ? begin(handle, known.account(), device, language, now)
            : new Wrong());
  }

  /**
   * Whether nobody has changed the password since; then it is kept in a better form if there is.
   */
  private static boolean isStill(Handle handle, AccountTable.Kept known, String fresh) {
    AccountTable accounts = new AccountTable(handle);
    String id = known.account().id();
    accounts.hold(id);
    boolean still =
        accounts.ofId(id).filter(kept -> kept.password().equals(known.password())).isPresent();
    if (still && !fresh.isEmpty()) {
      accounts.password(id, fresh);
    }
    return still;
  }

  /** A session for somebody who has shown who he is. */
  Opened begin(Account account, String device, String language) {
    Instant now = clock.instant();
    return base.change(handle -> begin(handle, account, device, language, now));
  }

  /** The same in the transaction in which he has shown it. */
  Opened begin(Handle handle, Account account, String device, String language, Instant now) {
    Session session = new Session(Tokens.key(), device, now, now);
    String token = Tokens.secret();
    SessionTable sessions = new SessionTable(handle);
    sessions.forget(now.minus(IDLE), now.minus(LONGEST));
    new OneUse.Table(handle).forget(now);
    sessions.add(account.id(), session, Tokens.hash(token));
    new AccountTable(handle).signedIn(account.id(), language, now);
    return new Opened(account, session, token);
  }

  /** Who brings this token; nobody when it is not, or no longer, good. */
  public Optional<Known> find(String token) {
    String hash = Tokens.hash(token);
    Optional<SessionTable.Kept> found = base.read(handle -> new SessionTable(handle).of(hash));
    return found.flatMap(kept -> {
      if (isOver(kept, hash)) {
        end(kept.account(), kept.session().id());
        return Optional.empty();
      }
      return Optional.of(new Known(kept.account(), kept.session(), renewed(kept, hash)));
    });
  }

  private boolean isOver(SessionTable.Kept kept, String hash) {
    Instant now = clock.instant();
    boolean stale = !kept.token().equals(hash) && now.isAfter(kept.formerUntil());
    return stale
        || now.isAfter(kept.session().used().plus(IDLE))
        || now.isAfter(kept.session().created().plus(LONGEST));
  }

  private Optional<String> renewed(SessionTable.Kept kept, String hash) {
    Instant now = clock.instant();
    if (kept.token().equals(hash) && now.isAfter(kept.renewed().plus(RENEWED_AFTER))) {
      String fresh = Tokens.secret();
      boolean mine =
          base.change(handle ->
              new SessionTable(handle).renew(kept, Tokens.hash(fresh), now.plus(UNDER_WAY), now));
      return mine ? Optional.of(fresh) : Optional.empty();
    }
    if (now.isAfter(kept.session().used().plus(SEEN_AGAIN))) {
      base.run(handle -> new SessionTable(handle).used(kept.session().id(), now));
    }
    return Optional.empty();
  }

  /** Where an account is signed in, the last used first. */
  public List<Session> sessions(Account account) {
    Instant now = clock.instant();
    return base.read(handle -> new SessionTable(handle).of(account)).stream()
        .filter(session -> now.isBefore(session.used().plus(IDLE)))
        .toList();
  }

  /** Signs out in one browser. */
  public void end(Account account, String session) {
    base.run(handle -> new SessionTable(handle).end(account.id(), session));
  }

  /** Signs out everywhere but here. */
  public void endOthers(Account account, Session here) {
    base.run(handle -> new SessionTable(handle).endOthers(account.id(), here.id()));
  }
}
