package org.pinakes.index.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * A title as a whole, by a number of 64 bits made of its folded words: so that a record is found
 * first by its title, be it {@code It} or a sentence.
 */
final class WholeTitle {
  static final String FIELD = "_title";
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long TIMES = 0xD6E8FEB86659FD93L;

  private WholeTitle() {}

  /** The term by which records with this title are found. */
  static Term term(List<QueryWord> words) {
    long[] number = {SEED};
    words.forEach(word -> word.parts().forEach(part -> number[0] = mixed(number[0], part)));
    return new Term(FIELD, bytes(number[0]));
  }

  /** The number of a title before its first word. */
  static long begun() {
    return SEED;
  }

  /** The number of a title with some words more. */
  static long mixed(long number, Compound compound) {
    long mixed = number;
    for (int i = 0; i < compound.size(); i++) {
      mixed = mixed(mixed, compound.part(i));
    }
    return mixed;
  }

  private static long mixed(long number, Word word) {
    BytesRef bytes = word.bytes();
    long mixed = number;
    for (int i = bytes.offset; i < bytes.offset + bytes.length; i++) {
      mixed = (mixed ^ bytes.bytes[i] & 0xFF) * TIMES;
      mixed ^= mixed >>> 32;
    }
    return (mixed ^ ' ') * TIMES;
  }

  static BytesRef bytes(long number) {
    byte[] bytes = new byte[Long.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (number >>> Byte.SIZE * i);
    }
    return new BytesRef(bytes);
  }
}
