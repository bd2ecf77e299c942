package org.pinakes.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.Marks;
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
 * @param marks where the pages before and behind are, in the engine's words
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
    Reading reading,
    Marks marks) {
  /** Results beyond this one cannot be jumped to; going on from page to page reaches them. */
  public static final int DEEPEST_RESULT = 10_000;

  /** As many digits as the number of a page may have. */
  private static final int MOST_PAGES = 999_999_999;

  /** Copies the lists. */
  public SearchPage {
    hits = List.copyOf(hits);
    near = List.copyOf(near);
    facets = List.copyOf(facets);
    named = Map.copyOf(named);
  }

  /** Number of the last page that can be jumped to, at least 1. */
  public int lastPage() {
    long reachable = Math.min(total, DEEPEST_RESULT);
    return (int) Math.max(1, (reachable + size - 1) / size);
  }

  /**
   * Whether the page lies beyond {@link #DEEPEST_RESULT}, and was jumped to: results may exist, but
   * are not shown.
   */
  public boolean isTooDeep() {
    return !isPlaced() && isBeyond(state.page(), size);
  }

  /** Whether the page begins at a place and not by its number. */
  public boolean isPlaced() {
    return !state.place().isEmpty();
  }

  /** The page behind this one, beginning behind its last result; empty when there is none. */
  public Optional<SearchState> next() {
    int number = state.page() + 1;
    if (!marks.next().isEmpty() && number <= MOST_PAGES) {
      return Optional.of(PagePlaces.page(state, number, marks.next()));
    }
    return !isPlaced() && number <= lastPage()
        ? Optional.of(state.withPage(number))
        : Optional.empty();
  }

  /**
   * The page before this one; before a page that is beyond all results, the last that can be jumped
   * to.
   */
  public Optional<SearchState> previous() {
    int number = state.page() - 1;
    if (number < 1) {
      return Optional.empty();
    }
    return Optional.of(
        isBeyond(number, size) && !marks.previous().isEmpty()
            ? PagePlaces.page(state, number, marks.previous())
            : state.withPage(Math.min(number, lastPage())));
  }

  /** Number of the page's first result, from 1. */
  public long firstNumber() {
    return (state.page() - 1L) * size + 1;
  }

  static boolean isBeyond(int page, int size) {
    return (long) page * size > DEEPEST_RESULT;
  }
}
