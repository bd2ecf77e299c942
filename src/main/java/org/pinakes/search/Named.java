package org.pinakes.search;

import java.util.List;
import java.util.function.Predicate;
import org.pinakes.index.IndexDocument;
import org.pinakes.query.Query;

/**
 * Records that a number names: how they are found, and how they are told from others that the same
 * question to the index has found.
 *
 * @param query finds them
 * @param has tells them
 */
record Named(Query query, Predicate<IndexDocument> has) {

  /** Records with a value in a field. */
  static Named by(String field, String value) {
    return new Named(new Query.Exact(field, value), found -> found.all(field).contains(value));
  }

  /** The record that a key names. */
  static Named by(String key) {
    List<Query> ways = RecordKeys.named(key).toList();
    return new Named(new Query.Or(ways), found -> RecordKeys.isNamed(found, key));
  }
}
