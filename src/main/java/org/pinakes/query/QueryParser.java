package org.pinakes.query;

import java.util.Optional;

/**
 * Reads what a reader typed: words, "phrases", {@code AND OR NOT}, {@code + -}, brackets, {@code
 * title:} and the other prefixes of {@code prefixes.csv}, {@code year:2010..2020}, {@code wild*}.
 *
 * <p>Words side by side are all wanted. {@code NOT} binds closest, then {@code AND}, then {@code
 * OR}. There are no wrong queries: a bracket without a partner, an operator without an operand and
 * the like are passed over. Thread-safe.
 */
public final class QueryParser {
  /** Characters that are read; the rest is cut off. */
  public static final int MAX_LENGTH = 4000;

  /** Words that are looked for; further ones are passed over. */
  static final int MAX_WORDS = 64;

  /** Depth of brackets that is followed; deeper ones are passed over. */
  static final int MAX_DEPTH = 20;

  private final Prefixes prefixes = Prefixes.load();
  private final FieldValues values;

  /** A parser for values that are written with capitals. */
  public QueryParser() {
    this(FieldValues.capitalised());
  }

  /**
   * @param values how the values of {@code language:} and the like are stored
   */
  public QueryParser(FieldValues values) {
    this.values = values;
  }

  /**
   * Reads a query.
   *
   * @param text what the reader typed
   * @param scope search type of words without a prefix
   */
  public Query parse(String text, String scope) {
    String limited = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    Optional<Query> read =
        new Descent(Lexer.tokens(prefixes, limited), new Terms(values), scope).query();
    return read.or(() -> new Terms(values).plainWords(scope, limited)).orElseGet(Query.All::new);
  }
}
