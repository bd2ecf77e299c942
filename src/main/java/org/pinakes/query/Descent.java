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
 * every = one { [ AND | NEAR ] one }
 * one   = { NOT } { FIELD } ( WORD | QUOTED | NAME | "(" any ")" )
 * </pre>
 */
final class Descent {
  private final List<Token> tokens;
  private final Terms terms;
  private final Remarks remarks;
  private Prefix prefix;
  private int at;
  private int depth;

  Descent(List<Token> tokens, Terms terms, String scope, Remarks remarks) {
    this.tokens = tokens;
    this.terms = terms;
    this.remarks = remarks;
    this.prefix = Prefix.none(scope);
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
      if (peek() instanceof Token.Near near) {
        at++;
        near(parts, near);
      } else if (!take(Token.Sign.AND) && !take(Token.Sign.CLOSE)) {
        one().ifPresent(parts::add);
      }
    }
    return Trees.and(parts);
  }

  /** Words and phrases of one scope become a phrase that may have words in between. */
  private void near(List<Query> parts, Token.Near near) {
    Optional<Query> next = goesOn() ? one() : Optional.empty();
    if (!parts.isEmpty() && next.isPresent()) {
      Optional<Query> both = Trees.near(parts.getLast(), next.get(), near.distance());
      if (both.isPresent()) {
        parts.set(parts.size() - 1, both.get());
        return;
      }
      remarks.add(Remark.Kind.LONELY_OPERATOR, near.typed());
    }
    next.ifPresent(parts::add);
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
      case Token.Name name -> {
        at++;
        yield terms.name(name);
      }
      case Token.Sign sign when sign == Token.Sign.OPEN -> group();
      case null, default -> Optional.empty();
    };
  }

  private Optional<Query> group() {
    at++;
    if (depth == QueryParser.MAX_DEPTH) {
      remarks.add(Remark.Kind.TOO_DEEP, "(");
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
