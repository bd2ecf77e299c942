package org.pinakes.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Reading;

/**
 * A page of results.
 *
 * @param state the search it answers
 * @param total all results
 * @param hits the page's results; none when it {@link #isTooDeep}
 * @param near records that come near the search without answering it; none when there are enough
 *     that answer it
 * @param facets facets that have values
 * @param named name of each named filter to the number of results that it would leave
 * @param size results on a full page
 * @param took time the search took
 * @param reading how the query was read
 */
public record SearchPage(
    SearchState state,
    long total,
    List<Hit> hits,
    List<Hit> near,
    List<Facet> facets,
    Map<String, Long> named,
    int size,
    Duration took,
    Reading reading) {
  /** Results beyond this one cannot be paged to; a narrower search reaches them. */
  public static final int DEEPEST_RESULT = 10_000;

  /** Copies the lists. */
  public SearchPage {
    hits = List.copyOf(hits);
    near = List.copyOf(near);
    facets = List.copyOf(facets);
    named = Map.copyOf(named);
  }

  /** Number of the last page that can be seen, at least 1. */
  public int lastPage() {
    long reachable = Math.min(total, DEEPEST_RESULT);
    return (int) Math.max(1, (reachable + size - 1) / size);
  }

  /**
   * Whether the page lies beyond {@link #DEEPEST_RESULT}: results exist, but not to be paged to.
   */
  public boolean isTooDeep() {
    return isBeyond(state.page(), size);
  }

  /** Number of the page's first result, from 1. */
  public long firstNumber() {
    return (state.page() - 1L) * size + 1;
  }

  static boolean isBeyond(int page, int size) {
    return (long) page * size > DEEPEST_RESULT;
  }
}
