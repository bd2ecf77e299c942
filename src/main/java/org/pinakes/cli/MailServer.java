package org.pinakes.cli;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.net.URI;
import java.util.Properties;

/** The mail server of the settings, which is waited for a while and no longer. */
final class MailServer {
  private static final String PATIENCE_MILLIS = "15000";

  private MailServer() {}

  static Session session(MailSettings settings) {
    URI server = settings.server();
    boolean secure = "smtps".equals(server.getScheme());
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol.rfc822", secure ? "smtps" : "smtp");
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      properties.setProperty(protocol + "host", server.getHost());
      if (server.getPort() > 0) {
        properties.setProperty(protocol + "port", Integer.toString(server.getPort()));
      }
      properties.setProperty(protocol + "connectiontimeout", PATIENCE_MILLIS);
      properties.setProperty(protocol + "timeout", PATIENCE_MILLIS);
      properties.setProperty(protocol + "writetimeout", PATIENCE_MILLIS);
      properties.setProperty(protocol + "starttls.enable", "true");
      properties.setProperty(protocol + "ssl.checkserveridentity", "true");
      properties.setProperty(protocol + "auth", Boolean.toString(server.getUserInfo() != null));
    }
    return Session.getInstance(properties, signIn(settings));
  }

  private static Authenticator signIn(MailSettings settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.server().getUserInfo(), settings.password());
      }
    };
  }
}
