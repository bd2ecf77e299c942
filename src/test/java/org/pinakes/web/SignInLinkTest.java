package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Accounts.Policy;

/** Signing in by a link in a letter. */
class SignInLinkTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String email = "letter" + number + "@example.org";

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  private Visitor stranger() {
    return readers.visitor("203.0.113." + number);
  }

  private Readers.Letter letter() {
    return readers.letters().stream()
        .filter(letter -> letter.to().equals(email) && letter.text().contains("/sign-in/link/"))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Asks for a letter, and gives the address in it. */
  private String asked(Visitor visitor) {
    visitor.get("/sign-in/link");
    assertThat(visitor.post("/sign-in/link", "email", email).status()).isEqualTo(200);
    return letter().link();
  }

  private static String token(String link) {
    return link.replaceFirst(".*token=([^&]+).*", "$1");
  }

  @Test
  void theButtonBehindTheLinkSignsInOnce() {
    readers.reader(email);
    Visitor ann = stranger();
    String link = asked(ann);
    assertThat(letter().html()).contains(token(link), "Sign in");
    Visitor scanner = readers.visitor("198.51.100.200");
    Answer button = scanner.get(link);
    assertThat(button.text()).contains("Press the button to sign in.", "E-mail address");
    assertThat(button.body())
        .as("into whose account it leads")
        .containsPattern("value=\"" + email + "\"[^>]* readonly");
    assertThat(scanner.get("/lists").status()).isEqualTo(303);
    ann.get(link);
    assertThat(ann.postAndGo("/sign-in/link/open", "token", token(link)).text())
        .contains("My lists");
    Visitor late = readers.visitor("198.51.100.201");
    assertThat(late.get(link).status()).isEqualTo(410);
    late.get("/sign-in");
    assertThat(late.post("/sign-in/link/open", "token", token(link)).status()).isEqualTo(410);
  }

  @Test
  void somebodyComesBackToWhereTheWayBegan() {
    readers.reader(email);
    Visitor ann = stranger();
    assertThat(ann.get("/sign-in?next=%2Frecord%2Ffiller-1").body())
        .contains("/sign-in/link?next=%2Frecord%2Ffiller-1");
    assertThat(ann.get("/sign-in/link?next=%2Frecord%2Ffiller-1").body())
        .contains("value=\"/record/filler-1\"");
    ann.post("/sign-in/link", "email", email, "next", "/record/filler-1");
    String link = letter().link();
    ann.get(link);
    Answer in = ann.post("/sign-in/link/open", "token", token(link));
    assertThat(in.header("Location")).endsWith("/record/filler-1");
  }

  @Test
  void aLinkIsGoodForAQuarterOfAnHourAndUntilAnotherIsUsed() {
    readers.reader(email);
    Visitor ann = stranger();
    String old = asked(ann);
    String second = asked(ann);
    ann.get(second);
    ann.post("/sign-in/link/open", "token", token(second));
    assertThat(ann.get(old).status()).isEqualTo(410);
    String third = asked(stranger());
    readers.now().updateAndGet(now -> now.plus(Duration.ofMinutes(16)));
    assertThat(ann.get(third).status()).isEqualTo(410);
  }

  @Test
  void nobodyLearnsWhoHasAnAccount() {
    readers.reader(email);
    Visitor stranger = stranger();
    stranger.get("/sign-in/link");
    Answer known = stranger.post("/sign-in/link", "email", email);
    Answer unknown = stranger.post("/sign-in/link", "email", "nobody@example.org");
    assertThat(unknown.text().replace("nobody@example.org", email)).isEqualTo(known.text());
    assertThat(readers.letters()).noneMatch(letter -> letter.to().equals("nobody@example.org"));
    assertThat(stranger.post("/sign-in/link", "email", "no address").status()).isEqualTo(422);
    for (int i = 0; i < 12; i++) {
      unknown = stranger.post("/sign-in/link", "email", "nobody@example.org");
    }
    assertThat(unknown.status()).isEqualTo(429);
    assertThat(readers.letters().stream().filter(letter -> letter.to().equals(email)).count())
        .isEqualTo(1);
  }

  @Test
  void aSiteSendsNoLinksIfItSaysSoOrCannotOrAddressesAreNotConfirmed(@TempDir Path folder) {
    int site = 0;
    for (Policy policy :
        new Policy[] {
          Readers.CONFIRMING.withoutLinks(),
          new Policy(true, false, true),
          new Policy(true, true, false)
        }) {
      try (Readers without = new Readers(folder.resolve("site" + ++site), policy)) {
        Visitor somebody = without.visitor("203.0.113.77");
        assertThat(somebody.get("/sign-in").body()).doesNotContain("/sign-in/link");
        assertThat(somebody.get("/sign-in/link").status()).isEqualTo(404);
      }
    }
  }

  @Test
  void thePagesOfWhoHasChosenNoLanguageHereAreInThatOfTheAccount() {
    Visitor ana = readers.reader(email);
    ana.get("/account?lng=es");
    Readers.signIn(ana, email);
    Visitor phone = stranger().with("Accept-Language", "en");
    assertThat(phone.get("/sign-in").body()).contains("<html lang=\"en\"");
    Readers.signIn(phone, email);
    assertThat(phone.get("/account").body()).contains("<html lang=\"es\"");
    Visitor desk = stranger();
    desk.get("/?lng=en");
    Readers.signIn(desk, email);
    assertThat(desk.get("/account").body()).contains("<html lang=\"en\"");
  }
}
