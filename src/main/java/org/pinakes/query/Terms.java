package org.pinakes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.query.Query.Phrase;
import org.pinakes.query.Query.Wildcard;
import org.pinakes.query.Query.Words;

/** Makes the leaves of one tree, as many as it may have. */
final class Terms {
  /** Letters that must stand before the first wildcard: fewer would match half the index. */
  private static final int MIN_STEM = 2;

  private static final String EVERYWHERE = "all";

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Signs of the query language in any of their shapes; no word contains them. */
  static final Pattern SIGNS = Pattern.compile("[()\"“”„‟«»＂（）：]");

  private static final Pattern JOINTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}*?'’]+");
  private static final Pattern WILD = Pattern.compile("[*?]+");
  private static final Pattern LAST_MARKS = Pattern.compile("\\?+$");
  private static final Pattern STARS = Pattern.compile("\\*{2,}");
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[^\\p{P}\\p{Z}\\p{C}+<>=|~^`$]");

  private final FieldValues values;
  private int wordsLeft = QueryParser.MAX_WORDS;

  Terms(FieldValues values) {
    this.values = values;
  }

  /** A word under a prefix. */
  Optional<Query> word(Prefix prefix, Token.Word word) {
    return switch (prefix.kind()) {
      case WORDS -> words(prefix.target(), word);
      case EXACT -> exact(prefix, word.text());
      case YEARS -> years(prefix, word.text());
    };
  }

  /** A quoted text under a prefix. */
  Optional<Query> quoted(Prefix prefix, Token.Quoted quoted) {
    return switch (prefix.kind()) {
      case WORDS -> phrase(prefix.target(), quoted);
      case EXACT -> exact(prefix, quoted.text());
      case YEARS -> years(prefix, quoted.text());
    };
  }

  private Optional<Query> words(String scope, Token.Word word) {
    boolean wild = !word.plain() && Lexer.hasWildcard(word.text());
    return wild ? wildcards(scope, word.text()) : plainWords(scope, word.text());
  }

  private Optional<Query> phrase(String scope, Token.Quoted quoted) {
    String text =
        SPACES
            .splitAsStream(quoted.text())
            .filter(word -> !word.isEmpty())
            .limit(QueryParser.MAX_WORDS)
            .collect(Collectors.joining(" "));
    return saysSomething(text) && wordLeft()
        ? Optional.of(new Phrase(scope, text, quoted.slop()))
        : Optional.empty();
  }

  /** The words of a text that are more than punctuation. */
  Optional<Query> plainWords(String scope, String text) {
    String words =
        SPACES
            .splitAsStream(SIGNS.matcher(text).replaceAll(" "))
            .filter(word -> saysSomething(word) && wordLeft())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Words(scope, words));
  }

  private Optional<Query> exact(Prefix prefix, String typed) {
    String value = SPACES.matcher(typed).replaceAll(" ").strip();
    String stored = prefix.stored(value, values);
    if (stored.isEmpty() || !saysSomething(value)) {
      return plainWords(EVERYWHERE, value);
    }
    return wordLeft() ? Optional.of(new Query.Exact(prefix.target(), stored)) : Optional.empty();
  }

  /** What is no year is looked for as a word. */
  private Optional<Query> years(Prefix prefix, String text) {
    Optional<Query> range = Years.range(prefix.target(), SPACES.matcher(text).replaceAll(""));
    return range.isPresent() ? range.filter(years -> wordLeft()) : plainWords(EVERYWHERE, text);
  }

  private boolean wordLeft() {
    return wordsLeft-- > 0;
  }

  /** {@code bone-marr*} is the word bone and a wildcard: hyphens part words in the index too. */
  private Optional<Query> wildcards(String scope, String text) {
    List<Query> parts = new ArrayList<>();
    for (String piece : JOINTS.split(text)) {
      String pattern = STARS.matcher(LAST_MARKS.matcher(piece).replaceAll("")).replaceAll("*");
      if (stem(pattern) >= MIN_STEM && Lexer.hasWildcard(pattern)) {
        if (wordLeft()) {
          parts.add(new Wildcard(scope, pattern));
        }
      } else {
        plainWords(scope, WILD.matcher(pattern).replaceAll(" ")).ifPresent(parts::add);
      }
    }
    return Trees.and(parts);
  }

  private static int stem(String pattern) {
    Matcher first = WILD.matcher(pattern);
    String stem = first.find() ? pattern.substring(0, first.start()) : pattern;
    return (int) stem.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static boolean saysSomething(String text) {
    return SAYS_SOMETHING.matcher(text).find();
  }
}
