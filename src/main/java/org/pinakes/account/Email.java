package org.pinakes.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of e-mail, as far as it matters whether two are the same. */
public final class Email {
  /** Most characters (RFC 5321, 4.5.3.1). */
  public static final int LONGEST = 254;

  private static final Pattern POSSIBLE =
      Pattern.compile("[^\\s@<>;,:\"\\\\()\\p{Cntrl}]{1,64}@[^\\s@<>;,:\"\\\\()\\p{Cntrl}]{1,189}");

  private Email() {}

  /** Whether a letter could be sent there. */
  public static boolean isPossible(String email) {
    return email.length() <= LONGEST && POSSIBLE.matcher(email).matches();
  }

  /** Two addresses that differ in nothing but capitals are one. */
  static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
