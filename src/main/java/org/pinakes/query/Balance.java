package org.pinakes.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.query.Remark.Kind;

/** Remarks on brackets without a partner and operators without an operand. */
final class Balance {
  private final List<Token> tokens;
  private final Remarks remarks;

  private Balance(List<Token> tokens, Remarks remarks) {
    this.tokens = tokens;
    this.remarks = remarks;
  }

  static void remark(List<Token> tokens, Remarks remarks) {
    Balance balance = new Balance(tokens, remarks);
    balance.brackets();
    balance.operators();
  }

  private void brackets() {
    int open = 0;
    for (Token token : tokens) {
      if (token == Token.Sign.OPEN) {
        open++;
      } else if (token == Token.Sign.CLOSE && open-- == 0) {
        remarks.add(Kind.UNBALANCED_BRACKET, ")");
        open = 0;
      }
    }
    if (open > 0) {
      remarks.add(Kind.UNBALANCED_BRACKET, "(");
    }
  }

  private void operators() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean right = begins(i + 1 < tokens.size() ? tokens.get(i + 1) : null);
      boolean left = i > 0 && ends(tokens.get(i - 1));
      boolean lonely =
          switch (tokens.get(i)) {
            case Token.Near near -> !left || !right;
            case Token.Sign.AND, Token.Sign.OR -> !left || !right;
            case Token.Sign.NOT -> !right;
            default -> false;
          };
      if (lonely) {
        remarks.add(Kind.LONELY_OPERATOR, text(tokens.get(i)));
      }
    }
  }

  private static String text(Token operator) {
    return operator instanceof Token.Near near ? near.typed() : operator.toString();
  }

  private static boolean ends(Token token) {
    return switch (token) {
      case Token.Sign sign -> sign == Token.Sign.CLOSE;
      case Token.Near near -> false;
      default -> true;
    };
  }

  private static boolean begins(@Nullable Token token) {
    return switch (token) {
      case null -> false;
      case Token.Sign sign -> sign == Token.Sign.OPEN || sign == Token.Sign.NOT;
      case Token.Near near -> false;
      default -> true;
    };
  }
}
