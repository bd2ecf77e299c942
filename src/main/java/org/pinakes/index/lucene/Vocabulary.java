package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The terms that an index has. Queries ask in some twenty fields for a dozen forms of each word;
 * most of them stand nowhere and are left out. Thread-safe.
 */
final class Vocabulary {
  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  boolean has(Term term) {
    return frequency(term) > 0;
  }

  /** In how many documents a term is, deleted ones included. */
  int frequency(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
