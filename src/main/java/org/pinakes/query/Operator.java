package org.pinakes.query;

import java.util.List;
import java.util.Locale;

/**
 * A word in capitals that joins what stands before and after it.
 *
 * @param language whose readers it is for; English ones are for all
 * @param kind what it does
 * @param word as it is typed
 * @param before how the next word must begin, in small letters without accents; empty: in any way
 */
record Operator(String language, Kind kind, String word, List<String> before) {

  /** What operators do. */
  enum Kind {
    AND(Token.Sign.AND),
    OR(Token.Sign.OR),
    NOT(Token.Sign.NOT),
    /** Followed by a slash and a number of words: {@code NEAR/5}. */
    NEAR(Token.Sign.AND);

    private final Token.Sign sign;

    Kind(Token.Sign sign) {
      this.sign = sign;
    }
  }

  /** Copies the list. */
  Operator {
    before = List.copyOf(before);
  }

  static Operator of(List<String> columns) {
    List<String> before =
        columns.get(3).isEmpty() ? List.of() : List.of(columns.get(3).split(" ", -1));
    Kind kind = Kind.valueOf(columns.get(1).toUpperCase(Locale.ROOT));
    return new Operator(columns.get(0), kind, columns.get(2), before);
  }

  Token.Sign sign() {
    return kind.sign;
  }

  /** Whether it is one before these words. */
  boolean standsBefore(String next) {
    String key = Names.key(next.substring(0, Math.min(4, next.length())));
    return before.isEmpty() || before.stream().anyMatch(key::startsWith);
  }

  /** Whether it is one wherever it stands: other languages' are such small words. */
  boolean always() {
    return language.equals(Operators.ENGLISH);
  }
}
