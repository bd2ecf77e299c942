package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Administrators;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Feedback;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.Passwords;
import org.pinakes.account.Role;
import org.pinakes.account.SignIn;
import org.pinakes.account.Voices;
import org.pinakes.i18n.Translations;
import org.pinakes.web.EditorLetters;

/** Commands on comments, notices and feedback, and what a site does with them by itself. */
class VoicesTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path folder;

  private CommandLineUse pinakes() {
    return new CommandLineUse(folder)
        .environment("PINAKES_DATA", folder.toString())
        .environment("PINAKES_ACCOUNTS", "on");
  }

  private AccountBase base() {
    return AccountBase.sqlite(folder.resolve("accounts.db"));
  }

  /** A comment by an editor with a name; its key. */
  private static String comment(AccountBase base, String text) {
    new Administrators(base, Passwords.standard(), CLOCK)
        .create("eve@example.org", "seaweed on rye", "en", Role.EDITOR);
    org.pinakes.account.Accounts accounts =
        org.pinakes.account.Accounts.of(
            base,
            Passwords.standard(),
            new org.pinakes.account.Accounts.Policy(true, false, false).with(CommentRule.MODERATED),
            org.pinakes.account.Letters.none(),
            Runnable::run,
            CLOCK);
    SignIn.Opened eve =
        (SignIn.Opened)
            accounts.signIn().open("here", "eve@example.org", "seaweed on rye", "", "en");
    accounts.changes().name(eve.account(), "Eve");
    SignIn.Opened named =
        (SignIn.Opened)
            accounts.signIn().open("here", "eve@example.org", "seaweed on rye", "", "en");
    accounts.voices().comments().write(named.account(), new KeptRecord("r1", "One"), text);
    return accounts.voices().comments().of(named.account(), 0, 1).getFirst().id();
  }

  @Test
  void commentsAreListedApprovedRefusedAndRemoved() {
    String id;
    try (AccountBase base = base()) {
      id = comment(base, "Worth\nreading");
    }
    CommandLineUse pinakes = pinakes();
    assertThat(pinakes.run("comments", "list")).isZero();
    assertThat(pinakes.out()).contains(id, "waiting", "Eve", "r1", "Worth reading");
    assertThat(pinakes.run("comments", "approve", id)).isZero();
    assertThat(pinakes.run("comments", "list")).isZero();
    assertThat(pinakes.out()).doesNotContain(id);
    assertThat(pinakes.run("comments", "list", "--show", "shown")).isZero();
    assertThat(pinakes.out()).contains(id);
    assertThat(pinakes.run("comments", "refuse", id, "--reason", "No more")).isZero();
    assertThat(pinakes.run("comments", "remove", id, "absent")).isEqualTo(1);
    assertThat(pinakes.out()).contains("removed: 1");
    assertThat(pinakes.run("comments", "list", "--show", "all")).isEqualTo(1);
    assertThat(pinakes.run("comments")).isEqualTo(2);
  }

  @Test
  void noticesAreAddedListedAndEnded() {
    CommandLineUse pinakes = pinakes();
    assertThat(
            pinakes.run(
                "notices",
                "add",
                "--text",
                "en=Closed",
                "--text",
                "es=Cerrado",
                "--until",
                "2090-05-01",
                "--alarm"))
        .isZero();
    String id = pinakes.out().strip();
    assertThat(pinakes.run("notices", "list")).isZero();
    assertThat(pinakes.out())
        .contains(id, "2090-05-02T00:00", "yes", "es", "Cerrado", "en", "Closed");
    assertThat(pinakes.run("notices", "end", id)).isZero();
    assertThat(pinakes.run("notices", "end", "absent")).isEqualTo(1);
    assertThat(pinakes.run("notices", "add", "--text", "tlh=Qapla")).isEqualTo(1);
    assertThat(pinakes.err()).contains("«tlh» is no language of the site");
    assertThat(pinakes.run("notices", "add", "--text", "en=x", "--from", "soon")).isEqualTo(1);
    assertThat(
            pinakes.run(
                "notices",
                "add",
                "--text",
                "en=x",
                "--from",
                "2030-01-02",
                "--until",
                "2030-01-01"))
        .isEqualTo(1);
    try (AccountBase base = base()) {
      assertThat(Voices.of(base, CLOCK, CommentRule.OFF).notices().now()).isEmpty();
    }
  }

  @Test
  void feedbackIsListedMarkedAndRemoved() {
    try (AccountBase base = base()) {
      Voices.of(base, CLOCK, CommentRule.OFF)
          .feedback()
          .keep(new Feedback(Feedback.Kind.WISH, "More whales", "a@example.org", "/", "en"));
    }
    CommandLineUse pinakes = pinakes();
    assertThat(pinakes.run("feedback", "list")).isZero();
    assertThat(pinakes.out()).contains("wish", "More whales", "a@example.org");
    String id = pinakes.out().lines().skip(1).findFirst().orElseThrow().split(" ", 2)[0];
    assertThat(pinakes.run("feedback", "done", id)).isZero();
    assertThat(pinakes.run("feedback", "list")).isZero();
    assertThat(pinakes.out()).doesNotContain("More whales");
    assertThat(pinakes.run("feedback", "list", "--done")).isZero();
    assertThat(pinakes.out()).contains("More whales");
    assertThat(pinakes.run("feedback", "remove", id)).isZero();
    assertThat(pinakes.run("feedback", "remove", id)).isEqualTo(1);
  }

  @Test
  void aSiteWithoutAccountsKeepsNothing() {
    CommandLineUse pinakes =
        new CommandLineUse(folder).environment("PINAKES_DATA", folder.resolve("none").toString());
    assertThat(pinakes.run("notices", "list")).isEqualTo(1);
    assertThat(pinakes.err()).contains("accounts: on");
  }

  @Test
  void anEditorIsMadeOnTheCommandLine() {
    CommandLineUse pinakes = pinakes();
    assertThat(
            pinakes
                .input("seaweed on rye\n")
                .run("admin", "create", "eve@example.org", "--role", "editor"))
        .isZero();
    assertThat(pinakes.out()).contains("eve@example.org is an editor now.");
    assertThat(
            pinakes
                .input("seaweed on rye\n")
                .run("admin", "create", "eve@example.org", "--role", "king"))
        .isEqualTo(1);
    try (AccountBase base = base()) {
      assertThat(Voices.of(base, CLOCK, CommentRule.OFF).comments().editors())
          .extracting(account -> account.email(), account -> account.role())
          .containsExactly(org.assertj.core.groups.Tuple.tuple("eve@example.org", Role.EDITOR));
    }
  }

  @Test
  void theDoctorTellsOfFeedbackThatIsLeftWhereAccountsAreOff() throws Exception {
    Settings off = settings("accounts: off\ndata: " + folder + "\n");
    assertThat(new AccountExamination(off).findings()).isEmpty();
    try (AccountBase base = base()) {
      assertThat(new AccountExamination(off).findings()).isEmpty();
      Voices.of(base, CLOCK, CommentRule.OFF)
          .feedback()
          .keep(new Feedback(Feedback.Kind.WISH, "More whales", "", "/", "en"));
    }
    assertThat(new AccountExamination(off).findings())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("feedback from before (messages: 1) is still kept", "pinakes feedback list");
    CommandLineUse pinakes =
        new CommandLineUse(folder).environment("PINAKES_DATA", folder.toString());
    assertThat(pinakes.run("feedback", "list")).isZero();
    assertThat(pinakes.out()).contains("More whales");
  }

  private Settings settings(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("pinakes.yaml"), yaml);
    Console console =
        new Console(System.out, System.err, System.in, false, Map.of(), folder, Path.of(""));
    return SettingsReader.read(console, file);
  }

  @Test
  void theFormIsThereWhereSomebodyHearsOfIt() throws Exception {
    assertThat(SiteFeedback.of(settings("data: ."), null)).isEmpty();
    String mail = "mail-server: smtp://127.0.0.1\nmail-from: site@example.org\n";
    assertThat(SiteFeedback.of(settings(mail), null)).isEmpty();
    String contact = "site:\n  contact: desk@example.org\n";
    Optional<SiteFeedback> mailed = SiteFeedback.of(settings(mail + contact), null);
    assertThat(mailed).isPresent();
    mailed.ifPresent(SiteFeedback::close);
    Feedback feedback = new Feedback(Feedback.Kind.OTHER, "Nobody hears this.", "", "", "en");
    Settings deaf = settings(mail.replace("127.0.0.1", "127.0.0.1:1") + contact);
    try (SiteFeedback lost = SiteFeedback.of(deaf, null).orElseThrow()) {
      assertThat(Objects.requireNonNull(lost.form().post()).send(feedback)).isFalse();
    }
    assertThat(SiteFeedback.of(settings(mail + contact + "feedback: off\n"), null)).isEmpty();
    Settings said = settings("comments: moderated\nfeedback-days: 30\n");
    assertThat(said.policy(true).comments()).isEqualTo(CommentRule.MODERATED);
    assertThat(said.feedbackAge()).isEqualTo(Duration.ofDays(30));
    CommandLineUse wrong = new CommandLineUse(folder).environment("PINAKES_COMMENTS", "on");
    assertThat(wrong.run("config")).isEqualTo(1);
    assertThat(wrong.err()).contains("must be off, moderated or open");
  }

  @Test
  void aRoundTellsEditorsByMailAndThrowsOldFeedbackAway() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (AccountBase base = base()) {
      comment(base, "Hello");
      Voices voices = Voices.of(base, CLOCK, CommentRule.MODERATED);
      voices.feedback().keep(new Feedback(Feedback.Kind.OTHER, "Old news", "", "", "en"));
      Settings settings =
          settings(
              "accounts: on\nbase-url: https://pinakes.example\nmail-from: site@example.org\n"
                  + "mail-server: smtp://127.0.0.1:"
                  + server.getSmtp().getPort()
                  + "\n");
      EditorLetters letters =
          new EditorLetters(
              new MailPost(settings.mails().letters().orElseThrow()),
              Translations.load(),
              SiteAccounts.face(settings));
      try (SiteVoices rounds = new SiteVoices(voices, letters, Duration.ofMillis(-1000))) {
        rounds.round();
        rounds.round();
      }
      assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(1);
      assertThat(received[0].getSubject()).isEqualTo("Comments are waiting at Pinakes");
      assertThat(received[0].getAllRecipients()[0]).hasToString("eve@example.org");
      assertThat(voices.feedback().count(false)).isZero();
    } finally {
      server.stop();
    }
  }
}
