package org.pinakes.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a passkey has to sign: random, good for a few minutes, for one browser and one purpose. It
 * is kept nowhere until it is answered: the browser holds it under the site's seal. Only then its
 * hash is noted, so that no node of the site takes it again.
 *
 * @param text 256 random bits, base64url
 * @param expires until when it is good
 */
record Challenge(String text, Instant expires) {
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final char BETWEEN = '~';

  static Challenge fresh(Instant now) {
    return new Challenge(Tokens.secret(), now.plus(LIFE));
  }

  String sealed(Seal seal, String purpose) {
    return seal.sealed(purpose, text + BETWEEN + expires.toEpochMilli());
  }

  /** The challenge, if it is ours, for this purpose, and still good. */
  static Optional<Challenge> open(Seal seal, String purpose, String sealed, Instant now) {
    return seal.open(purpose, sealed)
        .map(text -> {
          int between = text.indexOf(BETWEEN);
          long expires = Long.parseLong(text.substring(between + 1));
          return new Challenge(text.substring(0, between), Instant.ofEpochMilli(expires));
        })
        .filter(challenge -> now.isBefore(challenge.expires()));
  }
}
