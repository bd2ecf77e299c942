package org.pinakes.account;

/** Sends letters. Thread-safe. */
@FunctionalInterface
public interface Post {

  /**
   * Sends a letter; what goes wrong is logged, since nobody waits for it.
   *
   * @param to one address
   * @param subject one line
   * @param text the letter in plain text
   * @param html the same as HTML
   */
  void send(String to, String subject, String text, String html);

  /**
   * Sends a letter, and tells whether it went out; what goes wrong is logged.
   *
   * @return false when nobody took it; who cannot tell says true
   */
  default boolean deliver(String to, String subject, String text, String html) {
    send(to, subject, text, html);
    return true;
  }
}
