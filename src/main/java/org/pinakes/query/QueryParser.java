package org.pinakes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a reader typed: words, "phrases", {@code AND OR NOT} and the words of {@code
 * operators.csv} in the reader's language, {@code + -}, brackets, {@code NEAR/5}, {@code title:}
 * and the other prefixes of {@code prefixes.csv}, PubMed's tags of {@code tags.csv}, {@code
 * year:2010..2020}, {@code wild*}.
 *
 * <p>Words side by side are all wanted. {@code NOT} binds closest, then {@code AND}, then {@code
 * OR}. There are no wrong queries: a bracket without a partner, an operator without an operand and
 * the like are passed over, with a remark. Thread-safe.
 */
public final class QueryParser {
  /** Characters that are read; the rest is cut off. */
  public static final int MAX_LENGTH = 4000;

  /** Words that are looked for; further ones are passed over. */
  static final int MAX_WORDS = 64;

  /** Depth of brackets that is followed; deeper ones are passed over. */
  static final int MAX_DEPTH = 20;

  /** Before a word: it is just this word. */
  public static final String PLAIN = "\\";

  private final Grammar english = Grammar.of(Operators.ENGLISH);
  private final Map<String, Grammar> grammars = new HashMap<>();
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
    for (String language : Operators.list().languages()) {
      grammars.put(language, Grammar.of(language));
    }
  }

  /**
   * Reads a query in English.
   *
   * @param text what the reader typed
   * @param scope search type of words without a prefix
   */
  public Query parse(String text, String scope) {
    return read(text, scope, Operators.ENGLISH).tree();
  }

  /**
   * Reads a query, and says what it could not read as it stands.
   *
   * @param text what the reader typed
   * @param scope search type of words without a prefix
   * @param language the reader's; its operators are understood besides the English ones
   */
  public Reading read(String text, String scope, String language) {
    Remarks remarks = new Remarks();
    String limited = text;
    if (text.length() > MAX_LENGTH) {
      limited = text.substring(0, MAX_LENGTH);
      remarks.add(Remark.Kind.TOO_LONG, text.substring(MAX_LENGTH));
    }
    List<Token> tokens = Lexer.tokens(grammars.getOrDefault(language, english), limited, remarks);
    Balance.remark(tokens, remarks);
    Optional<Query> read = new Descent(tokens, new Terms(values, remarks), scope, remarks).query();
    if (read.isPresent()) {
      boolean authors = scope.equals(TypedName.SCOPE);
      return new Reading(authors ? TypedName.in(read.get()) : read.get(), remarks.list());
    }
    Optional<Query> words = new Terms(values, new Remarks()).plainWords(scope, limited);
    return new Reading(words.orElseGet(Query.All::new), List.of());
  }

  /**
   * Every way in which a text may be meant, the likeliest first: an identifier, a citation with an
   * identifier in it, a citation, and last a query. The first that finds something is the right
   * one.
   *
   * @param text what the reader typed
   * @param scope search type of words without a prefix
   * @param language the reader's
   */
  public List<Reading> ways(String text, String scope, String language) {
    List<Reading> ways = new ArrayList<>();
    if (!text.stripLeading().startsWith(PLAIN)) {
      addPasted(ways, text);
    }
    ways.add(read(text, scope, language));
    return ways;
  }

  private static void addPasted(List<Reading> ways, String text) {
    PastedIdentifier.read(text)
        .ifPresent(tree -> ways.add(pasted(tree, Remark.Kind.IDENTIFIER, text)));
    PastedCitation.identifier(text)
        .ifPresent(tree -> ways.add(pasted(tree, Remark.Kind.IDENTIFIER, text)));
    PastedCitation.read(text).ifPresent(tree -> ways.add(pasted(tree, Remark.Kind.CITATION, text)));
  }

  private static Reading pasted(Query tree, Remark.Kind kind, String text) {
    Remarks remarks = new Remarks();
    remarks.add(kind, text);
    return new Reading(tree, remarks.list());
  }
}
