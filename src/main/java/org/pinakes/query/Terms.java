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
import org.pinakes.query.Remark.Kind;

/** Makes the leaves of one tree, as many as it may have. */
final class Terms {
  /** Letters that must stand before the first wildcard: fewer would match half the index. */
  private static final int MIN_STEM = 2;

  /** Each may stand for thousands of words. */
  static final int MAX_WILDCARDS = 12;

  /** Share of the words of a long text that must be found. */
  static final int MOST_PERCENT = 50;

  private static final String EVERYWHERE = "all";

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern JOINTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}*?'’]+");
  private static final Pattern WILD = Pattern.compile("[*?]+");
  private static final Pattern LAST_MARKS = Pattern.compile("\\?+$");
  private static final Pattern STARS = Pattern.compile("\\*{2,}");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[^\\p{P}\\p{Z}\\p{C}+<>=|~^`$]");

  private final FieldValues values;
  private final Remarks remarks;
  private final WordBudget budget;
  private int wildcards;

  Terms(FieldValues values, Remarks remarks) {
    this.values = values;
    this.remarks = remarks;
    budget = new WordBudget(QueryParser.MAX_WORDS, remarks);
  }

  /** A word under a prefix. */
  Optional<Query> word(Prefix prefix, Token.Word word) {
    return switch (prefix.kind()) {
      case WORDS -> words(prefix.target(), word);
      case MOST -> most(prefix.target(), word.text());
      case EXACT -> exact(prefix, word.text());
      case YEARS -> years(prefix, word.text());
    };
  }

  /** A quoted text under a prefix. */
  Optional<Query> quoted(Prefix prefix, Token.Quoted quoted) {
    return switch (prefix.kind()) {
      case WORDS -> phrase(prefix.target(), quoted);
      case MOST -> most(prefix.target(), quoted.text());
      case EXACT -> exact(prefix, quoted.text());
      case YEARS -> years(prefix, quoted.text());
    };
  }

  /** A name with initials. */
  Optional<Query> name(Token.Name name) {
    String family = fitting(name.family());
    StringBuilder initials = new StringBuilder();
    NOT_LETTERS
        .matcher(name.initials())
        .replaceAll("")
        .codePoints()
        .map(Character::toUpperCase)
        .forEach(initials::appendCodePoint);
    boolean whole = !family.isEmpty() && budget.takeOne(name.initials());
    return whole
        ? Optional.of(new Query.Name(name.prefix().target(), family, initials.toString()))
        : Optional.empty();
  }

  private Optional<Query> words(String scope, Token.Word word) {
    boolean wild = !word.plain() && Lexer.hasWildcard(word.text());
    return wild ? wildcards(scope, word.text()) : plainWords(scope, word.text());
  }

  private Optional<Query> phrase(String scope, Token.Quoted quoted) {
    String text =
        SPACES
            .splitAsStream(quoted.text())
            .map(budget::take)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return saysSomething(text)
        ? Optional.of(new Phrase(scope, text, quoted.slop()))
        : Optional.empty();
  }

  /** The words of a text that are more than punctuation. */
  Optional<Query> plainWords(String scope, String text) {
    String words = fitting(text);
    return words.isEmpty() ? Optional.empty() : Optional.of(new Words(scope, words));
  }

  private Optional<Query> most(String scope, String text) {
    String words = fitting(text);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Query.Most(scope, words, MOST_PERCENT));
  }

  private String fitting(String text) {
    return SPACES
        .splitAsStream(Signs.ANY.matcher(text).replaceAll(" "))
        .filter(Terms::saysSomething)
        .map(budget::take)
        .filter(Terms::saysSomething)
        .collect(Collectors.joining(" "));
  }

  private Optional<Query> exact(Prefix prefix, String typed) {
    String value = SPACES.matcher(typed).replaceAll(" ").strip();
    String stored = prefix.stored(value, values);
    if (stored.isEmpty() || !saysSomething(value)) {
      remarks.add(Kind.NOT_A_VALUE, prefix.name() + ":" + value);
      return plainWords(EVERYWHERE, value);
    }
    return budget.takeOne(value)
        ? Optional.of(new Query.Exact(prefix.target(), stored))
        : Optional.empty();
  }

  /** What is no year is looked for as a word. */
  private Optional<Query> years(Prefix prefix, String text) {
    Optional<Query> range = Years.range(prefix.target(), SPACES.matcher(text).replaceAll(""));
    if (range.isPresent()) {
      return range.filter(years -> budget.takeOne(text));
    }
    remarks.add(Kind.NOT_A_YEAR, text);
    return plainWords(EVERYWHERE, text);
  }

  /** {@code bone-marr*} is the word bone and a wildcard: hyphens part words in the index too. */
  private Optional<Query> wildcards(String scope, String text) {
    List<Query> parts = new ArrayList<>();
    for (String piece : JOINTS.split(text)) {
      String pattern = STARS.matcher(LAST_MARKS.matcher(piece).replaceAll("")).replaceAll("*");
      if (!Lexer.hasWildcard(pattern)) {
        plainWords(scope, pattern).ifPresent(parts::add);
      } else if (stem(pattern) < MIN_STEM) {
        withoutWildcards(scope, pattern, Kind.LEADING_WILDCARD).ifPresent(parts::add);
      } else if (wildcards == MAX_WILDCARDS) {
        withoutWildcards(scope, pattern, Kind.TOO_MANY_WILDCARDS).ifPresent(parts::add);
      } else if (budget.takeOne(pattern)) {
        wildcards++;
        parts.add(new Wildcard(scope, pattern));
      }
    }
    return Trees.and(parts);
  }

  private Optional<Query> withoutWildcards(String scope, String pattern, Kind why) {
    String words = WILD.matcher(pattern).replaceAll(" ");
    if (saysSomething(words)) {
      remarks.add(why, pattern);
    }
    return plainWords(scope, words);
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
