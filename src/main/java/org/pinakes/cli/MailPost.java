package org.pinakes.cli;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.pinakes.account.AlertLetter;
import org.pinakes.account.AlertPost;
import org.pinakes.account.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters to readers by the mail server of the settings. */
final class MailPost implements Post, AlertPost {
  private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;

  MailPost(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public void send(String to, String subject, String text, String html) {
    deliver(to, subject, text, html);
  }

  @Override
  public boolean deliver(String to, String subject, String text, String html) {
    try {
      MimeMessage letter = new MimeMessage(MailServer.session(settings));
      fill(letter, to, subject, text, html);
      Transport.send(letter);
      return true;
    } catch (MessagingException e) {
      // Whose letter it was is not written down.
      LOG.error(
          "The letter «{}» to a reader was not sent: {} could not be used: {}",
          subject,
          settings.server(),
          e.getMessage(),
          e);
      return false;
    }
  }

  @Override
  public Outcome send(AlertLetter letter) {
    try {
      Alert alert = new Alert(MailServer.session(settings), letter);
      fill(alert, letter.to(), letter.subject(), letter.text(), letter.html());
      alert.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
      alert.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      Transport.send(alert);
      return Outcome.SENT;
    } catch (SendFailedException | AddressException e) {
      // The server's words may hold the address, which is not written down.
      LOG.warn("An alert was refused by {}; it is tried at its next time", settings.server());
      LOG.debug("Why an alert was refused", e);
      return Outcome.REFUSED;
    } catch (MessagingException e) {
      LOG.error("Alerts wait: {} could not be used: {}", settings.server(), e.getMessage(), e);
      return Outcome.UNREACHABLE;
    }
  }

  /** A letter that mail programs know again when it comes twice (RFC 5322, 3.6.4). */
  private static final class Alert extends MimeMessage {
    private final String id;

    Alert(Session session, AlertLetter letter) {
      super(session);
      id = "<" + letter.key() + "@" + URI.create(letter.unsubscribe()).getHost() + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  private void fill(MimeMessage letter, String to, String subject, String text, String html)
      throws MessagingException {
    letter.setFrom(new InternetAddress(settings.from()));
    letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    letter.setSubject(subject, UTF_8);
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setSentDate(new Date());
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, UTF_8);
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, UTF_8, "html");
    letter.setContent(new MimeMultipart("alternative", plain, rich));
  }
}
