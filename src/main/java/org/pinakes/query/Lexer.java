package org.pinakes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pinakes.query.Remark.Kind;

/**
 * Cuts what a reader typed into tokens. Never fails: what is no sign is a word, and what is neither
 * is passed over.
 *
 * <p>A backslash at the start of a word makes it plain: {@code \AND} is the word, not the operator.
 */
final class Lexer {
  private static final int MAX_SLOP = 20;

  private final Grammar grammar;
  private final Remarks remarks;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private String lastOr = "";
  private int at;

  private Lexer(Grammar grammar, String text, Remarks remarks) {
    this.grammar = grammar;
    this.remarks = remarks;
    this.text = Signs.usual(text);
  }

  static List<Token> tokens(Grammar grammar, String text, Remarks remarks) {
    Lexer lexer = new Lexer(grammar, text, remarks);
    while (lexer.at < lexer.text.length()) {
      lexer.read();
    }
    return List.copyOf(lexer.tokens);
  }

  static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  static boolean hasWildcard(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }

  /** A number of words that may be between others. */
  static int slop(int typed) {
    return Math.min(MAX_SLOP, typed);
  }

  private void read() {
    char next = text.charAt(at);
    switch (next) {
      case '(' -> sign(Token.Sign.OPEN);
      case ')' -> sign(Token.Sign.CLOSE);
      case '"' -> quoted();
      case '\\' -> plainWord();
      case '[' -> tagOrWord();
      case '+', '-' -> plusOrMinus(next);
      default -> {
        if (isSpace(next)) {
          at++;
        } else {
          word();
        }
      }
    }
  }

  private void sign(Token.Sign sign) {
    tokens.add(sign);
    at++;
  }

  /** A quotation mark behind a letter (an inch), or without a partner, says nothing. */
  private void quoted() {
    int close = text.indexOf('"', at + 1);
    boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    if (close < 0 || !opens) {
      if (opens) {
        remarks.add(Kind.UNBALANCED_QUOTE, text.substring(at));
      }
      at++;
      return;
    }
    String inside = text.substring(at + 1, close).strip();
    at = close + 1;
    tokens.add(new Token.Quoted(inside, slopBehind()));
  }

  private int slopBehind() {
    if (at + 1 >= text.length() || text.charAt(at) != '~' || !isDigit(text.charAt(at + 1))) {
      return 0;
    }
    int slop = 0;
    for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
      slop = slop(slop * 10 + text.charAt(at) - '0');
    }
    return slop;
  }

  private void plainWord() {
    at++;
    String word = upToDelimiter(false);
    if (!word.isEmpty()) {
      tokens.add(new Token.Word(word, true));
    }
  }

  private void tagOrWord() {
    Optional<Tags.Tag> tag = grammar.tags().at(text, at);
    if (tag.isEmpty()) {
      if (at > 0 && "\")".indexOf(text.charAt(at - 1)) >= 0) {
        remarkOnTag(at);
      }
      word();
      return;
    }
    at = tag.get().end();
    if (!new TagBinding(tokens).bind(tag.get())) {
      remarks.add(Kind.LONELY_OPERATOR, tag.get().text());
    } else if (tag.get().wider()) {
      remarks.add(Kind.WIDER_TAG, tag.get().text());
    }
  }

  private void remarkOnTag(int start) {
    grammar.tags().like(text, start).ifPresent(like -> remarks.add(Kind.UNKNOWN_TAG, like));
  }

  /** Every word is wanted anyway, so a plus changes nothing; a minus before a space, or two. */
  private void plusOrMinus(char sign) {
    int start = at;
    while (at < text.length() && text.charAt(at) == sign) {
      at++;
    }
    boolean bound = at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != ')';
    if (sign == '-' && bound && at == start + 1) {
      tokens.add(Token.Sign.NOT);
    }
  }

  private void word() {
    int start = at;
    String word = upToDelimiter(true);
    int colon = word.indexOf(':');
    Optional<Prefix> prefix =
        colon > 0 ? grammar.prefixes().find(word.substring(0, colon)) : Optional.empty();
    if (prefix.isPresent() && field(prefix.get(), word.substring(0, colon), start + colon + 1)) {
      return;
    }
    if (word.indexOf('[') > 0) {
      remarkOnTag(start + word.indexOf('['));
    }
    operatorOrWord(word);
  }

  /**
   * A prefix counts when something follows at once, or, in small letters, after a space: {@code
   * author: smith} is meant as one, {@code Language: an introduction} is not.
   */
  private boolean field(Prefix prefix, String typed, int valueStart) {
    int start = skipSpaces(valueStart);
    boolean small = typed.equals(typed.toLowerCase(Locale.ROOT));
    if (start == text.length() || text.charAt(start) == ')' || (start > valueStart && !small)) {
      return false;
    }
    tokens.add(new Token.Field(prefix));
    at = start;
    if (prefix.kind() != Prefix.Kind.WORDS && "(\"".indexOf(text.charAt(at)) < 0) {
      tokens.add(new Token.Word(value(), true));
    }
    return true;
  }

  private int skipSpaces(int from) {
    int start = from;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** An exact value goes to the next space; brackets belong to it as long as they are in pairs. */
  private String value() {
    int start = at;
    int open = 0;
    while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '"') {
      open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      if (open < 0) {
        break;
      }
      at++;
    }
    return text.substring(start, at);
  }

  private void operatorOrWord(String word) {
    Optional<Operator> operator = grammar.operators().find(word).filter(this::stands);
    if (operator.isEmpty()) {
      tokens.add(new Token.Word(word, false));
      return;
    }
    switch (operator.get().kind()) {
      case NOT -> notOperator(word);
      case NEAR -> {
        String distance = word.substring(word.indexOf('/') + 1);
        tokens.add(new Token.Near(word, slop(Integer.parseInt(distance))));
      }
      case OR -> {
        lastOr = word;
        tokens.add(Token.Sign.OR);
      }
      case AND -> tokens.add(Token.Sign.AND);
    }
  }

  /** Operators that are everyday words join two operands; without, they are those words. */
  private boolean stands(Operator operator) {
    if (operator.always()) {
      return true;
    }
    String next = text.substring(skipSpaces(at));
    if (tokens.isEmpty() || next.isEmpty() || next.charAt(0) == ')') {
      return false;
    }
    boolean joins =
        switch (tokens.getLast()) {
          case Token.Field field -> false;
          case Token.Near near -> false;
          case Token.Sign sign ->
              sign == Token.Sign.CLOSE
                  || (operator.kind() == Operator.Kind.NOT
                      && (sign == Token.Sign.AND || sign == Token.Sign.OR));
          default -> true;
        };
    return joins && operator.standsBefore(next);
  }

  /** {@code OR NOT} is no search anybody means: to be OR NOT to be are words. */
  private void notOperator(String word) {
    if (!tokens.isEmpty() && tokens.getLast() == Token.Sign.OR) {
      tokens.removeLast();
      tokens.add(new Token.Word(lastOr, true));
      tokens.add(new Token.Word(word, true));
    } else {
      tokens.add(Token.Sign.NOT);
    }
  }

  private String upToDelimiter(boolean orTag) {
    int start = at;
    while (at < text.length()
        && !isSpace(text.charAt(at))
        && "()\"".indexOf(text.charAt(at)) < 0
        && !(orTag && at > start && grammar.tags().at(text, at).isPresent())) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
