package org.pinakes.record;

import java.util.Locale;
import java.util.Optional;

/** The two forms of an ISBN (ISO 2108), without hyphens. */
public final class Isbn {
  private static final String BOOKLAND = "978";

  private Isbn() {}

  /** The form of thirteen digits; empty for what is no ISBN. */
  public static Optional<String> thirteen(String written) {
    String bare = bare(written);
    if (bare.matches("97[89][0-9]{10}")) {
      return Optional.of(bare).filter(isbn -> isbn.equals(isbn.substring(0, 12) + last(isbn)));
    }
    if (!bare.matches("[0-9]{9}[0-9X]") || !bare.equals(bare.substring(0, 9) + lastOfTen(bare))) {
      return Optional.empty();
    }
    String body = BOOKLAND + bare.substring(0, 9);
    return Optional.of(body + last(body));
  }

  /** The form of ten digits; empty for what is no ISBN, and for one that has no such form. */
  public static Optional<String> ten(String written) {
    return thirteen(written)
        .filter(isbn -> isbn.startsWith(BOOKLAND))
        .map(isbn -> isbn.substring(3, 12))
        .map(body -> body + lastOfTen(body));
  }

  private static String bare(String written) {
    return written.replaceAll("[\\s‐-―-]", "").toUpperCase(Locale.ROOT);
  }

  private static char last(String isbn) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static char lastOfTen(String isbn) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (isbn.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
