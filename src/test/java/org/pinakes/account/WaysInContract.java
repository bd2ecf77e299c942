package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.account.AccountChanges.Outcome;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.Passkeys.Answer;
import org.pinakes.account.Passkeys.Asked;
import org.pinakes.account.Passkeys.Refused;
import org.pinakes.account.SignIn.Opened;
import org.pinakes.account.SignIn.Wrong;
import org.pinakes.account.SignUp.Wish;

/** Passkeys and accounts elsewhere, in every database of accounts. */
abstract class WaysInContract extends OpenedBase {
  private static final String HERE = "192.0.2.1";
  private static final String ANN = "ann@example.org";
  private static final String SECRET = "seaweed on rye";
  private static final String ORIGIN = "https://pinakes.example";
  private static final String HOST = "pinakes.example";
  private static final PasskeyPlace PLACE = new PasskeyPlace(HOST, ORIGIN, "Pinakes");
  private static final String BROWSER = "a browser";
  private static final OpenWays OPEN = new OpenWays(true, Set.of("https://one.example"));

  private Accounts accounts;

  @BeforeEach
  void begin() {
    accounts = accounts(base);
  }

  private Accounts accounts(AccountBase of) {
    return Accounts.of(
        of,
        Passwords.cheap(),
        new Policy(true, false, false),
        Letters.none(),
        Runnable::run,
        now::get);
  }

  private Opened signUp(String email) {
    accounts.signUp().begin(email, new Wish(email, SECRET, "", "en"));
    return (Opened) accounts.signIn().open(HERE, email, SECRET, "Firefox", "en");
  }

  private static SoftPasskey device() {
    return new SoftPasskey(ORIGIN, HOST);
  }

  private boolean add(Opened who, SoftPasskey device) {
    Asked asked =
        (Asked) accounts.passkeys().ask(HERE, PLACE, who.account(), who.session(), SECRET);
    return accounts
        .passkeys()
        .add(
            PLACE,
            who.account(),
            who.session(),
            new Answer(asked.challenge(), device.make(asked.options())),
            "My phone");
  }

  private SignIn.Outcome signIn(SoftPasskey device) {
    Asked asked = accounts.passkeys().ask(PLACE, BROWSER);
    return signIn(new Answer(asked.challenge(), device.sign(asked.options())));
  }

  private SignIn.Outcome signIn(Answer answer) {
    return accounts.passkeys().open(HERE, PLACE, BROWSER, answer, "Chrome", "en");
  }

  @Test
  void whoAddsAPasskeySignsInWithoutAnAddress() {
    Opened ann = signUp(ANN);
    SoftPasskey device = device().counting(5);
    assertThat(add(ann, device)).isTrue();
    pass(Duration.ofHours(1));
    Opened again = (Opened) signIn(device);
    assertThat(again.account()).isEqualTo(ann.account());
    Passkey kept = accounts.passkeys().of(ann.account()).getFirst();
    assertThat(kept.name()).isEqualTo("My phone");
    assertThat(kept.used()).contains(now.get());
    assertThat(kept.copies()).isEqualTo(Passkey.Copies.IMPOSSIBLE);
    assertThat(accounts.signIn().find(again.token())).isPresent();
  }

  @Test
  void devicesDoNotLearnTheKeyOfTheAccount() {
    Opened ann = signUp(ANN);
    SoftPasskey first = device();
    SoftPasskey second = device();
    add(ann, first);
    add(ann, second);
    assertThat(first.handle()).hasSize(43).isEqualTo(second.handle());
    assertThat(first.handle()).doesNotContain(ann.account().id());
    SoftPasskey bens = device();
    add(signUp("ben@example.org"), bens);
    assertThat(bens.handle()).isNotEqualTo(first.handle());
  }

  @Test
  void aSignatureIsGoodOnceOnAnyNode() {
    Opened ann = signUp(ANN);
    SoftPasskey device = device();
    add(ann, device);
    Asked asked = accounts.passkeys().ask(PLACE, BROWSER);
    Answer answer = new Answer(asked.challenge(), device.sign(asked.options()));
    assertThat(signIn(answer)).isInstanceOf(Opened.class);
    assertThat(signIn(answer)).isInstanceOf(Wrong.class);
    try (AccountBase other = open()) {
      assertThat(accounts(other).passkeys().open(HERE, PLACE, BROWSER, answer, "", "en"))
          .isInstanceOf(Wrong.class);
      Asked elsewhere = accounts(other).passkeys().ask(PLACE, BROWSER);
      assertThat(signIn(new Answer(elsewhere.challenge(), device.sign(elsewhere.options()))))
          .isInstanceOf(Opened.class);
    }
  }

  @Test
  void ofManyWhoBringOneSignatureAtATimeOneIsLetIn() throws Exception {
    SoftPasskey device = device();
    add(signUp(ANN), device);
    Asked asked = accounts.passkeys().ask(PLACE, BROWSER);
    Answer answer = new Answer(asked.challenge(), device.sign(asked.options()));
    List<Future<SignIn.Outcome>> outcomes = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        outcomes.add(hands.submit(() -> signIn(answer)));
      }
    }
    int opened = 0;
    for (Future<SignIn.Outcome> outcome : outcomes) {
      opened += outcome.get() instanceof Opened ? 1 : 0;
    }
    assertThat(opened).isEqualTo(1);
  }

  @Test
  void aChallengeIsGoodForAFewMinutesAndForItsBrowser() {
    SoftPasskey device = device();
    add(signUp(ANN), device);
    Asked old = accounts.passkeys().ask(PLACE, BROWSER);
    pass(Challenge.LIFE.plusSeconds(1));
    assertThat(signIn(new Answer(old.challenge(), device.sign(old.options()))))
        .isInstanceOf(Wrong.class);
    Asked foreign = accounts.passkeys().ask(PLACE, "another browser");
    assertThat(signIn(new Answer(foreign.challenge(), device.sign(foreign.options()))))
        .isInstanceOf(Wrong.class);
    Asked good = accounts.passkeys().ask(PLACE, BROWSER);
    Asked other = accounts.passkeys().ask(PLACE, BROWSER);
    assertThat(signIn(new Answer(good.challenge(), device.sign(other.options()))))
        .isInstanceOf(Wrong.class);
    assertThat(signIn(new Answer("invented", device.sign(good.options()))))
        .isInstanceOf(Wrong.class);
    assertThat(signIn(new Answer("~.~", "{}"))).isInstanceOf(Wrong.class);
  }

  @Test
  void aChallengeForSigningInAddsNothingAndTheOtherWayRound() {
    Opened ann = signUp(ANN);
    SoftPasskey device = device();
    add(ann, device);
    Asked toAdd =
        (Asked) accounts.passkeys().ask(HERE, PLACE, ann.account(), ann.session(), SECRET);
    assertThat(signIn(new Answer(toAdd.challenge(), device.sign(toAdd.options()))))
        .isInstanceOf(Wrong.class);
    Asked toSignIn = accounts.passkeys().ask(PLACE, ann.session().id());
    String made = device().make(toAdd.options());
    assertThat(
            accounts
                .passkeys()
                .add(
                    PLACE,
                    ann.account(),
                    ann.session(),
                    new Answer(toSignIn.challenge(), made),
                    "x"))
        .isFalse();
  }

  @Test
  void whatWasSignedForAnotherSiteIsRefused() {
    Opened ann = signUp(ANN);
    SoftPasskey device = device();
    add(ann, device);
    assertThat(signIn(device.at("https://evil.example", HOST))).isInstanceOf(Wrong.class);
    assertThat(signIn(device.at("http://pinakes.example", HOST))).isInstanceOf(Wrong.class);
    assertThat(signIn(device.at("https://pinakes.example:444", HOST))).isInstanceOf(Wrong.class);
    assertThat(signIn(device.at(ORIGIN, "evil.example"))).isInstanceOf(Wrong.class);
    assertThat(signIn(device.at(ORIGIN, HOST))).isInstanceOf(Opened.class);
    assertThat(add(ann, device().at("https://evil.example", HOST))).isFalse();
    assertThat(add(ann, device().at(ORIGIN, "evil.example"))).isFalse();
  }

  @Test
  void aDeviceMustMakeSureWhoUsesIt() {
    Opened ann = signUp(ANN);
    assertThat(add(ann, device().careless())).isFalse();
    SoftPasskey device = device();
    add(ann, device);
    assertThat(signIn(device.careless())).isInstanceOf(Wrong.class);
  }

  @Test
  void aCounterThatGoesBackIsACopyAndRefused() {
    SoftPasskey device = device().counting(10);
    add(signUp(ANN), device);
    assertThat(signIn(device)).isInstanceOf(Opened.class);
    assertThat(signIn(device.counting(4))).isInstanceOf(Wrong.class);
    assertThat(signIn(device.counting(20))).isInstanceOf(Opened.class);
  }

  @Test
  void anotherKeyOrAnotherAccountOpensNothing() {
    SoftPasskey anns = device();
    SoftPasskey bens = device();
    add(signUp(ANN), anns);
    add(signUp("ben@example.org"), bens);
    assertThat(signIn(device())).isInstanceOf(Wrong.class);
    assertThat(signIn(bens.withHandle(anns.handle()))).isInstanceOf(Wrong.class);
    Asked asked = accounts.passkeys().ask(PLACE, BROWSER);
    String forged = bens.sign(asked.options()).replace(bens.id(), anns.id());
    assertThat(signIn(new Answer(asked.challenge(), forged))).isInstanceOf(Wrong.class);
  }

  @Test
  void whatIsNoAnswerOfABrowserIsRefused() {
    add(signUp(ANN), device());
    for (String nonsense :
        List.of("", "{}", "[]", "null", "{\"id\":\"AA\",\"response\":7}", "x".repeat(40_000))) {
      Asked asked = accounts.passkeys().ask(PLACE, BROWSER);
      assertThat(signIn(new Answer(asked.challenge(), nonsense))).isInstanceOf(Wrong.class);
    }
  }

  @Test
  void copiesAreKnown() {
    Opened ann = signUp(ANN);
    SoftPasskey device = device().copied();
    add(ann, device);
    assertThat(accounts.passkeys().of(ann.account()).getFirst().copies())
        .isEqualTo(Passkey.Copies.MADE);
    assertThat(signIn(device)).isInstanceOf(Opened.class);
  }

  @Test
  void afterAWhileAPasskeyIsAddedWithThePasswordAlone() {
    Opened ann = signUp(ANN);
    pass(Proof.JUST_NOW);
    Passkeys passkeys = accounts.passkeys();
    assertThat(passkeys.isFreeToAdd(ann.session())).isFalse();
    assertThat(passkeys.ask(HERE, PLACE, ann.account(), ann.session(), "wrong"))
        .isEqualTo(new Refused(Outcome.WRONG));
    assertThat(add(ann, device())).isTrue();
  }

  @Test
  void passkeysAreNamedAndRemovedByTheirOwnersAlone() {
    Opened ann = signUp(ANN);
    Opened ben = signUp("ben@example.org");
    SoftPasskey device = device();
    add(ann, device);
    accounts.passkeys().name(ben.account(), device.id(), "evil");
    accounts.passkeys().remove(ben.account(), device.id(), OPEN);
    assertThat(accounts.passkeys().of(ann.account()).getFirst().name()).isEqualTo("My phone");
    accounts.passkeys().name(ann.account(), device.id(), "Telephone");
    assertThat(accounts.passkeys().of(ann.account()).getFirst().name()).isEqualTo("Telephone");
    assertThat(accounts.passkeys().remove(ann.account(), device.id(), OPEN)).isTrue();
    assertThat(accounts.passkeys().of(ann.account())).isEmpty();
    assertThat(signIn(device)).isInstanceOf(Wrong.class);
  }

  @Test
  void aDeviceIsAddedOnceAndOnlySoManyOfThem() {
    Opened ann = signUp(ANN);
    SoftPasskey device = device();
    assertThat(add(ann, device)).isTrue();
    assertThat(add(ann, device)).isFalse();
    for (int i = 1; i < Passkeys.MOST; i++) {
      assertThat(add(ann, device())).isTrue();
    }
    assertThat(add(ann, device())).isFalse();
  }

  @Test
  void oneMachineCannotTryForEver() {
    for (int i = 0; i < 30; i++) {
      assertThat(signIn(new Answer("x", "{}"))).isInstanceOf(Wrong.class);
    }
    assertThat(signIn(new Answer("x", "{}"))).isInstanceOf(SignIn.TooOften.class);
  }

  private static Identity at(String provider, String email) {
    return new Identity("https://" + provider + ".example", "subject 1", email);
  }

  private Opened create(Identity identity) {
    return accounts.joining().create(identity, "Firefox", "es").orElseThrow();
  }

  @Test
  void whoComesFromAProviderGetsAnAccountWithoutAPasswordAndFindsItAgain() {
    Identity identity = at("one", ANN);
    assertThat(accounts.joining().open(identity, "", "en")).isEmpty();
    Opened made = create(identity);
    assertThat(made.account().language()).isEqualTo("es");
    assertThat(accounts.changes().hasPassword(made.account())).isFalse();
    assertThat(accounts.signIn().open(HERE, ANN, "", "", "en")).isInstanceOf(Wrong.class);
    Identity moved = at("one", "other@example.org");
    assertThat(accounts.joining().open(moved, "", "en").orElseThrow().account().id())
        .isEqualTo(made.account().id());
  }

  @Test
  void anAddressAloneOpensNothing() {
    Opened ann = signUp(ANN);
    Identity identity = at("one", "Ann@Example.org");
    assertThat(accounts.joining().open(identity, "", "en")).isEmpty();
    assertThat(accounts.joining().create(identity, "", "en")).isEmpty();
    assertThat(accounts.joining().hasAccount(identity)).isTrue();
    assertThat(accounts.joining().join(HERE, ann.account(), ann.session(), "", identity))
        .isEqualTo(Outcome.DONE);
    assertThat(accounts.joining().open(identity, "", "en")).isPresent();
    assertThat(accounts.joining().hasAccount(at("one", ""))).isFalse();
    assertThat(accounts.joining().create(at("two", ""), "", "en")).isEmpty();
  }

  @Test
  void joiningLaterNeedsThePasswordAndNobodyIsJoinedTwice() {
    Opened ann = signUp(ANN);
    Opened ben = create(at("one", "ben@example.org"));
    pass(Proof.JUST_NOW);
    Joining joining = accounts.joining();
    Identity two = at("two", "");
    assertThat(joining.join(HERE, ann.account(), ann.session(), "wrong", two))
        .isEqualTo(Outcome.WRONG);
    assertThat(joining.join(HERE, ann.account(), ann.session(), SECRET, two))
        .isEqualTo(Outcome.DONE);
    assertThat(joining.join(HERE, ann.account(), ann.session(), SECRET, two))
        .isEqualTo(Outcome.DONE);
    assertThat(joining.of(ann.account())).hasSize(1);
    assertThat(joining.join(HERE, ann.account(), ann.session(), SECRET, at("one", "")))
        .isEqualTo(Outcome.TAKEN);
    assertThat(joining.join(HERE, ben.account(), ben.session(), "", at("three", "")))
        .isEqualTo(Outcome.STALE);
  }

  @Test
  void theLastWayInIsNeverTakenAway() {
    Opened ben = create(at("one", "ben@example.org"));
    Joining joining = accounts.joining();
    Joined one = joining.of(ben.account()).getFirst();
    assertThat(joining.leave(ben.account(), one.issuer(), one.subject(), OPEN)).isFalse();
    SoftPasskey device = device();
    assertThat(add(ben, device)).isTrue();
    assertThat(joining.leave(ben.account(), one.issuer(), one.subject(), OPEN)).isTrue();
    assertThat(joining.open(at("one", ""), "", "en")).isEmpty();
    assertThat(accounts.passkeys().remove(ben.account(), device.id(), OPEN)).isFalse();
    assertThat(signIn(device)).isInstanceOf(Opened.class);
  }

  @Test
  void ofTwoWaysTakenAwayAtATimeOneStays() throws Exception {
    Opened ben = create(at("one", "ben@example.org"));
    SoftPasskey device = device();
    add(ben, device);
    Joined one = accounts.joining().of(ben.account()).getFirst();
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      Future<Boolean> left =
          hands.submit(
              () -> accounts.joining().leave(ben.account(), one.issuer(), one.subject(), OPEN));
      Future<Boolean> removed =
          hands.submit(() -> accounts.passkeys().remove(ben.account(), device.id(), OPEN));
      assertThat(left.get() ^ removed.get()).isTrue();
    }
  }

  @Test
  void whoHasNoPasswordChangesTheAccountRightAfterSigningIn() {
    Opened ben = create(at("one", "ben@example.org"));
    AccountChanges changes = accounts.changes();
    pass(Proof.JUST_NOW);
    assertThat(changes.password(HERE, ben.account(), ben.session(), "", "a better one"))
        .isEqualTo(Outcome.STALE);
    assertThat(changes.delete(HERE, ben.account(), ben.session(), "")).isEqualTo(Outcome.STALE);
    Opened again = accounts.joining().open(at("one", ""), "", "en").orElseThrow();
    assertThat(changes.password(HERE, ben.account(), again.session(), "", "a better one"))
        .isEqualTo(Outcome.DONE);
    assertThat(accounts.signIn().open(HERE, "ben@example.org", "a better one", "", "en"))
        .isInstanceOf(Opened.class);
    assertThat(changes.delete(HERE, ben.account(), again.session(), "a worse one"))
        .isEqualTo(Outcome.WRONG);
    assertThat(changes.delete(HERE, ben.account(), again.session(), "a better one"))
        .isEqualTo(Outcome.DONE);
    assertThat(accounts.joining().open(at("one", ""), "", "en")).isEmpty();
  }

  @Test
  void bytesThatAreNoCborAreRefused() {
    Opened ann = signUp(ANN);
    byte[] extended = new byte[38];
    extended[32] = (byte) 0x80;
    extended[37] = (byte) 0xFF;
    String signature =
        "{\"id\":\"AA\",\"response\":{\"authenticatorData\":\"%s\",\"clientDataJSON\":\"e30\"}}"
            .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(extended));
    Asked toSignIn = accounts.passkeys().ask(PLACE, BROWSER);
    assertThat(signIn(new Answer(toSignIn.challenge(), signature))).isInstanceOf(Wrong.class);
    for (String bytes : List.of("_w", "_____w", "oQ", "ow")) {
      Asked toAdd =
          (Asked) accounts.passkeys().ask(HERE, PLACE, ann.account(), ann.session(), SECRET);
      String made =
          "{\"id\":\"AA\",\"response\":{\"attestationObject\":\"%s\",\"clientDataJSON\":\"e30\"}}"
              .formatted(bytes);
      Answer answer = new Answer(toAdd.challenge(), made);
      assertThat(accounts.passkeys().add(PLACE, ann.account(), ann.session(), answer, "x"))
          .isFalse();
    }
  }

  @Test
  void aWayThatTheSiteDoesNotOfferIsNoWayIn() {
    Opened ben = create(at("one", "ben@example.org"));
    SoftPasskey device = device();
    add(ben, device);
    accounts.joining().join(HERE, ben.account(), ben.session(), "", at("gone", ""));
    Joining joining = accounts.joining();
    String one = "https://one.example";
    OpenWays noPasskeys = new OpenWays(false, Set.of(one));
    OpenWays noProviders = new OpenWays(true, Set.of());
    assertThat(joining.leave(ben.account(), one, "subject 1", noPasskeys)).isFalse();
    assertThat(accounts.passkeys().remove(ben.account(), device.id(), noProviders)).isFalse();
    assertThat(joining.leave(ben.account(), "https://gone.example", "subject 1", noProviders))
        .isTrue();
    assertThat(joining.leave(ben.account(), one, "subject 1", noProviders)).isTrue();
    assertThat(accounts.passkeys().of(ben.account())).hasSize(1);
  }

  @Test
  void aProviderThatWritesItsAddressWithASlashIsTheOneOfTheSettings() {
    Opened ann = create(new Identity("https://one.example/", "1", ANN));
    SoftPasskey device = device();
    add(ann, device);
    assertThat(accounts.passkeys().remove(ann.account(), device.id(), OPEN)).isTrue();
  }
}
