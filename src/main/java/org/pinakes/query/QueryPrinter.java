package org.pinakes.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query tree the way a reader of a language could have typed it. Thread-safe. */
public final class QueryPrinter {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern BREAKS_A_VALUE = Pattern.compile("[()\\s\\p{Z}\\p{Cc}]");
  private static final String AUTHOR_TAG = "[au]";

  private final Grammar grammar;
  private final Operators everyLanguage = Operators.list();

  /** Writes English. */
  public QueryPrinter() {
    this(Operators.ENGLISH);
  }

  /**
   * @param language whose names of fields are written; operators are written in English, which is
   *     read everywhere
   */
  public QueryPrinter(String language) {
    grammar = Grammar.of(language);
  }

  /**
   * Writes a query. Read again by {@link QueryParser} with the same scope, in whatever language,
   * what it has parsed comes back the same.
   *
   * @param query what to write
   * @param scope search type of words without a prefix
   */
  public String print(Query query, String scope) {
    return switch (query) {
      case Query.All all -> "";
      case Query.Words words -> words(words.text(), prefix(words.scope(), scope));
      case Query.Phrase phrase ->
          prefix(phrase.scope(), scope)
              + quoted(phrase.text())
              + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
      case Query.Wildcard wildcard -> prefix(wildcard.scope(), scope) + wildcard.pattern();
      case Query.Name name -> words(name.family(), "") + " " + initials(name) + AUTHOR_TAG;
      case Query.Most most ->
          grammar.prefixes().most(grammar.language()) + ":" + quoted(most.text());
      case Query.Exact exact -> exact(exact);
      case Query.Heading heading -> field("heading") + quoted(heading.heading());
      case Query.Range range -> field(range.field()) + Years.text(range);
      case Query.And and -> and(and.parts(), scope);
      case Query.Or or ->
          or.parts().stream().map(part -> print(part, scope)).collect(Collectors.joining(" OR "));
      case Query.Not not -> "-" + negated(not.part(), scope);
    };
  }

  /**
   * What a search type or a field of the index is called in English before a colon: {@code year}
   * for {@code publishDateSort}.
   */
  public String name(String target) {
    return grammar.prefixes().to(target, Operators.ENGLISH).map(Prefix::name).orElse(target);
  }

  /** Words before a name with initials would be taken for parts of the name. */
  private String and(List<Query> parts, String scope) {
    StringBuilder text = new StringBuilder();
    for (Query part : parts) {
      if (!text.isEmpty()) {
        text.append(part instanceof Query.Name ? " AND " : " ");
      }
      text.append(part instanceof Query.Or ? bracketed(part, scope) : print(part, scope));
    }
    return text.toString();
  }

  /** Each word with its prefix; side by side they are read as one text again. */
  private String words(String text, String prefix) {
    return SPACES
        .splitAsStream(Signs.ANY.matcher(text).replaceAll(" ").strip())
        .map(word -> prefix + (isPlain(word) ? word : "\\" + word))
        .collect(Collectors.joining(" "));
  }

  /** With points, so that no operator is read in them. */
  private static String initials(Query.Name name) {
    StringBuilder initials = new StringBuilder();
    name.initials().codePoints().forEach(c -> initials.appendCodePoint(c).append('.'));
    return initials.toString();
  }

  /**
   * Whether a word, typed as it stands, is read as just this word, wherever and in any language.
   */
  private boolean isPlain(String word) {
    return !Lexer.hasWildcard(word)
        && !word.endsWith(":")
        && word.indexOf('[') < 0
        && everyLanguage.find(word).isEmpty()
        && Lexer.tokens(grammar, word, new Remarks()).equals(List.of(new Token.Word(word, false)));
  }

  private String exact(Query.Exact exact) {
    boolean bare = !BREAKS_A_VALUE.matcher(exact.value()).find();
    return field(exact.field()) + (bare ? exact.value() : quoted(exact.value()));
  }

  private String negated(Query part, String scope) {
    boolean several =
        switch (part) {
          case Query.And and -> true;
          case Query.Or or -> true;
          case Query.Words words -> words.text().indexOf(' ') >= 0;
          default -> false;
        };
    return several ? bracketed(part, scope) : print(part, scope);
  }

  private String bracketed(Query part, String scope) {
    return "(" + print(part, scope) + ")";
  }

  private String prefix(String scope, String normal) {
    return scope.equals(normal) ? "" : field(scope);
  }

  private String field(String target) {
    Optional<Prefix> prefix = grammar.prefixes().to(target, grammar.language());
    return prefix.map(known -> known.name() + ":").orElse("");
  }

  private static String quoted(String text) {
    return "\"" + text.replace('"', ' ') + "\"";
  }
}
