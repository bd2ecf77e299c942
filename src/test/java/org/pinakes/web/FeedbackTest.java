package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Account;
import org.pinakes.account.Feedback;
import org.pinakes.account.ReadingList;
import org.pinakes.account.ReadingLists;
import org.pinakes.account.Seal;
import org.pinakes.account.SignIn;
import org.pinakes.i18n.Translations;
import org.pinakes.thesaurus.Thesaurus;

/** The form for feedback, from the page it is about to the desk. */
class FeedbackTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Readers readers;

  private Visitor visitor;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  @BeforeEach
  void come() {
    visitor = readers.visitor("203.0.113." + NUMBER.incrementAndGet());
  }

  private static String stamp(Answer form) {
    return form.all("name=\"stamp\" value=\"([^\"]+)\"").getFirst();
  }

  private static void pass(Duration time) {
    readers.now().set(readers.now().get().plus(time));
  }

  private static Visitor editor() {
    Visitor editor = readers.editor("eve@example.org");
    editor.get("/admin/feedback");
    return editor;
  }

  private Answer send(String text, String... more) {
    String stamp = stamp(visitor.get("/feedback"));
    pass(Duration.ofSeconds(20));
    List<String> fields = new ArrayList<>(List.of("stamp", stamp, "kind", "wish", "text", text));
    fields.addAll(List.of(more));
    return visitor.postBare("/feedback", fields.toArray(String[]::new));
  }

  @Test
  void aMistakeInARecordIsToldWithoutAnAccountAndSeenTo() {
    String way =
        visitor.get("/record/filler-1").all("href=\"(/feedback\\?kind=record[^\"]+)\"").getFirst();
    Answer form = visitor.get(way);
    assertThat(form.text()).contains("The page it is about: /record/filler-1", "180 days");
    assertThat(form.body()).contains("value=\"record\" checked");
    assertThat(form.header("Cache-Control")).contains("no-store");
    pass(Duration.ofSeconds(20));
    Answer sent =
        visitor.postBare(
            "/feedback",
            "stamp",
            stamp(form),
            "kind",
            "record",
            "page",
            "/record/filler-1",
            "text",
            "The year is wrong,\nsee https://example.org/right",
            "email",
            "ann@example.org",
            "website",
            "");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(visitor.get(sent.header("Location")).text()).contains("Your message has arrived.");

    Visitor editor = editor();
    Answer inbox = editor.get("/admin/feedback");
    assertThat(inbox.text()).contains("A mistake in a record", "The year is wrong");
    assertThat(inbox.body())
        .contains("href=\"mailto:ann@example.org\"", "href=\"/record/filler-1\"");
    String id = inbox.all("name=\"id\" value=\"([\\w-]{22})\"").getFirst();
    Answer done = editor.postAndGo("/admin/feedback?show=open", "id", id, "do", "done");
    assertThat(done.text()).contains("1 message is done.").doesNotContain("The year is wrong");
    assertThat(editor.get("/admin/feedback?show=done").text()).contains("The year is wrong");
    editor.postAndGo("/admin/feedback?show=done", "id", id, "do", "open");
    assertThat(editor.get("/admin/feedback").text()).contains("The year is wrong");
    Answer gone = editor.postAndGo("/admin/feedback", "id", id, "do", "remove");
    assertThat(gone.text()).contains("1 message is deleted.").doesNotContain("The year is wrong");
  }

  @Test
  void programsAreKeptOffAndPeopleMaySendItOnceMore() {
    String stamp = stamp(visitor.get("/feedback"));
    Answer quick = visitor.postBare("/feedback", "stamp", stamp, "text", "Quick as a flash");
    assertThat(quick.status()).isEqualTo(422);
    assertThat(quick.body()).contains("Quick as a flash</textarea>");
    assertThat(quick.text()).contains("This was sent very quickly");
    pass(FormStamp.QUICKEST);
    assertThat(
            visitor
                .postBare("/feedback", "stamp", stamp(quick), "text", "Quick as a flash")
                .status())
        .isEqualTo(303);
    pass(FormStamp.OLDEST);
    Answer old = visitor.postBare("/feedback", "stamp", stamp, "text", "Late as ever");
    assertThat(old.text()).contains("lain open for too long");
    pass(Duration.ofSeconds(5));
    assertThat(visitor.postBare("/feedback", "stamp", stamp(old), "text", "Late as ever").status())
        .isEqualTo(303);
    for (String forged : List.of("", "1.x", "1772366400000.AAAA", stamp + "x")) {
      assertThat(visitor.postBare("/feedback", "stamp", forged, "text", "Forged").status())
          .isEqualTo(422);
    }
    assertThat(send("Filled in everything", FeedbackRoutes.TRAP, "https://evil.example").text())
        .contains("A field that has to stay empty");
    assertThat(send("https://a.example ".repeat(4)).text()).contains("at most 3 are possible");
    assertThat(send("Hi").text()).contains("Please write a little more");
    assertThat(send("x".repeat(Feedback.LONGEST + 1)).text()).contains("at most 5,000 characters");
    assertThat(send("x" + " ".repeat(5 * Feedback.LONGEST)).text())
        .contains("at most 5,000 characters");
    assertThat(send("Write to me", "email", "nobody").text()).contains("not an e-mail address");
    assertThat(readers.accounts().voices().feedback().list(false, 0, 99))
        .extracting(kept -> kept.feedback().text())
        .doesNotContain("Forged", "Filled in everything", "Write to me");
  }

  @Test
  void fromOneNetworkFewAreTakenAtATime() {
    String stamp = stamp(visitor.get("/feedback"));
    pass(Duration.ofSeconds(20));
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.postBare("/feedback", "stamp", stamp, "text", "Again and again").status())
          .isEqualTo(303);
    }
    assertThat(visitor.postBare("/feedback", "stamp", stamp, "text", "Again and again").text())
        .contains("There were many messages from your network");
  }

  @Test
  void ofThePageItIsAboutThePathAloneIsKept() {
    assertThat(visitor.get("/feedback?page=/search?q=secret").body())
        .contains("name=\"page\" value=\"/search\"")
        .doesNotContain("secret");
    for (String evil :
        List.of("//evil.example", "https://evil.example", "javascript:alert(1)", "/%5Cevil")) {
      assertThat(visitor.get("/feedback?page=" + evil).body()).contains("name=\"page\" value=\"\"");
    }
    assertThat(visitor.get("/search?q=seaweed").body())
        .contains("href=\"/feedback?page=%2Fsearch\"");
    assertThat(visitor.get("/robots.txt").body()).contains("Disallow: /feedback");
  }

  @Test
  void nothingThatIsSentBecomesMarkup() throws IOException {
    List<String> attempts =
        Files.readString(Path.of("src/test/resources/org/pinakes/web/hostile-comments.txt"))
            .lines()
            .toList();
    for (String evil : attempts) {
      readers
          .accounts()
          .voices()
          .feedback()
          .keep(
              new Feedback(
                  Feedback.Kind.OTHER, evil, "a@example.org?bcc=b@example.org", evil, evil));
    }
    String body = editor().get("/admin/feedback").body();
    assertThat(body)
        .doesNotContain("<script>", "<img src", "<svg on", "<iframe", "href=\"javascript:")
        .doesNotContain("href=\"data:", "mailto:a@example.org?bcc");
    assertThat(body).doesNotContainPattern("<[a-z]+ [^>]*\\son(?:error|load|click)=");
  }

  @Test
  void thePageOfPrivacySaysWhatIsKept() {
    assertThat(visitor.get("/privacy").text())
        .contains("belongs to no account", "180 days", "address for an answer, if you give one")
        .doesNotContain("Comments that you write are seen by everybody");
    assertThat(visitor.get("/privacy?lng=es").text()).contains("no pertenece a ninguna cuenta");
  }

  @Test
  void aSiteWithoutAccountsSendsItByMailAlone(@TempDir Path folder) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    List<String> letters = new ArrayList<>();
    EditorLetters writer =
        new EditorLetters(
            (to, subject, text, html) -> letters.add(to + ": " + subject + "\n" + text + html),
            Translations.load(),
            new SiteSettings("https://pinakes.example", code -> code));
    FeedbackForm form =
        new FeedbackForm(
            Seal.ofProcess(),
            Set.of(),
            null,
            180,
            feedback -> {
              writer.feedback("desk@example.org", feedback);
              return true;
            },
            now::get);
    try (TestSite site =
        TestSite.with(
            folder, Shelf.documents(), Thesaurus.none(), SiteSettings.standard().with(form))) {
      Visitor somebody = new Visitor(site);
      Answer page = somebody.get("/feedback?page=/record/filler-1");
      assertThat(page.text()).contains("sent by e-mail");
      now.set(now.get().plusSeconds(9));
      Answer sent =
          somebody.postBare(
              "/feedback",
              "stamp",
              stamp(page),
              "kind",
              "question",
              "page",
              "/record/filler-1",
              "text",
              "Is <b>this</b> here?",
              "email",
              "ann@example.org");
      assertThat(sent.status()).isEqualTo(303);
      assertThat(letters).hasSize(1);
      assertThat(letters.getFirst())
          .startsWith("desk@example.org: Feedback for Pinakes: A question\nIs <b>this</b> here?")
          .contains("For an answer: ann@example.org", "https://pinakes.example/record/filler-1")
          .contains("Is &lt;b&gt;this&lt;/b&gt; here?");
      assertThat(somebody.get("/admin/feedback").status()).isEqualTo(404);
      assertThat(somebody.get("/page/privacy").text())
          .contains("goes by e-mail to those who look after the catalogue");
    }
  }

  @Test
  void aSiteThatNobodyWouldHearOfHasNoForm(@TempDir Path folder) {
    try (TestSite site = TestSite.with(folder, Shelf.documents())) {
      assertThat(Answer.get(site.at("/feedback")).status()).isEqualTo(404);
      assertThat(Answer.ask("POST", site.at("/feedback")).status()).isEqualTo(405);
      assertThat(Answer.ask("POST", site.at("/comments")).status()).isEqualTo(405);
      assertThat(Answer.get(site.at("/record/filler-1")).body()).doesNotContain("/feedback");
      assertThat(Answer.get(site.at("/admin/notices")).status()).isEqualTo(404);
    }
  }

  @Test
  void aStampIsGoodForADay() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    InstantSource clock = now::get;
    FormStamp stamps = new FormStamp(Seal.ofProcess(), clock);
    String stamp = stamps.now();
    assertThat(stamps.age(stamp)).isEqualTo(FormStamp.Age.QUICK);
    now.set(now.get().plus(FormStamp.QUICKEST));
    assertThat(stamps.age(stamp)).isEqualTo(FormStamp.Age.GOOD);
    now.set(now.get().plus(FormStamp.OLDEST));
    assertThat(stamps.age(stamp)).isEqualTo(FormStamp.Age.OLD);
    assertThat(new FormStamp(Seal.ofProcess(), clock).age(stamps.now()))
        .isEqualTo(FormStamp.Age.OLD);
  }

  @Test
  void addressesThatAreSecretAreNotHandedOn() {
    Visitor editor = editor();
    Account eve =
        ((SignIn.Opened)
                readers
                    .accounts()
                    .signIn()
                    .open("test", "eve@example.org", Readers.PASSWORD, "", "en"))
            .account();
    ReadingLists lists = readers.accounts().lists();
    String list = lists.create(eve, "For friends").orElseThrow();
    lists.share(eve, list, ReadingList.Sharing.LINK);
    String secret = AccountPaths.shared(lists.own(eve, list).orElseThrow().address());
    for (String own : List.of(secret, "/lists/" + list, "/account", "/admin/feedback")) {
      Answer page = editor.get(own);
      assertThat(page.status()).as(own).isEqualTo(200);
      assertThat(page.body())
          .as(own)
          .contains("href=\"/feedback\"")
          .doesNotContain("feedback?page=");
    }
  }
}
