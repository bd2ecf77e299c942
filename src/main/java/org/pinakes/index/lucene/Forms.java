package org.pinakes.index.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * Terms to be told from all words of a text, each with the number of what it is a form of. Nearly
 * all words are none of them, and most of these are told by their length and outer letters, without
 * looking them up. Not thread-safe.
 */
final class Forms {
  private static final int SIEVE = 256;

  /** The number of what is no form of anything. */
  static final int NONE = -1;

  private final Map<BytesRef, Integer> terms = new HashMap<>();
  private final long[] sieve = new long[SIEVE / Long.SIZE];

  /** Adds forms of something; those of something earlier remain its own. */
  void addAll(Collection<BytesRef> more, int number) {
    for (BytesRef term : more) {
      int hole = hole(term);
      sieve[hole / Long.SIZE] |= 1L << hole;
      terms.putIfAbsent(term, number);
    }
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The number of what it is a form of, or {@link #NONE}. */
  int number(BytesRef term) {
    int hole = hole(term);
    return (sieve[hole / Long.SIZE] & 1L << hole) == 0 ? NONE : terms.getOrDefault(term, NONE);
  }

  private static int hole(BytesRef term) {
    if (term.length == 0) {
      return 0;
    }
    int first = term.bytes[term.offset];
    int middle = term.bytes[term.offset + term.length / 2];
    int last = term.bytes[term.offset + term.length - 1];
    return ((first * 31 + middle) * 31 + last + term.length * 7) & SIEVE - 1;
  }
}
