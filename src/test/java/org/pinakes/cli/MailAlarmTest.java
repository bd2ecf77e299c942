package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.i18n.Translations;

/** Letters to a real mail server on this machine. */
class MailAlarmTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailAlarm alarm(String user, String password, String tag) {
    URI address = URI.create("smtp://" + user + "127.0.0.1:" + server.getSmtp().getPort());
    MailSettings settings =
        new MailSettings(address, password, "pinakes@example.org", "librarian@example.org");
    return new MailAlarm(
        settings, Translations.load().in(tag).orElseThrow(), code -> "Repositório do Mar");
  }

  @Test
  void aFailureIsToldWithWhatHappenedInWholeWords() throws Exception {
    alarm("", "", "en").failed("sea", "It answered «502» five times.");

    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Pinakes: the source Repositório do Mar has failed");
    assertThat(letter.getAllRecipients()[0]).hasToString("librarian@example.org");
    assertThat(letter.getFrom()[0]).hasToString("pinakes@example.org");
    assertThat((String) letter.getContent())
        .contains("Repositório do Mar (sea)", "It answered «502» five times.")
        .doesNotContain("{");
  }

  @Test
  void itIsWrittenInTheLanguageOfTheSite() throws Exception {
    alarm("", "", "es").failed("sea", "Nada.");

    assertThat(server.getReceivedMessages()[0].getSubject())
        .isEqualTo("Pinakes: ha fallado la fuente Repositório do Mar");
  }

  @Test
  void whoMustSignInDoes() {
    server.setUser("librarian@example.org", "catalogue", "secret");

    alarm("catalogue@", "secret", "en").failed("sea", "Nothing came.");

    assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("Nothing came.");
  }

  @Test
  void aServerThatIsNotThereHoldsUpNothing() {
    MailAlarm alarm = alarm("", "", "en");
    server.stop();

    assertThatCode(() -> alarm.failed("sea", "Nothing came.")).doesNotThrowAnyException();
  }

  @Test
  void thePasswordIsNotPrinted() {
    MailSettings settings = new MailSettings(URI.create("smtps://u@h"), "secret", "a@b", "c@d");
    assertThat(settings.toString()).doesNotContain("secret");
  }
}
