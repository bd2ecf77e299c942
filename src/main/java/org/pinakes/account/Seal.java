package org.pinakes.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The site's seal: what carries it was made here and not changed since. HMAC with SHA-256; every
 * purpose has its own, so that a text sealed for one is worth nothing for another. Thread-safe.
 */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final char BEFORE_SEAL = '.';

  private final SecretKeySpec key;

  Seal(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** A seal of this process alone, for a site that has no base in which to keep one. */
  public static Seal ofProcess() {
    return new Seal(Tokens.secret());
  }

  /** A text, a full stop, and its seal. */
  public String sealed(String purpose, String text) {
    return text + BEFORE_SEAL + mark(purpose, text);
  }

  /** The text, if its seal is ours. */
  public Optional<String> open(String purpose, String sealed) {
    int dot = sealed.lastIndexOf(BEFORE_SEAL);
    String text = dot < 0 ? "" : sealed.substring(0, dot);
    boolean ours = dot > 0 && same(sealed.substring(dot + 1), mark(purpose, text));
    return ours ? Optional.of(text) : Optional.empty();
  }

  /** The seal alone, 43 characters. */
  public String mark(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] mark = mac.doFinal((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  /** Compares without telling by its time where two texts differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
