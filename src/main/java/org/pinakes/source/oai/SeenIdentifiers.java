package org.pinakes.source.oai;

import java.util.Arrays;

/**
 * Which identifiers came already, by 64 bits of each: 16 bytes an identifier, for at most four
 * million of a list. Not thread-safe.
 */
final class SeenIdentifiers {
  private static final int FIRST = 1 << 10;
  private static final int MOST = 4_000_000;

  /** Zero is an empty place. */
  private long[] places = new long[FIRST];

  private int count;

  /** Takes an identifier; false when it came before. Beyond the most, everything counts as new. */
  boolean add(String identifier) {
    long print = fingerprint(identifier);
    if (count >= MOST) {
      return !contains(print);
    }
    if (2 * (count + 1) > places.length) {
      grow();
    }
    int place = place(places, print);
    boolean fresh = places[place] == 0;
    places[place] = print;
    count += fresh ? 1 : 0;
    return fresh;
  }

  void clear() {
    places = new long[FIRST];
    count = 0;
  }

  private boolean contains(long print) {
    return places[place(places, print)] == print;
  }

  private void grow() {
    long[] larger = new long[places.length * 2];
    Arrays.stream(places)
        .filter(print -> print != 0)
        .forEach(print -> larger[place(larger, print)] = print);
    places = larger;
  }

  private static int place(long[] places, long print) {
    int mask = places.length - 1;
    int place = (int) (print >>> 32) & mask;
    while (places[place] != 0 && places[place] != print) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static long fingerprint(String identifier) {
    long print = 1125899906842597L;
    for (int i = 0; i < identifier.length(); i++) {
      print = 31 * print + identifier.charAt(i);
    }
    print ^= print >>> 33;
    print *= 0xff51afd7ed558ccdL;
    print ^= print >>> 33;
    return print == 0 ? 1 : print;
  }
}
