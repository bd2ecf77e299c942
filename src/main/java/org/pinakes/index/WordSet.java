package org.pinakes.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words told apart by their letters; a word is what stands between two spaces. All letters lie in
 * one array, and a word is a stretch of it up to a space, so that nothing is copied word by word: a
 * record has hundreds of them. Not thread-safe.
 */
final class WordSet {
  private static final int LETTERS_A_WORD = 6;

  /** Spreads hashes over the slots by their upper bits (Knuth, multiplicative hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private final char[] letters;
  private int used;
  private int size;

  /** Of each word its hash above, below it where it starts plus one; 0 for an empty slot. */
  private long[] slots;

  /**
   * An empty set.
   *
   * @param most how many characters all texts that will be added have together, one more for each
   */
  WordSet(int most) {
    letters = new char[most];
    slots = new long[Integer.highestOneBit(most / LETTERS_A_WORD + 8) * 2];
  }

  /**
   * Adds the words of a text.
   *
   * @param fresh receives those that were not in the set, a space behind each; or null
   */
  void add(String text, @Nullable StringBuilder fresh) {
    int end = used + text.length();
    text.getChars(0, text.length(), letters, used);
    letters[end] = ' ';
    int start = used;
    int hash = 0;
    for (int at = used; at <= end; at++) {
      char letter = letters[at];
      if (letter != ' ') {
        hash = 31 * hash + letter;
      } else {
        if (put(start, at, hash) && fresh != null) {
          fresh.append(letters, start, at + 1 - start);
        }
        start = at + 1;
        hash = 0;
      }
    }
    used = end + 1;
  }

  /** False when the set has the word already. */
  private boolean put(int start, int end, int hash) {
    int slot = slot(start, end, hash);
    if (slots[slot] != 0) {
      return false;
    }
    slots[slot] = (long) hash << Integer.SIZE | (start + 1);
    if (++size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  /** Where the word is, or where there is room for it. */
  private int slot(int start, int end, int hash) {
    int slot = first(hash);
    while (slots[slot] != 0 && !is(slots[slot], start, end, hash)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private int first(int hash) {
    return (hash * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private boolean is(long known, int start, int end, int hash) {
    int from = (int) known - 1;
    int to = from + end - start;
    return (int) (known >>> Integer.SIZE) == hash
        && letters[to] == ' '
        && Arrays.equals(letters, from, to, letters, start, end);
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long known : old) {
      if (known != 0) {
        int slot = first((int) (known >>> Integer.SIZE));
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = known;
      }
    }
  }
}
