package org.pinakes.query;

/** Reads what a reader typed. Never refuses: a broken query is read as well as possible. */
public final class QueryParser {

  /**
   * Reads a query.
   *
   * @param text what the reader typed
   * @param scope search type of words without a prefix
   */
  public Query parse(String text, String scope) {
    String words = text.strip();
    return words.isEmpty() ? new Query.All() : new Query.Words(scope, words);
  }
}
