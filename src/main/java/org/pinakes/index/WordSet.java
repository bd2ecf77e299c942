package org.pinakes.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words told apart by their letters; a word is what stands between two spaces. All letters lie in
 * one array, and a word is a stretch of it, so that nothing is copied word by word: a record has
 * hundreds of them. Not thread-safe.
 */
final class WordSet {
  private static final int LETTERS_A_WORD = 6;

  private final char[] letters;
  private int used;
  private int size;
  private int[] starts;
  private int[] ends;
  private int[] hashes;

  /**
   * An empty set.
   *
   * @param most how many characters all texts that will be added have together
   */
  WordSet(int most) {
    letters = new char[most];
    allocate(Integer.highestOneBit(most / LETTERS_A_WORD + 8) * 2);
  }

  private void allocate(int slots) {
    starts = new int[slots];
    ends = new int[slots];
    hashes = new int[slots];
    Arrays.fill(starts, -1);
  }

  /**
   * Adds the words of a text.
   *
   * @param fresh receives those that were not in the set, a space behind each; or null
   */
  void add(String text, @Nullable StringBuilder fresh) {
    int end = used + text.length();
    text.getChars(0, text.length(), letters, used);
    int start = used;
    int hash = 0;
    for (int at = used; at <= end; at++) {
      if (at < end && letters[at] != ' ') {
        hash = 31 * hash + letters[at];
      } else {
        if (put(start, at, hash) && fresh != null) {
          fresh.append(letters, start, at - start).append(' ');
        }
        start = at + 1;
        hash = 0;
      }
    }
    used = end;
  }

  /** False when the set has the word already. */
  private boolean put(int start, int end, int hash) {
    int slot = slot(start, end, hash);
    if (starts[slot] >= 0) {
      return false;
    }
    starts[slot] = start;
    ends[slot] = end;
    hashes[slot] = hash;
    if (++size * 2 > starts.length) {
      grow();
    }
    return true;
  }

  /** Where the word is, or where there is room for it. */
  private int slot(int start, int end, int hash) {
    int mask = starts.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (starts[slot] >= 0
        && !(hashes[slot] == hash
            && Arrays.equals(letters, starts[slot], ends[slot], letters, start, end))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldStarts = starts;
    int[] oldEnds = ends;
    int[] oldHashes = hashes;
    allocate(oldStarts.length * 2);
    for (int i = 0; i < oldStarts.length; i++) {
      if (oldStarts[i] >= 0) {
        int slot = slot(oldStarts[i], oldEnds[i], oldHashes[i]);
        starts[slot] = oldStarts[i];
        ends[slot] = oldEnds[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
