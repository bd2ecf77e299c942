package org.pinakes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over tokens.
 *
 * <pre>
 * any   = every { OR every }
 * every = one { [ AND ] one }
 * one   = { NOT } { FIELD } ( WORD | QUOTED | "(" any ")" )
 * </pre>
 */
final class Descent {
  private final List<Token> tokens;
  private final Terms terms;
  private Prefix prefix;
  private int at;
  private int depth;

  Descent(List<Token> tokens, Terms terms, String scope) {
    this.tokens = tokens;
    this.terms = terms;
    this.prefix = new Prefix("", Prefix.Kind.WORDS, scope, Prefix.Form.VERBATIM);
  }

  /** The whole query; empty when nothing in it says what to look for. */
  Optional<Query> query() {
    return any();
  }

  private Optional<Query> any() {
    List<Query> parts = new ArrayList<>();
    do {
      every().ifPresent(parts::add);
    } while (take(Token.Sign.OR));
    return Trees.or(parts);
  }

  private Optional<Query> every() {
    List<Query> parts = new ArrayList<>();
    while (goesOn()) {
      if (!take(Token.Sign.AND) && !take(Token.Sign.CLOSE)) {
        one().ifPresent(parts::add);
      }
    }
    return Trees.and(parts);
  }

  /** A closing bracket without a partner ends nothing. */
  private boolean goesOn() {
    Token next = peek();
    return next != null && next != Token.Sign.OR && (next != Token.Sign.CLOSE || depth == 0);
  }

  private Optional<Query> one() {
    boolean not = false;
    while (take(Token.Sign.NOT)) {
      not = !not;
    }
    Optional<Query> operand = fielded();
    return not ? operand.map(Trees::not) : operand;
  }

  private Optional<Query> fielded() {
    Prefix outer = prefix;
    while (peek() instanceof Token.Field field) {
      at++;
      prefix = field.prefix();
    }
    Optional<Query> inside = operand();
    prefix = outer;
    return inside;
  }

  private Optional<Query> operand() {
    return switch (peek()) {
      case Token.Word word -> {
        at++;
        yield terms.word(prefix, word);
      }
      case Token.Quoted quoted -> {
        at++;
        yield terms.quoted(prefix, quoted);
      }
      case Token.Sign sign when sign == Token.Sign.OPEN -> group();
      case null, default -> Optional.empty();
    };
  }

  private Optional<Query> group() {
    at++;
    if (depth == QueryParser.MAX_DEPTH) {
      return Optional.empty();
    }
    depth++;
    Optional<Query> inside = any();
    depth--;
    take(Token.Sign.CLOSE);
    return inside;
  }

  private boolean take(Token.Sign sign) {
    if (peek() != sign) {
      return false;
    }
    at++;
    return true;
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }
}
