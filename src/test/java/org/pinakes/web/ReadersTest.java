package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.Kept;

/** Accounts over HTTP: what readers do, and what others try. */
class ReadersTest {
  private static final String PASSWORD = Readers.PASSWORD;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String email = "ann" + number + "@example.org";

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  private Visitor visitor() {
    return readers.visitor("203.0.113." + number);
  }

  private static void pass(Duration time) {
    readers.now().updateAndGet(now -> now.plus(time));
  }

  private Answer signUp(Visitor visitor, String password) {
    visitor.get("/sign-up");
    return visitor.post("/sign-up", "email", email, "password", password, "name", "Ann");
  }

  private static Readers.Letter lastLetter() {
    return readers.letters().getLast();
  }

  @Test
  void aReaderSignsUpConfirmsKeepsAListAndDeletesEverything() {
    Visitor ann = visitor();
    assertThat(signUp(ann, PASSWORD).text()).contains("Look into your mailbox", email);
    assertThat(lastLetter().to()).isEqualTo(email);
    assertThat(lastLetter().subject()).isEqualTo("Confirm your account at Pinakes");
    String link = lastLetter().link();
    assertThat(lastLetter().html())
        .contains("https://pinakes.example" + link.replace("&", "&amp;"));

    assertThat(ann.get(link).text()).contains("Confirm your account");
    String token = link.replaceAll(".*token=([^&]+).*", "$1");
    Answer lists = ann.postAndGo("/sign-up/confirm", "token", token, "password", PASSWORD);
    assertThat(lists.text()).contains("My lists", "You have no list yet");

    ann.get("/keep?id=filler-1&id=filler-2");
    Answer list =
        ann.postAndGo(
            "/keep", "id", "filler-1", "id", "filler-2", "list", "", "name", "Tides", "note", "!");
    assertThat(list.text()).contains("Tides", "2 records were added.", "2 records");

    Answer data = ann.get("/account/data");
    assertThat(data.header("Content-Disposition")).startsWith("attachment");
    assertThat(data.body()).contains(email, "filler-1", "\"Tides\"").doesNotContain("argon2");

    ann.get("/account/delete");
    assertThat(ann.post("/account/delete", "password", "wrong password").status()).isEqualTo(403);
    Answer gone = ann.post("/account/delete", "password", PASSWORD);
    assertThat(gone.text()).contains("Your account is deleted");
    assertThat(ann.cookies()).doesNotContainKey("session");
    assertThat(ann.get("/lists").status()).isEqualTo(303);
  }

  @Test
  void lettersAreInTheLanguageOfTheReader() {
    Visitor ann = visitor();
    ann.get("/sign-up?lng=es");
    ann.post("/sign-up?lng=es", "email", email, "password", PASSWORD);
    assertThat(lastLetter().subject()).isEqualTo("Confirme su cuenta en Pinakes");
    assertThat(lastLetter().link()).contains("lng=es");
    assertThat(lastLetter().html()).contains("lang=\"es\"");
  }

  @Test
  void aReplayedOrInventedLinkOpensNothing() {
    Visitor ann = visitor();
    signUp(ann, PASSWORD);
    String link = lastLetter().link();
    String token = link.replaceAll(".*token=([^&]+).*", "$1");
    ann.get(link);
    ann.postAndGo("/sign-up/confirm", "token", token, "password", PASSWORD);
    assertThat(visitor().get(link).status()).isEqualTo(410);
    assertThat(visitor().get("/sign-up/confirm?token=invented").status()).isEqualTo(410);
    assertThat(visitor().get("/forgotten/reset?token=" + token).status()).isEqualTo(410);
    assertThat(visitor().get("/sign-up/confirm").status()).isEqualTo(410);
  }

  @Test
  void anExpiredLinkOpensNothing() {
    Visitor ann = visitor();
    signUp(ann, PASSWORD);
    pass(Duration.ofHours(25));
    assertThat(ann.get(lastLetter().link()).text()).contains("not valid any more");
  }

  @Test
  void whoFollowsALinkForSomebodyElsesWishGetsNothingWithoutItsPassword() {
    Visitor stranger = visitor();
    signUp(stranger, "chosen by a stranger");
    Visitor ann = readers.visitor("192.0.2.200");
    ann.get(lastLetter().link());
    String token = lastLetter().link().replaceAll(".*token=([^&]+).*", "$1");
    Answer refused = ann.post("/sign-up/confirm", "token", token, "password", PASSWORD);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(ann.cookies()).doesNotContainKey("session");
  }

  @Test
  void signingUpTellsNobodyWhoHasAnAccount() {
    readers.reader(email);
    Answer known = signUp(visitor(), PASSWORD);
    assertThat(lastLetter().subject()).isEqualTo("You have an account at Pinakes");
    String other = "nobody" + number + "@example.org";
    Visitor visitor = visitor();
    visitor.get("/sign-up");
    Answer unknown = visitor.post("/sign-up", "email", other, "password", PASSWORD);
    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(known.body().replace(email, "x")).isEqualTo(unknown.body().replace(other, "x"));
  }

  @Test
  void aForgottenPasswordTellsNobodyWhoHasAnAccountAndIsReplacedOnce() {
    readers.reader(email);
    Visitor visitor = visitor();
    visitor.get("/forgotten");
    Answer known = visitor.post("/forgotten", "email", email);
    Readers.Letter letter = lastLetter();
    Answer unknown = visitor.post("/forgotten", "email", "nobody@example.org");
    assertThat(lastLetter()).isSameAs(letter);
    assertThat(known.body().replace(email, "x"))
        .isEqualTo(unknown.body().replace("nobody@example.org", "x"));

    String token = letter.link().replaceAll(".*token=([^&]+).*", "$1");
    visitor.get(letter.link());
    assertThat(visitor.post("/forgotten/reset", "token", token, "password", "short").text())
        .contains("too short");
    Answer done =
        visitor.postAndGo("/forgotten/reset", "token", token, "password", "a better password");
    assertThat(done.text()).contains("You can sign in now.");
    assertThat(visitor.get(letter.link()).status()).isEqualTo(410);
    assertThat(lastLetter().subject()).isEqualTo("Your password at Pinakes was changed");
    visitor.get("/sign-in");
    assertThat(visitor.post("/sign-in", "email", email, "password", "a better password").status())
        .isEqualTo(303);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    readers.reader(email);
    Visitor visitor = visitor();
    visitor.get("/sign-in");
    Answer wrong = visitor.post("/sign-in", "email", email, "password", "wrong password");
    Answer unknown = visitor.post("/sign-in", "email", "nobody@example.org", "password", PASSWORD);
    assertThat(wrong.status()).isEqualTo(403).isEqualTo(unknown.status());
    assertThat(wrong.body().replace(email, "x"))
        .isEqualTo(unknown.body().replace("nobody@example.org", "x"));
    assertThat(wrong.text()).contains("The address or the password is not right.");
  }

  @Test
  void whoTriesTooOftenIsHeldUp() {
    readers.reader(email);
    Visitor visitor = visitor();
    visitor.get("/sign-in");
    Answer last = visitor.post("/sign-in", "email", email, "password", "wrong");
    for (int i = 0; i < 10; i++) {
      last = visitor.post("/sign-in", "email", email, "password", "wrong " + i);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.text()).contains("tried too often");
  }

  @Test
  void aTrustedProxysWordCountsAndNobodyElses() {
    CallerAddress callers = new CallerAddress(java.util.Set.of("127.0.0.1", "::1", "10.0.0.2"));
    assertThat(callers.of("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(callers.of("127.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2")).isEqualTo("203.0.113.9");
    assertThat(callers.of("198.51.100.1", "203.0.113.9")).isEqualTo("198.51.100.1");
    assertThat(callers.of("[0:0:0:0:0:0:0:1]", "evil, <script>")).isEqualTo("0:0:0:0");
    assertThat(callers.of("2001:db8:1:2:3:4:5:6", "")).isEqualTo("2001:db8:1:2");
    assertThat(callers.of("2001:db8:1:2::9", "")).isEqualTo("2001:db8:1:2");
    assertThat(callers.of("::ffff:192.0.2.1", "")).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "invented",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
        ".",
        "....",
        "%00"
      })
  void aForgedCookieOpensNothing(String cookie) {
    Visitor visitor = visitor();
    visitor.cookies().put("session", cookie);
    assertThat(visitor.get("/account").status()).isEqualTo(303);
    assertThat(visitor.get("/").text()).contains("Sign in");
  }

  @Test
  void aCookieWithoutOurSealIsWorthNothingThoughItsTokenIsRight() {
    Visitor ann = readers.reader(email);
    String good = ann.cookies().getOrDefault("session", "");
    ann.cookies().put("session", good.substring(0, good.length() - 1) + "!");
    assertThat(ann.get("/account").status()).isEqualTo(303);
    ann.cookies().put("session", good.substring(0, good.indexOf('.')));
    assertThat(ann.get("/account").status()).isEqualTo(303);
    ann.cookies().put("session", good);
    assertThat(ann.get("/account").status()).isEqualTo(200);
  }

  @Test
  void aCookieOfWhoHasSignedOutIsWorthNothing() {
    Visitor ann = readers.reader(email);
    String kept = ann.cookies().getOrDefault("session", "");
    ann.get("/account");
    assertThat(ann.post("/sign-out").status()).isEqualTo(303);
    assertThat(ann.cookies()).doesNotContainKey("session");
    ann.cookies().put("session", kept);
    assertThat(ann.get("/account").status()).isEqualTo(303);
  }

  @Test
  void theCookieIsRenewedAndTheOldOneEndsTheSession() {
    Visitor ann = readers.reader(email);
    String old = ann.cookies().getOrDefault("session", "");
    pass(Duration.ofHours(25));
    assertThat(ann.get("/account").status()).isEqualTo(200);
    String fresh = ann.cookies().getOrDefault("session", "");
    assertThat(fresh).isNotEqualTo(old);
    assertThat(ann.get("/account").status()).isEqualTo(200);
    pass(Duration.ofMinutes(5));
    Visitor thief = visitor();
    thief.cookies().put("session", old);
    assertThat(thief.get("/account").status()).isEqualTo(303);
    assertThat(ann.get("/account").status()).isEqualTo(303);
  }

  @Test
  void formsAreGoodStillAfterTheCookieIsRenewed() {
    Visitor ann = readers.reader(email);
    ann.get("/account");
    pass(Duration.ofHours(25));
    assertThat(ann.post("/account/name", "name", "Ann").status()).isEqualTo(303);
  }

  @Test
  void cookiesAreOutOfReachForScriptsAndOtherSites() {
    Visitor visitor = visitor();
    assertThat(visitor.get("/sign-in").header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
    readers.reader(email);
    Answer signedIn = visitor.post("/sign-in", "email", email, "password", PASSWORD);
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("session=") && cookie.contains("HttpOnly"));
  }

  @Test
  void aFormWithoutItsMarkDoesNothing() {
    Visitor ann = readers.reader(email);
    for (String path :
        List.of("/sign-out", "/lists", "/keep", "/account/name", "/own", "/searches/save")) {
      assertThat(ann.postBare(path, "name", "evil").status()).as(path).isEqualTo(403);
      assertThat(ann.postBare(path, "name", "evil", "form", "x").status()).isEqualTo(403);
    }
    assertThat(ann.get("/account").status()).isEqualTo(200);
    assertThat(ann.get("/lists").text()).contains("You have no list yet");
  }

  @Test
  void formsInPartsPiecesOrWithoutEndAreRefused() {
    Visitor ann = readers.reader(email);
    ann.get("/lists");
    assertThat(ann.post("/lists", "name", "x".repeat(300_000)).status()).isEqualTo(400);
    Visitor parts = visitor().with("Content-Type", "multipart/form-data; boundary=b");
    assertThat(parts.postBare("/sign-in", "email", email).status()).isEqualTo(400);
    assertThat(ann.post("/lists", "name", "nothing\0ness").status()).isEqualTo(303);
    assertThat(ann.get("/lists").text()).contains("nothingness");
  }

  @Test
  void aFormOfSomebodyElseDoesNothing() {
    Visitor ann = readers.reader(email);
    Visitor ben = readers.reader("ben" + number + "@example.org");
    String bens = ben.get("/account").all("name=\"form\" value=\"([^\"]+)\"").getFirst();
    assertThat(ann.postBare("/lists", "name", "evil", "form", bens).status()).isEqualTo(403);
  }

  @Test
  void aFormThatComesFromElsewhereDoesNothing() {
    Visitor ann = readers.reader(email);
    ann.get("/lists");
    assertThat(ann.post("/lists", "name", "mine").status()).isEqualTo(303);
    ann.with("Origin", "https://evil.example");
    assertThat(ann.post("/lists", "name", "evil").status()).isEqualTo(403);
    Visitor ben = readers.reader("ben" + number + "@example.org");
    ben.get("/lists");
    ben.with("Sec-Fetch-Site", "cross-site");
    assertThat(ben.post("/lists", "name", "evil").status()).isEqualTo(403);
  }

  @Test
  void signingInNeedsAFormOfOursToo() {
    readers.reader(email);
    Visitor visitor = visitor();
    assertThat(visitor.postBare("/sign-in", "email", email, "password", PASSWORD).status())
        .isEqualTo(403);
    Visitor other = visitor();
    visitor.get("/sign-in");
    String foreign = other.get("/sign-in").all("name=\"form\" value=\"([^\"]+)\"").getFirst();
    Answer refused =
        visitor.postBare("/sign-in", "form", foreign, "email", email, "password", PASSWORD);
    assertThat(refused.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "\t//x"
      })
  void signingInLeadsNobodyAway(String next) {
    readers.reader(email);
    Visitor visitor = visitor();
    visitor.get("/sign-in");
    Answer answer = visitor.post("/sign-in", "email", email, "password", PASSWORD, "next", next);
    assertThat(answer.header("Location")).matches("(http://127[^/]+)?/lists");
  }

  @Test
  void whoIsAskedToSignInComesBackToWhereHeWanted() {
    readers.reader(email);
    Visitor visitor = visitor();
    Answer asked = visitor.get("/searches/save?q=tides&lng=es");
    assertThat(asked.status()).isEqualTo(303);
    Answer form = visitor.get(asked.header("Location"));
    String next = form.all("name=\"next\" value=\"([^\"]+)\"").getFirst();
    Answer back = visitor.postAndGo("/sign-in", "email", email, "password", PASSWORD, "next", next);
    assertThat(back.text()).contains("Guardar esta búsqueda");
  }

  @Test
  void pagesOfWhoIsSignedInAreKeptByNobodyAndOthersAreAsBefore() {
    Visitor ann = readers.reader(email);
    for (String path :
        List.of("/", "/search?q=seaweed", "/record/filler-1", "/lists", "/account")) {
      assertThat(ann.get(path).header("Cache-Control")).as(path).isEqualTo("private, no-store");
    }
    for (String path : List.of("/", "/search?q=seaweed", "/record/filler-1", "/privacy")) {
      Answer plain = visitor().get(path);
      assertThat(plain.header("Cache-Control")).as(path).isEqualTo("private, no-cache");
      assertThat(plain.headers().allValues("Set-Cookie")).isEmpty();
      Visitor cookied = visitor();
      cookied.cookies().put("form", "x".repeat(43));
      assertThat(cookied.get(path).body()).isEqualTo(plain.body());
    }
    assertThat(visitor().get("/sign-in").header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void theAddressChangesWhenTheNewOneIsConfirmed() {
    Visitor ann = readers.reader(email);
    ann.get("/account/email");
    String fresh = "new" + email;
    assertThat(ann.post("/account/email", "email", fresh, "password", PASSWORD).text())
        .contains("We have sent an e-mail to " + fresh);
    String link = lastLetter().link();
    ann.get(link);
    String token = link.replaceAll(".*token=([^&]+).*", "$1");
    assertThat(ann.post("/account/email/confirm", "token", token).text())
        .contains("has its new address");
    assertThat(lastLetter().to()).isEqualTo(email);
    assertThat(ann.get("/account").text()).contains(fresh);
    assertThat(ann.post("/account/email/confirm", "token", token).status()).isEqualTo(410);
  }

  @Test
  void thePasswordChangesAndOtherBrowsersAreSignedOut() {
    Visitor here = readers.reader(email);
    Visitor there = visitor();
    Readers.signIn(there, email);
    assertThat(here.get("/account").text()).contains("Firefox · Linux this browser");
    here.get("/account/password");
    assertThat(
            here.post("/account/password", "password", "wrong", "fresh", "a better one").status())
        .isEqualTo(403);
    assertThat(here.post("/account/password", "password", PASSWORD, "fresh", "short").status())
        .isEqualTo(422);
    Answer done =
        here.postAndGo("/account/password", "password", PASSWORD, "fresh", "a better one");
    assertThat(done.text()).contains("The password is changed.");
    assertThat(there.get("/account").status()).isEqualTo(303);
  }

  @Test
  void anotherBrowserIsSignedOutFromTheList() {
    Visitor here = readers.reader(email);
    Visitor there = visitor();
    Readers.signIn(there, email);
    String session = here.get("/account").all("name=\"session\" value=\"([^\"]+)\"").getFirst();
    here.post("/account/sessions", "session", session);
    assertThat(there.get("/account").status()).isEqualTo(303);
    assertThat(here.get("/account").status()).isEqualTo(200);
  }

  @Test
  void wordsThatReadersTypeAreNeverMarkup() {
    Visitor ann = readers.reader(email);
    String evil = "<script>alert('x')</script>";
    ann.get("/lists");
    Answer list = ann.postAndGo("/lists", "name", evil);
    assertThat(list.body()).doesNotContain("<script>alert");
    assertThat(list.text()).contains(evil);
    ann.post("/account/name", "name", evil);
    assertThat(ann.get("/account").body()).doesNotContain("<script>alert");
    assertThat(ann.get("/sign-in?next=" + AccountPaths.encoded(evil)).status()).isEqualTo(303);
  }

  @Test
  void thePrivacyPageTellsEveryColumnThatIsKept() {
    String page = visitor().get("/privacy").text();
    for (Kept.Column column : Kept.list()) {
      if (column.kind() != Kept.Kind.INNER) {
        assertThat(page).contains(words(PrivacyRoutes.key(column)));
      }
    }
    assertThat(visitor().get("/privacy?lng=es").text()).contains("Qué se guarda sobre usted");
  }

  private static String words(String key) {
    return org.pinakes.i18n.Translations.load().standard().text(key);
  }

  @Test
  void theDeskOpensToAnAdministratorFromAnywhereAndToNoReader() {
    assertThat(readers.reader(email).get("/admin/sources").status()).isEqualTo(403);
    Visitor head = readers.administrator("head" + number + "@example.org");
    Answer desk = head.get("/admin/sources");
    assertThat(desk.status()).isEqualTo(200);
    assertThat(desk.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(head.postBare("/admin/sources/sea/run").status()).isEqualTo(403);
    assertThat(head.post("/admin/sources/sea/run").status()).isEqualTo(303);
    assertThat(readers.site().desk().done()).contains("run sea");
  }

  @Test
  void aSiteWithoutAccountsHasNoTraceOfThem(@TempDir Path folder) {
    try (TestSite bare = TestSite.with(folder, Shelf.documents())) {
      Visitor visitor = new Visitor(bare);
      for (String path :
          List.of("/sign-in", "/sign-up", "/account", "/lists", "/keep", "/privacy", "/own")) {
        assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        assertThat(visitor.postBare(path, "a", "b").status()).as(path).isEqualTo(405);
      }
      for (String path : List.of("/", "/search?q=seaweed", "/record/filler-1")) {
        assertThat(visitor.get(path).body())
            .doesNotContain("/sign-in", "/lists", "\"/privacy", "/keep", "/searches/");
      }
    }
  }

  @Test
  void aSiteThatCannotSendLettersSaysSo(@TempDir Path folder) {
    try (Readers mute = new Readers(folder, new Policy(true, false, true))) {
      Visitor visitor = new Visitor(mute.site());
      assertThat(visitor.get("/sign-up").text()).contains("cannot send e-mail");
      assertThat(visitor.get("/forgotten").text()).contains("cannot send e-mail");
      visitor.get("/sign-in");
      Answer refused = visitor.post("/sign-up", "email", email, "password", PASSWORD);
      assertThat(refused.status()).isEqualTo(200);
      assertThat(refused.text()).contains("cannot send e-mail");
    }
  }

  @Test
  void aClosedSiteLetsOnlyThoseInWhoHaveAnAccount(@TempDir Path folder) {
    try (Readers closed = new Readers(folder, new Policy(false, true, true))) {
      Visitor visitor = new Visitor(closed.site());
      assertThat(visitor.get("/sign-in").text()).doesNotContain("Create an account");
      assertThat(visitor.get("/sign-up").text()).contains("Accounts are given by");
      visitor.get("/sign-in");
      visitor.post("/sign-up", "email", email, "password", PASSWORD);
      assertThat(closed.letters()).isEmpty();
      assertThat(closed.reader(email).get("/account").status()).isEqualTo(200);
    }
  }

  @Test
  void withoutConfirmingTheAnswerIsTheSameForKnownAddresses(@TempDir Path folder) {
    try (Readers easy = new Readers(folder, new Policy(true, false, false))) {
      Visitor visitor = new Visitor(easy.site());
      for (int i = 0; i < 2; i++) {
        visitor.get("/sign-up");
        Answer done =
            visitor.post("/sign-up", "email", email, "password", PASSWORD, "next", "/own");
        assertThat(done.text()).contains("You can sign in now.");
        assertThat(done.body()).contains("value=\"" + email + "\"", "name=\"next\" value=\"/own\"");
      }
      Readers.signIn(visitor, email);
      assertThat(visitor.get("/account").text()).contains(email);
    }
  }
}
