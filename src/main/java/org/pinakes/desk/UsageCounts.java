package org.pinakes.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of one day in memory. What was searched for only once never leaves it, and is forgotten
 * with the day. Bounded: further words and records count in the sums alone. Not thread-safe.
 */
final class UsageCounts {
  /** How often something must have been searched for on a day before its words are kept. */
  static final int LEAST = 2;

  private static final int MOST_SEARCHES = 20_000;
  private static final int MOST_RECORDS = 20_000;
  private static final int LONGEST_RECORD = 500;

  private final LocalDate day;
  private final long slowMillis;
  private final Map<Sum, Long> sums = new EnumMap<>(Sum.class);
  private final Map<String, Count> searches = new TreeMap<>();
  private final Map<String, Long> views = new TreeMap<>();

  /**
   * @param slowMillis a search is slow that takes at least so long
   */
  UsageCounts(LocalDate day, long slowMillis) {
    this.day = day;
    this.slowMillis = slowMillis;
  }

  /** What is known of a search, and how much of it has been written. */
  private static final class Count {
    private Asked all = new Asked("", 0, 0, 0, 0);
    private Asked written = all;

    private void add(boolean nothing, boolean slow, long millis) {
      all =
          new Asked(
              "",
              all.searches() + 1,
              all.nothing() + (nothing ? 1 : 0),
              all.slow() + (slow ? 1 : 0),
              Math.max(all.worst(), slow ? millis : 0));
    }

    private boolean isDue() {
      return all.searches() >= LEAST && all != written;
    }

    private Asked since(String words) {
      return new Asked(
          words,
          all.searches() - written.searches(),
          all.nothing() - written.nothing(),
          all.slow() - written.slow(),
          all.worst());
    }
  }

  LocalDate day() {
    return day;
  }

  void add(Sum sum, long number) {
    sums.merge(sum, number, Long::sum);
  }

  /**
   * @param narrowed whether filters were in force, so that finding nothing says nothing of the
   *     words
   */
  void search(String query, boolean narrowed, boolean found, long millis) {
    boolean slow = millis >= slowMillis;
    add(Sum.SEARCHES, 1);
    add(Sum.NOTHING, found ? 0 : 1);
    add(Sum.SLOW, slow ? 1 : 0);
    String words = SearchWords.kept(query).orElse("");
    Count count = words.isEmpty() ? null : searches.get(words);
    if (count == null && !words.isEmpty() && searches.size() < MOST_SEARCHES) {
      count = new Count();
      searches.put(words, count);
    }
    if (count == null) {
      add(Sum.UNTOLD, 1);
    } else {
      count.add(!found && !narrowed, slow, millis);
    }
  }

  void view(String record) {
    add(Sum.VIEWS, 1);
    boolean room = views.size() < MOST_RECORDS && record.length() <= LONGEST_RECORD;
    if (room || views.containsKey(record)) {
      views.merge(record, 1L, Long::sum);
    }
  }

  /** Whether there is anything to be written. */
  boolean isDue() {
    return !sums.isEmpty();
  }

  /** What has come since it was last written, words in one order so that nodes do not collide. */
  Batch due() {
    List<Asked> asked = new ArrayList<>();
    searches.forEach((words, count) -> {
      if (count.isDue()) {
        asked.add(count.since(words));
      }
    });
    return new Batch(day, Map.copyOf(sums), asked, new TreeMap<>(views));
  }

  /** That all of it has been written. */
  void written() {
    sums.clear();
    views.clear();
    searches.values().stream().filter(Count::isDue).forEach(count -> count.written = count.all);
  }

  /** The day is over: what was searched for too seldom is forgotten, and counts as not told. */
  void end() {
    long seldom = searches.values().stream().filter(count -> count.all.searches() < LEAST).count();
    add(Sum.UNTOLD, seldom);
    searches.values().removeIf(count -> count.all.searches() < LEAST);
  }

  /**
   * What is to be added to the figures of a day.
   *
   * @param asked searches and how they went, words in order
   * @param views pages of records, identifiers in order
   */
  record Batch(LocalDate day, Map<Sum, Long> sums, List<Asked> asked, Map<String, Long> views) {}
}
