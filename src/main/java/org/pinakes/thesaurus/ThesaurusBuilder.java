package org.pinakes.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts a thesaurus together. Not thread-safe. */
final class ThesaurusBuilder {
  /** Longer terms are nobody's search. */
  private static final int MOST_WORDS = 12;

  private final Function<String, List<String>> words;
  private final TreeMap<String, Descriptor> descriptors = new TreeMap<>();

  /**
   * @param words cuts and folds a text as the index does
   */
  ThesaurusBuilder(Function<String, List<String>> words) {
    this.words = words;
  }

  /** Adds a heading; one that is there already stays. */
  void add(Descriptor descriptor) {
    descriptors.putIfAbsent(descriptor.heading(), descriptor);
  }

  /**
   * A term and the heading it means.
   *
   * @param rank a heading's own name comes before the terms of others
   */
  private record Entry(String term, int rank, int heading) {}

  Thesaurus build() {
    String[] headings = descriptors.keySet().toArray(String[]::new);
    String[][] places =
        descriptors.values().stream()
            .map(descriptor -> descriptor.places().toArray(String[]::new))
            .toArray(String[][]::new);
    List<Entry> entries = entries();
    String[] terms = entries.stream().map(Entry::term).toArray(String[]::new);
    int[] meant = entries.stream().mapToInt(Entry::heading).toArray();
    int longest = 0;
    for (String term : terms) {
      longest = Math.max(longest, length(term));
    }
    return new Thesaurus(headings, places, terms, meant, longest);
  }

  /** Each term once, in order. */
  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    int heading = 0;
    for (Descriptor descriptor : descriptors.values()) {
      add(all, descriptor.heading(), 0, heading);
      for (String term : descriptor.terms()) {
        add(all, term, 1, heading);
      }
      heading++;
    }
    all.sort(
        Comparator.comparing(Entry::term).thenComparing(Entry::rank).thenComparing(Entry::heading));
    List<Entry> once = new ArrayList<>(all.size());
    for (Entry entry : all) {
      if (once.isEmpty() || !once.getLast().term().equals(entry.term())) {
        once.add(entry);
      }
    }
    return once;
  }

  private void add(List<Entry> to, String text, int rank, int heading) {
    String term = String.join(" ", words.apply(text));
    if (!term.isEmpty() && length(term) <= MOST_WORDS) {
      to.add(new Entry(term, rank, heading));
    }
  }

  private static int length(String term) {
    return 1 + (int) term.chars().filter(c -> c == ' ').count();
  }
}
