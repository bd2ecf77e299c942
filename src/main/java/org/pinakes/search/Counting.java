package org.pinakes.search;

import java.util.HashMap;
import java.util.Map;

/** Counts the results of searches that were not made, so many and no more. Not thread-safe. */
final class Counting {
  private final SearchService search;
  private final String language;
  private final Map<SearchState, Long> known = new HashMap<>();
  private int left;

  Counting(SearchService search, String language, int most) {
    this.search = search;
    this.language = language;
    left = most;
  }

  boolean mayGoOn() {
    return left > 0;
  }

  /** Number of results; 0 when enough was counted already. */
  long of(SearchState state) {
    Long before = known.get(state);
    if (before != null) {
      return before;
    }
    if (left == 0) {
      return 0;
    }
    left--;
    long count = search.count(state, language);
    known.put(state, count);
    return count;
  }
}
