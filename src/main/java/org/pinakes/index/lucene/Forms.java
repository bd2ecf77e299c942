package org.pinakes.index.lucene;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Terms to be told from all words of a text. Nearly all words are none of them, and most of these
 * are told by their length and outer letters, without looking them up. Not thread-safe.
 */
final class Forms {
  private static final int SIEVE = 256;

  private final Set<BytesRef> terms = new HashSet<>();
  private final long[] sieve = new long[SIEVE / Long.SIZE];

  void addAll(Collection<BytesRef> more) {
    for (BytesRef term : more) {
      int hole = hole(term);
      sieve[hole / Long.SIZE] |= 1L << hole;
      terms.add(term);
    }
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  boolean has(BytesRef term) {
    int hole = hole(term);
    return (sieve[hole / Long.SIZE] & 1L << hole) != 0 && terms.contains(term);
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
