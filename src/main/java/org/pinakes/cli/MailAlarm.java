package org.pinakes.cli;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pinakes.harvest.Alarm;
import org.pinakes.i18n.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an e-mail when a source begins to fail. A mail server that does not answer is logged;
 * nothing waits longer for it than half a minute.
 */
final class MailAlarm implements Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(MailAlarm.class);

  private final MailSettings settings;
  private final Messages messages;
  private final UnaryOperator<String> labels;

  /**
   * @param messages the language it is written in
   * @param labels name of a source for people, by its code
   */
  MailAlarm(MailSettings settings, Messages messages, UnaryOperator<String> labels) {
    this.settings = settings;
    this.messages = messages;
    this.labels = labels;
  }

  @Override
  public void failed(String source, String message) {
    try {
      Transport.send(letter(labels.apply(source), source, message));
      LOG.info("{} was told of the failure of {}", settings.to(), source);
    } catch (MessagingException e) {
      LOG.error(
          "Nobody was told by e-mail that {} failed: {} could not be used: {}",
          source,
          settings.server(),
          e.getMessage(),
          e);
    }
  }

  private MimeMessage letter(String label, String source, String message)
      throws MessagingException {
    MimeMessage letter = new MimeMessage(MailServer.session(settings));
    letter.setFrom(new InternetAddress(settings.from()));
    letter.setRecipients(Message.RecipientType.TO, InternetAddress.parse(settings.to()));
    Map<String, String> values = Map.of("label", label, "source", source, "message", message);
    letter.setSubject(messages.text("alarm.subject", values), StandardCharsets.UTF_8.name());
    letter.setText(messages.text("alarm.text", values), StandardCharsets.UTF_8.name());
    letter.setSentDate(new Date());
    return letter;
  }
}
