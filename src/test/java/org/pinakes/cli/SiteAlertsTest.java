package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Account;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Accounts;
import org.pinakes.account.AlertLetter;
import org.pinakes.account.AlertPost;
import org.pinakes.account.AlertRhythm;
import org.pinakes.account.Letters;
import org.pinakes.account.SignIn;
import org.pinakes.account.SignUp;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.search.Ranking;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchService;
import org.pinakes.store.RecordStore;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.web.AlertRounds;
import org.pinakes.web.SiteSettings;

/** Alerts from the settings to a real mail server. */
class SiteAlertsTest {
  private static final String ANN = "ann@example.org";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.now().minus(Duration.ofDays(2)));

  @TempDir Path folder;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private CommandLineUse pinakes() {
    return new CommandLineUse(folder)
        .environment("PINAKES_ACCOUNTS", "on")
        .environment("PINAKES_DATA", folder.toString())
        .environment("PINAKES_BASE_URL", "https://pinakes.example")
        .environment("PINAKES_MAIL_FROM", "pinakes@example.org")
        .environment("PINAKES_MAIL_SERVER", "smtp://127.0.0.1:" + server.getSmtp().getPort());
  }

  private Settings settings() {
    Console console =
        new Console(System.out, System.err, System.in, false, java.util.Map.of(), folder, folder);
    return SettingsReader.read(console, null).with(Setting.DATA, "test", folder.toString());
  }

  /** A record that came an hour ago, in a catalogue whose store is empty. */
  private void fill() {
    SqlRecordStore.open(settings().folder().store(), InstantSource.system(), 1).close();
    try (CatalogIndex index = LuceneCatalogIndex.open(settings().folder().index());
        IndexFeed feed = index.openFeed()) {
      feed.put(
          IndexDocument.builder()
              .add("id", "tide-1")
              .add("title", "Tides")
              .add("first_indexed", Instant.now().minus(Duration.ofHours(1)).toString())
              .build(),
          true);
      feed.commit(1);
    }
  }

  private Accounts accounts(AccountBase base) {
    Accounts.Policy policy = new Accounts.Policy(true, false, false);
    return Accounts.of(
        base,
        org.pinakes.account.Passwords.standard(),
        policy,
        Letters.none(),
        Runnable::run,
        now::get);
  }

  /** Somebody who wanted an alert two days ago. */
  private void want(AccountBase base) {
    Accounts accounts = accounts(base);
    accounts.signUp().begin("here", new SignUp.Wish(ANN, "seaweed on rye", "", "es"));
    SignIn.Outcome opened = accounts.signIn().open("here", ANN, "seaweed on rye", "", "es");
    Account ann = ((SignIn.Opened) opened).account();
    accounts.searches().save(ann, "Mareas", "q=tides");
    accounts.alerts().want(ann, accounts.searches().of(ann).getFirst().id(), AlertRhythm.DAILY);
  }

  @Test
  void theCommandSendsWhatIsDueOnceAsALetterThatMailProgramsCanEnd() throws Exception {
    fill();
    try (AccountBase base = AccountBase.sqlite(settings().folder().accountsFile())) {
      want(base);
    }
    CommandLineUse pinakes = pinakes();
    assertThat(pinakes.run("alerts")).as(pinakes.err()).isZero();
    assertThat(pinakes.out()).contains("sent 1, nothing new 0, postponed 0, refused 0");
    assertThat(pinakes.run("alerts")).isZero();
    assertThat(pinakes.out()).contains("sent 0, nothing new 0");
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Novedades en Pinakes: Mareas");
    assertThat(letter.getAllRecipients()[0]).hasToString(ANN);
    assertThat(letter.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(letter.getHeader("List-Unsubscribe", ""))
        .matches("<https://pinakes\\.example/searches/unsubscribe\\?token=[\\w.-]{66}&lng=es>");
    assertThat(letter.getMessageID()).matches("<[\\w-]{22}-\\d+@pinakes\\.example>");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains("Hay 1 registro nuevo", "https://pinakes.example/record/tide-1?lng=es");
    assertThat((String) parts.getBodyPart(1).getContent())
        .contains("<html lang=\"es\" dir=\"ltr\">", "Mareas");
  }

  @Test
  void theCommandSaysWhatIsMissingAndThatTheMailServerIsAway() {
    fill();
    CommandLineUse pinakes = pinakes();
    assertThat(pinakes.environment("PINAKES_ACCOUNTS", "off").run("alerts")).isEqualTo(1);
    assertThat(pinakes.err()).contains("accounts: on");
    pinakes.environment("PINAKES_ACCOUNTS", "on");
    assertThat(pinakes.environment("PINAKES_MAIL_SERVER", "").run("alerts")).isEqualTo(1);
    assertThat(pinakes.err()).contains("mail-server, mail-from and base-url");
    try (AccountBase base = AccountBase.sqlite(settings().folder().accountsFile())) {
      want(base);
    }
    int port = server.getSmtp().getPort();
    server.stop();
    assertThat(pinakes.environment("PINAKES_MAIL_SERVER", "smtp://127.0.0.1:" + port).run("alerts"))
        .isEqualTo(1);
    assertThat(pinakes.out()).contains("sent 0", "postponed 1");
    assertThat(pinakes.err()).contains("mail server could not be used");
  }

  @Test
  void anAddressThatTheMailServerDoesNotTakeIsRefused() {
    MailPost post =
        new MailPost(
            new MailSettings(
                URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort()),
                "",
                "pinakes@example.org",
                ""));
    assertThat(post.send(letter("no address at all"))).isEqualTo(AlertPost.Outcome.REFUSED);
    assertThat(post.send(letter(ANN))).isEqualTo(AlertPost.Outcome.SENT);
  }

  private static AlertLetter letter(String to) {
    return new AlertLetter(to, "New", "Text", "<p>Text</p>", "https://pinakes.example/u", "key-1");
  }

  @Test
  void aMailServerThatIsAwayIsLeftAloneForAWhile() {
    fill();
    AtomicInteger tries = new AtomicInteger();
    try (AccountBase base = AccountBase.sqlite(settings().folder().accountsFile());
        CatalogIndex index = LuceneCatalogIndex.open(settings().folder().index())) {
      want(base);
      now.set(now.get().plus(Duration.ofDays(2)));
      SearchService search = new SearchService(index, Ranking.catalogue(), SearchForm.catalogue());
      AlertRounds rounds =
          new AlertRounds(
              accounts(base).alerts(),
              search,
              now::get,
              letter -> {
                boolean first = tries.incrementAndGet() == 1;
                return first ? AlertPost.Outcome.UNREACHABLE : AlertPost.Outcome.SENT;
              },
              new SiteSettings("https://pinakes.example", UnaryOperator.identity()));
      try (SiteAlerts alerts = new SiteAlerts(rounds, now::get)) {
        alerts.round();
        alerts.round();
        assertThat(tries).hasValue(1);
        now.set(now.get().plus(Duration.ofHours(1)));
        alerts.round();
        alerts.round();
        assertThat(tries).hasValue(2);
      }
    }
  }

  @Test
  void theIndexIsCompleteUpToNowOnlyWhenItHasCaughtUp() {
    fill();
    Instant later = Instant.now().plus(Duration.ofDays(1));
    try (CatalogIndex index = LuceneCatalogIndex.open(settings().folder().index());
        RecordStore store = SqlRecordStore.open(settings().folder().store(), now::get, 1)) {
      SearchService search = new SearchService(index, Ranking.catalogue(), SearchForm.catalogue());
      assertThat(new IndexHorizon(store::sequence, index, search, () -> later).get())
          .isEqualTo(later.minus(IndexHorizon.SETTLING));
      Instant behind = new IndexHorizon(() -> 2, index, search, () -> later).get();
      assertThat(behind)
          .isBefore(Instant.now().minus(Duration.ofMinutes(60)))
          .isAfter(Instant.now().minus(Duration.ofMinutes(80)));
    }
  }
}
