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

  static Grammar of(String language) {
    Prefixes prefixes = Prefixes.load();
    return new Grammar(language, prefixes, new Tags(prefixes), Operators.load().of(language));
  }

  Grammar in(String other) {
    return new Grammar(other, prefixes, tags, Operators.load().of(other));
  }
}
