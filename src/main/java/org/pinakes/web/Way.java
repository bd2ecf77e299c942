package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.pinakes.account.Seal;

/** Where somebody wanted to go, as a browser keeps it under the site's seal. */
final class Way {
  /** The cookie that keeps it. */
  static final String COOKIE = "way";

  private Way() {}

  static String sealed(Seal seal, String next) {
    byte[] bytes = next.getBytes(StandardCharsets.UTF_8);
    return seal.sealed(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What was kept, if it carries our seal. */
  static Optional<String> open(Seal seal, String sealed) {
    return seal.open(COOKIE, sealed)
        .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
  }
}
