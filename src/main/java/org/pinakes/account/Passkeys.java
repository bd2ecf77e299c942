package org.pinakes.account;

import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.RegistrationResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pinakes.account.AccountChanges.Outcome;

/**
 * Passkeys (WebAuthn Level 3): keys that devices hold, for signing in without a password. Devices
 * know an account by a number made of its key by the site's seal, which nobody else can tell from a
 * random one. Thread-safe.
 */
public final class Passkeys {
  /** As many as an account can have. */
  public static final int MOST = 20;

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 100;

  private static final String HANDLE = "passkey of";

  private final Accounts.Parts parts;
  private final SignIn signIn;
  private final Proof proof;

  Passkeys(Accounts.Parts parts, SignIn signIn) {
    this.parts = parts;
    this.signIn = signIn;
    proof = new Proof(parts);
  }

  /** What comes of asking for a new passkey. */
  public sealed interface Asking {}

  /**
   * What a browser is asked.
   *
   * @param options JSON, as the specification has it
   * @param challenge under the site's seal; comes back with the answer
   */
  public record Asked(String options, String challenge) implements Asking {}

  /** Nothing is asked. */
  public record Refused(Outcome why) implements Asking {}

  /**
   * What a browser answers.
   *
   * @param challenge as it was given, under the site's seal
   * @param credential JSON, as the specification has it
   */
  public record Answer(String challenge, String credential) {}

  /** An account's passkeys, the oldest first. */
  public List<Passkey> of(Account account) {
    return parts.base().read(handle -> new PasskeyTable(handle).of(account.id())).stream()
        .map(PasskeyTable.Kept::passkey)
        .toList();
  }

  /**
   * Asks a browser to sign in.
   *
   * @param browser what the challenge is bound to: something that this browser alone holds
   */
  public Asked ask(PasskeyPlace place, String browser) {
    Challenge challenge = Challenge.fresh(parts.clock().instant());
    return new Asked(
        PasskeyJson.toSignIn(place, challenge), challenge.sealed(seal(), toSignIn(browser)));
  }

  /**
   * Signs in with a passkey.
   *
   * @param address where the request comes from, for limits
   * @param browser what the challenge is bound to
   * @param device what the browser calls itself
   * @param language of letters from now on
   */
  public SignIn.Outcome open(
      String address,
      PasskeyPlace place,
      String browser,
      Answer answer,
      String device,
      String language) {
    if (!parts.limits().otherWay(address)) {
      return new SignIn.TooOften();
    }
    Optional<Challenge> challenge = spent(answer, toSignIn(browser));
    return challenge
        .flatMap(good -> signedIn(place, good, answer.credential()))
        .<SignIn.Outcome>map(account -> signIn.begin(account, device, language))
        .orElseGet(SignIn.Wrong::new);
  }

  private Optional<Account> signedIn(PasskeyPlace place, Challenge challenge, String json) {
    return PasskeyJson.signature(json)
        .flatMap(signature -> {
          Optional<PasskeyTable.Kept> kept =
              parts
                  .base()
                  .read(handle -> new PasskeyTable(handle).ofId(signature.getId().getBase64Url()));
          Optional<Account> account = kept.flatMap(one -> account(one.account()));
          return account.filter(owner ->
              new PasskeyCeremony(place, owner, handle(owner), kept)
                  .signedIn(challenge, signature)
                  .filter(this::noted)
                  .isPresent());
        });
  }

  private boolean noted(AssertionResult result) {
    return parts
        .base()
        .change(handle ->
            new PasskeyTable(handle)
                .used(
                    result.getCredentialId().getBase64Url(),
                    result.getSignatureCount(),
                    Passkey.Copies.of(result.isBackupEligible(), result.isBackedUp()),
                    parts.clock().instant()));
  }

  private Optional<Account> account(String id) {
    return parts
        .base()
        .read(handle -> new AccountTable(handle).ofId(id))
        .map(AccountTable.Kept::account);
  }

  /** Whether somebody can add one without giving the password again. */
  public boolean isFreeToAdd(Session here) {
    return proof.isNew(here);
  }

  /**
   * Asks a browser to make a passkey, of somebody who has just signed in or gives the password.
   *
   * @param address where the request comes from, for limits
   */
  public Asking ask(
      String address, PasskeyPlace place, Account account, Session here, String password) {
    Optional<Outcome> refused = proof.refusedUnlessNew(address, account, here, password);
    if (refused.isPresent()) {
      return new Refused(refused.get());
    }
    Challenge challenge = Challenge.fresh(parts.clock().instant());
    List<String> known = of(account).stream().map(Passkey::id).toList();
    return new Asked(
        PasskeyJson.toAdd(place, challenge, account, handle(account), known),
        challenge.sealed(seal(), toAdd(here)));
  }

  /**
   * Adds a passkey that a browser has made.
   *
   * @return false when it is not good, or there are too many
   */
  public boolean add(
      PasskeyPlace place, Account account, Session here, Answer answer, String name) {
    return spent(answer, toAdd(here))
        .flatMap(challenge ->
            PasskeyJson.made(answer.credential())
                .flatMap(made ->
                    new PasskeyCeremony(place, account, handle(account), Optional.empty())
                        .added(challenge, made)))
        .map(result -> keep(account, result, name))
        .orElse(false);
  }

  private boolean keep(Account account, RegistrationResult result, String name) {
    Passkey passkey =
        new Passkey(
            result.getKeyId().getId().getBase64Url(),
            KeptRecord.cut(name, LONGEST_NAME),
            parts.clock().instant(),
            Optional.empty(),
            Passkey.Copies.of(result.isBackupEligible(), result.isBackedUp()));
    PasskeyTable.Kept kept =
        new PasskeyTable.Kept(
            passkey,
            account.id(),
            result.getPublicKeyCose().getBase64Url(),
            result.getSignatureCount());
    boolean added =
        parts
            .base()
            .change(handle -> {
              new AccountTable(handle).hold(account.id());
              PasskeyTable passkeys = new PasskeyTable(handle);
              return passkeys.of(account.id()).size() < MOST && passkeys.add(kept);
            });
    if (added) {
      parts.tellOfWay(account);
    }
    return added;
  }

  /** Gives one another name. */
  public void name(Account account, String id, String name) {
    String cut = KeptRecord.cut(name, LONGEST_NAME);
    parts.base().run(handle -> new PasskeyTable(handle).name(account.id(), id, cut));
  }

  /**
   * Removes one; false when it is the last way into the account.
   *
   * @param open ways that count
   */
  public boolean remove(Account account, String id, OpenWays open) {
    return parts
        .base()
        .change(handle -> {
          AccountTable accounts = new AccountTable(handle);
          accounts.hold(account.id());
          boolean others = accounts.hasOtherThanPasskey(account.id(), open, id);
          if (others) {
            new PasskeyTable(handle).remove(account.id(), id);
          }
          return others;
        });
  }

  private Optional<Challenge> spent(Answer answer, String purpose) {
    Instant now = parts.clock().instant();
    return Challenge.open(seal(), purpose, answer.challenge(), now)
        .filter(challenge ->
            parts
                .base()
                .change(handle ->
                    new OneUse.Table(handle).spend(challenge.text(), now, challenge.expires())));
  }

  private Seal seal() {
    return parts.base().seal();
  }

  private String handle(Account account) {
    return seal().mark(HANDLE, account.id());
  }

  private static String toSignIn(String browser) {
    return "passkey to sign in " + browser;
  }

  private static String toAdd(Session here) {
    return "passkey to add " + here.id();
  }
}
