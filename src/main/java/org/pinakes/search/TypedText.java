package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.query.QueryParser;

/**
 * The words in what a reader typed, in their places, so that one can be exchanged and all around it
 * stays: quotation marks, prefixes, brackets. Immutable.
 *
 * @param text as typed
 * @param words the words that are plain words: no operators, prefixes, patterns
 */
record TypedText(String text, List<Piece> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SYNTAX =
      Pattern.compile("[\"“”()\\[\\]:*?+~|]|(?<![\\p{L}\\p{N}])-");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "Y", "O", "NO");
  private static final int MOST = 40;

  TypedText {
    words = List.copyOf(words);
  }

  /** A word and where it stands. */
  record Piece(String word, int start, int end) {}

  static TypedText of(String text) {
    String read =
        text.length() > QueryParser.MAX_LENGTH ? text.substring(0, QueryParser.MAX_LENGTH) : text;
    List<Piece> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(read);
    while (matcher.find() && words.size() < MOST) {
      if (isPlain(read, matcher.group(), matcher.end())) {
        words.add(new Piece(matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return new TypedText(read, words);
  }

  private static boolean isPlain(String text, String word, int end) {
    char next = end < text.length() ? text.charAt(end) : ' ';
    boolean prefix = next == ':' && end + 1 < text.length() && text.charAt(end + 1) != ' ';
    return !OPERATORS.contains(word) && !prefix && next != '*' && next != '?' && next != '[';
  }

  /** Whether it is words and nothing else. */
  boolean wordsAlone() {
    return !SYNTAX.matcher(text).find()
        && WORD.matcher(text).results().noneMatch(found -> OPERATORS.contains(found.group()));
  }

  /** With other text in the place of a word; a capital stays one. */
  String with(int word, String other) {
    return with(word, word, other);
  }

  /** With other text in the place of some words side by side. */
  String with(int first, int last, String other) {
    Piece piece = words.get(first);
    boolean capital = Character.isUpperCase(piece.word().charAt(0));
    String shown = capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
    return text.substring(0, piece.start()) + shown + text.substring(words.get(last).end());
  }

  /** Without some words. */
  String without(Set<Integer> left) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (!left.contains(i)) {
        rest.append(rest.isEmpty() ? "" : " ").append(words.get(i).word());
      }
    }
    return rest.toString();
  }
}
