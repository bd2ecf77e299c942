package org.pinakes.query;

import java.util.Optional;

/** Check digits of ISBN (ISO 2108) and ISSN (ISO 3297), numbers without hyphens. */
final class CheckDigits {
  private CheckDigits() {}

  static boolean rightIssn(String issn) {
    return issn.length() == 8 && weighted(issn, 8) % 11 == 0;
  }

  static boolean rightIsbn(String isbn) {
    return switch (isbn.length()) {
      case 10 -> weighted(isbn, 10) % 11 == 0;
      case 13 -> isbn.indexOf('X') < 0 && alternating(isbn) % 10 == 0;
      default -> false;
    };
  }

  /** The same ISBN with 13 digits instead of 10, or the other way round where there is one. */
  static Optional<String> otherLength(String isbn) {
    if (isbn.length() == 10) {
      String stem = "978" + isbn.substring(0, 9);
      return Optional.of(stem + (10 - alternating(stem) % 10) % 10);
    }
    if (!isbn.startsWith("978")) {
      return Optional.empty();
    }
    String stem = isbn.substring(3, 12);
    int check = (11 - weighted(stem, 10) % 11) % 11;
    return Optional.of(stem + (check == 10 ? "X" : Integer.toString(check)));
  }

  private static int weighted(String number, int first) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += digit(number.charAt(i)) * (first - i);
    }
    return sum;
  }

  private static int alternating(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += digit(number.charAt(i)) * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
  }

  private static int digit(char character) {
    return character == 'X' ? 10 : character - '0';
  }
}
