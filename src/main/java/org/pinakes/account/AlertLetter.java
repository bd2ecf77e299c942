package org.pinakes.account;

/**
 * A letter that tells what is new.
 *
 * @param to one address
 * @param subject one line
 * @param text the letter in plain text
 * @param html the same as HTML
 * @param unsubscribe address that ends the alert when something is posted to it (RFC 8058)
 * @param key the same for a letter that is sent again after a crash, and for no other; letters,
 *     digits, hyphens and low lines
 */
public record AlertLetter(
    String to, String subject, String text, String html, String unsubscribe, String key) {}
