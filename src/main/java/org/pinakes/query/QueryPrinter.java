package org.pinakes.query;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query tree the way a reader could have typed it. Thread-safe. */
public final class QueryPrinter {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern BREAKS_A_VALUE = Pattern.compile("[()\\s\\p{Z}\\p{Cc}]");

  private final Prefixes prefixes = Prefixes.load();

  /**
   * Writes a query. Read again by {@link QueryParser} with the same scope, what it has parsed comes
   * back the same.
   *
   * @param query what to write
   * @param scope search type of words without a prefix
   */
  public String print(Query query, String scope) {
    return switch (query) {
      case Query.All all -> "";
      case Query.Words words -> words(words, scope);
      case Query.Phrase phrase ->
          prefix(phrase.scope(), scope)
              + quoted(phrase.text())
              + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
      case Query.Wildcard wildcard -> prefix(wildcard.scope(), scope) + wildcard.pattern();
      case Query.Exact exact -> exact(exact);
      case Query.Range range -> field(range.field()) + Years.text(range);
      case Query.And and ->
          and.parts().stream()
              .map(part -> part instanceof Query.Or ? bracketed(part, scope) : print(part, scope))
              .collect(Collectors.joining(" "));
      case Query.Or or ->
          or.parts().stream().map(part -> print(part, scope)).collect(Collectors.joining(" OR "));
      case Query.Not not -> "-" + negated(not.part(), scope);
    };
  }

  /** Each word with its prefix; side by side they are read as one text again. */
  private String words(Query.Words words, String scope) {
    String prefix = prefix(words.scope(), scope);
    return SPACES
        .splitAsStream(Terms.SIGNS.matcher(words.text()).replaceAll(" ").strip())
        .map(word -> prefix + (Lexer.isPlain(prefixes, word) ? word : "\\" + word))
        .collect(Collectors.joining(" "));
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
    Optional<Prefix> prefix = prefixes.to(target);
    return prefix.map(known -> known.name() + ":").orElse("");
  }

  private static String quoted(String text) {
    return "\"" + text.replace('"', ' ') + "\"";
  }
}
