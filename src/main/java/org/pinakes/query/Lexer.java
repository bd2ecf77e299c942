package org.pinakes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts what a reader typed into tokens. Never fails: what is no sign is a word, and what is neither
 * is passed over.
 *
 * <p>A backslash at the start of a word makes it plain: {@code \AND} is the word, not the operator.
 */
final class Lexer {
  private static final String ODD_SIGNS = "“”„‟«»＂（）：";
  private static final String THEIR_MEANING = "\"\"\"\"\"\"\"():";
  private static final int MAX_SLOP = 20;

  private final Prefixes prefixes;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Prefixes prefixes, String text) {
    this.prefixes = prefixes;
    this.text = usual(text);
  }

  static List<Token> tokens(Prefixes prefixes, String text) {
    Lexer lexer = new Lexer(prefixes, text);
    while (lexer.at < lexer.text.length()) {
      lexer.read();
    }
    return List.copyOf(lexer.tokens);
  }

  /** Whether a word, typed as it stands, is read as just this word. */
  static boolean isPlain(Prefixes prefixes, String word) {
    return !hasWildcard(word)
        && !word.endsWith(":")
        && tokens(prefixes, word).equals(List.of(new Token.Word(word, false)));
  }

  static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  static boolean hasWildcard(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }

  private void read() {
    char next = text.charAt(at);
    switch (next) {
      case '(' -> sign(Token.Sign.OPEN);
      case ')' -> sign(Token.Sign.CLOSE);
      case '"' -> quoted();
      case '\\' -> plainWord();
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
      at++;
      return;
    }
    String inside = text.substring(at + 1, close).strip();
    at = close + 1;
    tokens.add(new Token.Quoted(inside, slop()));
  }

  private int slop() {
    if (at + 1 >= text.length() || text.charAt(at) != '~' || !isDigit(text.charAt(at + 1))) {
      return 0;
    }
    int slop = 0;
    for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
      slop = Math.min(MAX_SLOP, slop * 10 + text.charAt(at) - '0');
    }
    return slop;
  }

  private void plainWord() {
    at++;
    String word = upToDelimiter();
    if (!word.isEmpty()) {
      tokens.add(new Token.Word(word, true));
    }
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
    String word = upToDelimiter();
    int colon = word.indexOf(':');
    Optional<Prefix> prefix =
        colon > 0 ? prefixes.find(word.substring(0, colon)) : Optional.empty();
    if (prefix.isPresent() && field(prefix.get(), start + colon + 1)) {
      return;
    }
    operatorOrWord(word);
  }

  /**
   * A prefix counts when something follows at once, or, in small letters, after a space: {@code
   * author: smith} is meant as one, {@code Language: an introduction} is not.
   */
  private boolean field(Prefix prefix, int valueStart) {
    int start = valueStart;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    String typed = text.substring(valueStart - 1 - prefix.name().length(), valueStart - 1);
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
    switch (word) {
      case "AND" -> tokens.add(Token.Sign.AND);
      case "OR" -> tokens.add(Token.Sign.OR);
      case "NOT" -> notOperator();
      default -> tokens.add(new Token.Word(word, false));
    }
  }

  /** {@code OR NOT} is no search anybody means: to be OR NOT to be are words. */
  private void notOperator() {
    if (!tokens.isEmpty() && tokens.getLast() == Token.Sign.OR) {
      tokens.removeLast();
      tokens.add(new Token.Word("OR", true));
      tokens.add(new Token.Word("NOT", true));
    } else {
      tokens.add(Token.Sign.NOT);
    }
  }

  private String upToDelimiter() {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static String usual(String text) {
    StringBuilder usual = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int odd = ODD_SIGNS.indexOf(text.charAt(i));
      usual.append(odd < 0 ? text.charAt(i) : THEIR_MEANING.charAt(odd));
    }
    return usual.toString();
  }
}
