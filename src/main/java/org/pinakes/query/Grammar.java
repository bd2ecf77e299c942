package org.pinakes.query;

/**
 * The words that mean something to readers of one language. Immutable.
 *
 * @param language language tag
 * @param prefixes fields before a colon
 * @param tags fields in brackets behind a term
 * @param operators words in capitals
 */
record Grammar(String language, Prefixes prefixes, Tags tags, Operators operators) {

  private static final Tags TAGS = new Tags(Prefixes.list());

  static Grammar of(String language) {
    return new Grammar(language, Prefixes.list(), TAGS, Operators.list().of(language));
  }
}
