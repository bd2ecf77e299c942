package org.pinakes.cli;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.pinakes.account.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters to readers by the mail server of the settings. */
final class MailPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;

  MailPost(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public void send(String to, String subject, String text, String html) {
    try {
      Transport.send(letter(to, subject, text, html));
    } catch (MessagingException e) {
      // Whose letter it was is not written down.
      LOG.error(
          "The letter «{}» to a reader was not sent: {} could not be used: {}",
          subject,
          settings.server(),
          e.getMessage(),
          e);
    }
  }

  private MimeMessage letter(String to, String subject, String text, String html)
      throws MessagingException {
    MimeMessage letter = new MimeMessage(MailServer.session(settings));
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
    return letter;
  }
}
