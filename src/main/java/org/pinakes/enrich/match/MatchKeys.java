package org.pinakes.enrich.match;

import java.util.Arrays;

/**
 * Keys by which records that may be the same find each other: two records are compared only when
 * they share one. At most eight for a record, as 64-bit hashes; two different keys share a hash so
 * seldom that only an idle comparison comes of it.
 */
public final class MatchKeys {
  /** Most keys of a record. */
  public static final int MOST = 8;

  private static final int TITLE_LETTERS = 40;

  private final long[] keys = new long[MOST];
  private int size;

  private MatchKeys() {}

  /** The keys of a record, each once, the surest first. */
  public static long[] of(MatchFacts facts) {
    MatchKeys keys = new MatchKeys();
    keys.certain(facts);
    keys.places(facts);
    keys.titles(facts);
    return Arrays.copyOf(keys.keys, keys.size);
  }

  /** The key of something that two records are said to share. */
  public static long of(char kind, String value) {
    return hash(kind, value, "", "");
  }

  private void certain(MatchFacts facts) {
    facts.dois().stream().limit(2).forEach(doi -> add('d', doi, "", ""));
    add('p', facts.pmid(), "", "");
    add('c', facts.pmcid(), "", "");
    facts.isbns().stream().limit(1).forEach(isbn -> add('b', isbn, "", ""));
  }

  /** Where in a journal it stands. */
  private void places(MatchFacts facts) {
    if (facts.startPage().isEmpty() || facts.volume().isEmpty()) {
      return;
    }
    if (!facts.authors().isEmpty()) {
      String family = AuthorNames.family(facts.authors().getFirst());
      add('a', family, facts.volume(), facts.startPage());
    }
    if (!facts.issns().isEmpty()) {
      add('i', facts.issns().getFirst(), facts.volume(), facts.startPage());
    }
  }

  /** Beginning and end of the title; of titles that many share only with author or year. */
  private void titles(MatchFacts facts) {
    String letters = PlainWords.joined(facts.title());
    if (letters.isEmpty()) {
      return;
    }
    String beside = beside(facts);
    int cut = Math.min(letters.length(), TITLE_LETTERS);
    add('t', letters.substring(0, cut), beside, "");
    if (letters.length() > cut) {
      add('e', letters.substring(letters.length() - cut), beside, "");
    }
    if (!facts.otherTitle().isEmpty()) {
      String other = PlainWords.joined(facts.otherTitle());
      add('t', other.substring(0, Math.min(other.length(), TITLE_LETTERS)), beside, "");
    }
  }

  private static String beside(MatchFacts facts) {
    if (!facts.generic()) {
      return "";
    }
    return facts.authors().isEmpty()
        ? Integer.toString(facts.firstYear())
        : AuthorNames.family(facts.authors().getFirst());
  }

  private void add(char kind, String one, String two, String three) {
    if (!one.isEmpty() && size < MOST) {
      long key = hash(kind, one, two, three);
      for (int i = 0; i < size; i++) {
        if (keys[i] == key) {
          return;
        }
      }
      keys[size++] = key;
    }
  }

  private static long hash(char kind, String one, String two, String three) {
    long hash = mixed(0x9E3779B97F4A7C15L, kind);
    hash = mixed(mixed(hash, one), two);
    hash = mixed(hash, three);
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  private static long mixed(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = mixed(mixed, text.charAt(i));
    }
    return mixed(mixed, '\u001f');
  }

  private static long mixed(long hash, char c) {
    return Long.rotateLeft((hash ^ c) * 0x87c37b91114253d5L, 27);
  }
}
