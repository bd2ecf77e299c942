package org.pinakes.cli;

import java.net.URI;
import java.util.Optional;
import org.pinakes.problem.BadSettingsException;

/**
 * What the settings say of mail: one server for all, and who writes to whom. Immutable.
 *
 * @param settings which are in force
 */
record Mails(Settings settings) {

  /**
   * How e-mails are sent; empty when none are.
   *
   * @throws BadSettingsException when something of it is missing or cannot be read
   */
  Optional<MailSettings> alarms() {
    String server = settings.one(Setting.MAIL_SERVER);
    String to = settings.one(Setting.MAIL_TO);
    if (to.isEmpty() && (server.isEmpty() || settings.hasAccounts())) {
      return Optional.empty();
    }
    if (server.isEmpty() || to.isEmpty()) {
      throw new BadSettingsException(
          "E-mails need both mail-server and mail-to in the settings; one of them is missing.");
    }
    String from = settings.one(Setting.MAIL_FROM);
    return Optional.of(
        new MailSettings(URI.create(server), password(), from.isEmpty() ? to : from, to));
  }

  /**
   * How letters to readers are sent; empty when none are.
   *
   * @throws BadSettingsException when something of it is missing or cannot be read
   */
  Optional<MailSettings> letters() {
    String server = settings.one(Setting.MAIL_SERVER);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    String to = settings.one(Setting.MAIL_TO);
    String from = settings.one(Setting.MAIL_FROM).isEmpty() ? to : settings.one(Setting.MAIL_FROM);
    if (from.isEmpty() || settings.baseUrl().isEmpty()) {
      throw new BadSettingsException(
          "Letters to readers need mail-from and base-url in the settings, since links in letters"
              + " begin with it; one of them is missing.");
    }
    return Optional.of(new MailSettings(URI.create(server), password(), from, to));
  }

  /**
   * How feedback is sent to those who run the site; empty when there is no mail server, or nobody
   * to send it to.
   */
  Optional<MailSettings> feedback() {
    String server = settings.one(Setting.MAIL_SERVER);
    String to = settings.own().contact();
    String sender = settings.one(Setting.MAIL_FROM);
    String from = sender.isEmpty() ? settings.one(Setting.MAIL_TO) : sender;
    if (server.isEmpty() || to.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new MailSettings(URI.create(server), password(), from, to));
  }

  private String password() {
    return settings.secret(Setting.MAIL_PASSWORD_FILE);
  }
}
