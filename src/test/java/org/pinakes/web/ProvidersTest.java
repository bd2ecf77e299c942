package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.openid.Provider;

/** Signing in by providers: a real one in a process of its own, and one that lies. */
class ProvidersTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String NOT_TRUSTED = "could not be trusted";

  private static MockProvider mock;
  private static BentProvider bent;
  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String email = "ann" + number + "@example.org";
  private final String subject = "subject-" + number;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    mock = new MockProvider(folder);
    bent = new BentProvider();
    readers =
        new Readers(
            folder,
            Readers.CONFIRMING,
            List.of(
                mock.named("university", "University <of> Pinakes"),
                mock.named("other", "Other"),
                bent.provider(),
                new Provider(
                    "away",
                    "Away",
                    URI.create("http://127.0.0.1:1"),
                    "catalogue",
                    "",
                    List.of("openid"))));
  }

  @AfterAll
  static void close() {
    readers.close();
    bent.close();
    mock.close();
  }

  @BeforeEach
  void mend() {
    bent.mend();
  }

  private Visitor visitor() {
    return readers.visitor("203.0.113." + number);
  }

  private String verified() {
    return "{\"email\":\"" + email + "\",\"email_verified\":true}";
  }

  private static String begin(Visitor visitor, String path) {
    Answer gone = visitor.get(path);
    assertThat(gone.status()).isEqualTo(303);
    assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
    return gone.header("Location");
  }

  /** Goes to the university and comes back. */
  private Answer come(Visitor visitor, String claims) {
    return visitor.get(
        MockProvider.signIn(begin(visitor, "/sign-in/with/university"), subject, claims));
  }

  private static Answer comeFromBent(Visitor visitor) {
    return visitor.get(bent.back(begin(visitor, "/sign-in/with/bent")));
  }

  private static void signOut(Visitor visitor) {
    visitor.get("/account");
    visitor.post("/sign-out");
    assertThat(visitor.get("/account").status()).isEqualTo(303);
  }

  @Test
  void whoComesFirstGetsAnAccountAndFindsItAgain() {
    Visitor ann = visitor();
    assertThat(ann.get("/sign-in").text()).contains("Sign in with University <of> Pinakes");
    Answer arrived = come(ann, verified());
    assertThat(arrived.status()).isEqualTo(303);
    assertThat(arrived.header("Location")).endsWith("/lists");
    assertThat(arrived.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    Answer account = ann.get("/account");
    assertThat(account.text()).contains(email, "none · Choose a password", "Connect Other");
    assertThat(account.text()).doesNotContain("Connect University");
    signOut(ann);
    assertThat(come(ann, "{}").status()).isEqualTo(303);
    assertThat(ann.get("/account").text()).contains(email);
    assertThat(ann.get("/account/data").body())
        .contains("\"joined\"", subject, mock.at("/university"))
        .doesNotContain("a secret");
  }

  @Test
  void theReaderComesBackToWhereHeWanted() {
    Visitor ann = visitor();
    String away = begin(ann, "/sign-in/with/university?next=%2Fsearches%2Fsave%3Fq%3Dtides");
    Answer arrived = ann.get(MockProvider.signIn(away, subject, verified()));
    assertThat(arrived.header("Location")).endsWith("/searches/save?q=tides");
    signOut(ann);
    String evil = begin(ann, "/sign-in/with/university?next=%2F%2Fevil.example");
    assertThat(ann.get(MockProvider.signIn(evil, subject, "{}")).header("Location"))
        .endsWith("/lists");
  }

  @Test
  void anAddressThatHasAnAccountOpensNothingBeforeItsOwnerSaysSo() {
    readers.reader(email);
    Visitor ann = visitor();
    Answer arrived = come(ann, verified());
    assertThat(arrived.header("Location")).endsWith("/account/join");
    assertThat(ann.cookies()).doesNotContainKey("session");
    Answer asked = ann.get("/account/join");
    assertThat(asked.text()).contains("There is already an account here with the address " + email);
    String next = asked.all("name=\"next\" value=\"([^\"]+)\"").getFirst();
    assertThat(ann.post("/sign-in", "email", email, "password", "wrong", "next", next).status())
        .isEqualTo(403);
    Answer join =
        ann.postAndGo("/sign-in", "email", email, "password", Readers.PASSWORD, "next", next);
    assertThat(join.text())
        .contains("will sign you in to your account " + email)
        .doesNotContain("Your password now");
    assertThat(ann.postAndGo("/account/join").text()).contains("The accounts are connected.");
    signOut(ann);
    assertThat(come(ann, "{}").header("Location")).endsWith("/lists");
    assertThat(ann.get("/account").text()).contains(email, "Change the password");
  }

  @Test
  void anAccountElsewhereIsJoinedFromTheAccountAndTakenAwayAgain() {
    Visitor ann = readers.reader(email);
    readers.now().updateAndGet(now -> now.plus(Duration.ofHours(1)));
    String link = ann.get("/account").all("href=\"(/sign-in/with/university[^\"]*)\"").getFirst();
    Answer back = ann.get(MockProvider.signIn(begin(ann, link), subject, "{}"));
    assertThat(back.header("Location")).endsWith("/account/join");
    ann.get("/account/join");
    assertThat(ann.post("/account/join", "password", "wrong").status()).isEqualTo(403);
    Answer account = ann.postAndGo("/account/join", "password", Readers.PASSWORD);
    assertThat(account.text()).contains("The accounts are connected.");
    assertThat(ann.get("/account/join").status()).isEqualTo(410);
    String issuer = mock.at("/university");
    ann.get("/account");
    assertThat(ann.postAndGo("/account/join/leave", "issuer", issuer, "subject", subject).text())
        .contains("not connected any more");
    signOut(ann);
    assertThat(come(ann, "{}").text()).contains("does not confirm an e-mail address");
  }

  @Test
  void joiningNeedsAFormOfOursAndTheLastWayInStays() {
    Visitor ann = visitor();
    come(ann, verified());
    ann.get("/account");
    Answer last =
        ann.postAndGo("/account/join/leave", "issuer", mock.at("/university"), "subject", subject);
    assertThat(last.text()).contains("This is the only way into your account.");
    String link = ann.get("/account").all("href=\"(/sign-in/with/other[^\"]*)\"").getFirst();
    ann.get(MockProvider.signIn(begin(ann, link), "another", "{}"));
    assertThat(ann.postBare("/account/join").status()).isEqualTo(403);
    assertThat(ann.get("/account/join").text()).contains("Connect an account", "Other");
  }

  @Test
  void anAccountElsewhereBelongsToOneAccountHere() {
    Visitor ann = visitor();
    come(ann, verified());
    Visitor ben = readers.reader("ben" + number + "@example.org");
    String link = ben.get("/account").all("href=\"(/sign-in/with/university[^\"]*)\"").getFirst();
    ben.get(MockProvider.signIn(begin(ben, link), subject, "{}"));
    ben.get("/account/join");
    assertThat(ben.postAndGo("/account/join").text()).contains("connected to another account here");
    assertThat(ben.get("/account").text()).contains("ben" + number);
  }

  @Test
  void anAddressThatIsNotConfirmedMakesNoAccount() {
    Visitor ann = visitor();
    Answer refused = come(ann, "{\"email\":\"" + email + "\",\"email_verified\":false}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("does not confirm an e-mail address of yours");
    assertThat(come(ann, "{\"email\":\"" + email + "\"}").status()).isEqualTo(403);
    assertThat(ann.cookies()).doesNotContainKey("session");
  }

  @Test
  void whereNobodySignsUpNobodyGetsAnAccountByAProvider(@TempDir Path folder) {
    try (Readers closed =
        new Readers(
            folder, new Policy(false, true, true), List.of(mock.named("university", "U")))) {
      Visitor ann = closed.visitor("192.0.2.77");
      Answer refused =
          ann.get(MockProvider.signIn(begin(ann, "/sign-in/with/university"), "new", verified()));
      assertThat(refused.text()).contains("You have no account here that is connected to U.");
    }
  }

  @Test
  void anAnswerIsGoodOnceInTheBrowserThatAskedAndForAWhile() {
    Visitor ann = visitor();
    String back = MockProvider.signIn(begin(ann, "/sign-in/with/university"), subject, verified());
    Answer elsewhere = readers.visitor("192.0.2.78").get(back);
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(elsewhere.text()).contains("started in another browser");
    assertThat(ann.get(back).status()).isEqualTo(303);
    signOut(ann);
    assertThat(ann.get(back).text()).contains("started in another browser");

    String late = MockProvider.signIn(begin(ann, "/sign-in/with/university"), subject, "{}");
    readers.now().updateAndGet(now -> now.plus(Duration.ofMinutes(11)));
    assertThat(ann.get(late).text()).contains("Too much time has passed");
  }

  @Test
  void aStateOfAnotherSignInIsRefused() {
    Visitor ann = visitor();
    Visitor thief = readers.visitor("192.0.2.79");
    String stolen =
        MockProvider.signIn(begin(thief, "/sign-in/with/university"), "thief", verified());
    begin(ann, "/sign-in/with/university");
    assertThat(ann.get(stolen).text()).contains("started in another browser");
    String other = begin(ann, "/sign-in/with/other");
    String wrongDoor =
        MockProvider.signIn(other, subject, verified()).replace("/with/other/", "/with/bent/");
    assertThat(ann.get(wrongDoor).text()).contains("started in another browser");
    assertThat(ann.cookies()).doesNotContainKey("session");
  }

  @Test
  void whoSaysNoAtTheProviderIsToldSo() {
    Visitor ann = visitor();
    String address = begin(ann, "/sign-in/with/bent");
    String state = BentProvider.parameter(address, "state");
    Answer refused =
        ann.get("/sign-in/with/bent/back?error=access_denied&state=" + AccountPaths.encoded(state));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Bent has not signed you in.", "Password");
  }

  @Test
  void aCodeIsAskedForWithAProofOfWhoBrings() {
    Visitor ann = visitor();
    String address = begin(ann, "/sign-in/with/bent");
    assertThat(address).contains("code_challenge_method=S256", "response_type=code");
    assertThat(BentProvider.parameter(address, "scope")).isEqualTo("openid email");
    assertThat(ann.get(bent.back(address)).status()).isEqualTo(303);
    assertThat(bent.request())
        .contains("code_verifier=", "grant_type=authorization_code", "Basic ");
    assertThat(bent.request()).doesNotContain(BentProvider.SECRET);
  }

  /** Refused, and let in as soon as the provider speaks the truth. */
  private void isRefused(String why) {
    Visitor ann = visitor();
    Answer refused = comeFromBent(ann);
    bent.mend();
    assertThat(refused.status()).as(why).isEqualTo(403);
    assertThat(refused.text()).as(why).contains(NOT_TRUSTED);
    assertThat(ann.cookies()).as(why).doesNotContainKey("session");
    assertThat(comeFromBent(ann).status()).as("without " + why).isEqualTo(303);
  }

  @Test
  void aTokenThatIsNotForThisSignInIsRefused() {
    bent.bend(claims -> claims.claim("nonce", "another"));
    isRefused("nonce");
    bent.bend(claims -> claims.claim("nonce", null));
    isRefused("no nonce");
    bent.bend(claims -> claims.audience("another site"));
    isRefused("audience");
    bent.bend(claims -> claims.issuer("https://evil.example"));
    isRefused("issuer");
    bent.bend(claims -> claims.subject(null));
    isRefused("subject");
  }

  @Test
  void aTokenThatIsTooOldOrFromTheFutureIsRefused() {
    Instant now = Instant.now();
    bent.bend(claims -> claims.expirationTime(Date.from(now.minusSeconds(120))));
    isRefused("expired");
    bent.bend(claims -> claims.issueTime(Date.from(now.plusSeconds(600))));
    isRefused("issued in the future");
    bent.bend(claims -> claims.issueTime(Date.from(now.plusSeconds(30))));
    assertThat(comeFromBent(visitor()).status()).as("clocks differ a little").isEqualTo(303);
  }

  @Test
  void aTokenThatIsNotSignedByTheProvidersKeyIsRefused() {
    bent.signWithAnotherKey();
    isRefused("another key");
    bent.token(BentProvider.Token.UNSIGNED);
    isRefused("no signature");
    bent.token(BentProvider.Token.BY_SECRET);
    isRefused("signed with the secret");
  }

  @Test
  void aNewKeyOfTheProviderIsFetched() {
    assertThat(comeFromBent(visitor()).status()).isEqualTo(303);
    bent.changeKeys();
    assertThat(comeFromBent(visitor()).status()).isEqualTo(303);
  }

  @Test
  void theAddressIsAskedForWhenTheTokenDoesNotTellIt() {
    bent.bend(claims -> claims.claim("email", null).subject(subject));
    bent.userInfo(
        "{\"sub\":\"%s\",\"email\":\"%s\",\"email_verified\":true}".formatted(subject, email));
    Visitor ann = visitor();
    assertThat(comeFromBent(ann).status()).isEqualTo(303);
    assertThat(ann.get("/account").text()).contains(email);
    bent.bend(claims -> claims.claim("email", null));
    bent.userInfo("{\"sub\":\"somebody else\",\"email\":\"x@example.org\"}");
    isRefused("user info of somebody else");
  }

  @Test
  void answersWithoutEndAreCutOff() {
    bent.breakDown("/token");
    Answer refused = comeFromBent(visitor());
    assertThat(refused.status()).isEqualTo(502);
    assertThat(refused.text()).contains("Bent does not answer at the moment.");
  }

  @Test
  void aProviderThatIsAwayLeavesThePassword() {
    readers.reader(email);
    Visitor ann = visitor();
    Answer away = ann.get("/sign-in/with/away");
    assertThat(away.status()).isEqualTo(502);
    assertThat(away.text()).contains("Away does not answer at the moment.", "Password");
    assertThat(ann.post("/sign-in", "email", email, "password", Readers.PASSWORD).status())
        .isEqualTo(303);
  }

  @Test
  void whoComesTooOftenIsHeldUp() {
    Visitor ann = visitor();
    for (int i = 0; i < 30; i++) {
      assertThat(ann.get("/sign-in/with/bent").status()).isEqualTo(303);
    }
    assertThat(ann.get("/sign-in/with/bent").status()).isEqualTo(429);
    assertThat(bent.described()).as("descriptions are kept").isLessThanOrEqualTo(2);
  }

  @Test
  void whatIsNoProviderIsNotThere() {
    assertThat(visitor().get("/sign-in/with/nobody").status()).isEqualTo(404);
    assertThat(visitor().get("/sign-in/with/nobody/back?code=x&state=y").status()).isEqualTo(404);
    Answer bare = visitor().get("/sign-in/with/bent/back");
    assertThat(bare.status()).isEqualTo(403);
  }

  @Test
  void thePrivacyPageSaysWhatProvidersLearn() {
    assertThat(visitor().get("/privacy").text())
        .contains("its provider learns that you sign in here", "for a quarter of an hour at most");
  }

  @Test
  void anAnswerWithoutAnIdTokenIsRefused() {
    bent.token(BentProvider.Token.MISSING);
    isRefused("no ID token");
  }

  @Test
  void anEmptyCodeIsRefused() {
    Visitor ann = visitor();
    String state = BentProvider.parameter(begin(ann, "/sign-in/with/bent"), "state");
    Answer refused = ann.get("/sign-in/with/bent/back?code=&state=" + AccountPaths.encoded(state));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains(NOT_TRUSTED);
  }

  @Test
  void aWayThatIsLongerThanACookieIsForgotten() {
    Visitor ann = visitor();
    String away = begin(ann, "/sign-in/with/university?next=%2Fsearch%3Fq%3D" + "a".repeat(3000));
    Answer arrived = ann.get(MockProvider.signIn(away, subject, verified()));
    assertThat(arrived.status()).isEqualTo(303);
    assertThat(arrived.header("Location")).endsWith("/lists");
  }
}
