package org.pinakes.cli;

import java.net.URI;

/**
 * Where e-mails go, and through which server.
 *
 * @param server {@code smtp://host:25}, {@code smtps://user@host:465}; a plain connection is
 *     encrypted as soon as the server offers it
 * @param password of the user that the server names, or empty
 * @param from sender
 * @param to who is told when a source fails, several with commas between them; may be empty where
 *     letters go to readers alone
 */
record MailSettings(URI server, String password, String from, String to) {

  /** What is printed does not tell the password. */
  @Override
  public String toString() {
    return server + " from " + from + " to " + to;
  }
}
