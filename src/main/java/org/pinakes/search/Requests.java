package org.pinakes.search;

import java.util.List;
import java.util.function.Supplier;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.query.Query;

/** Turns searches into questions to an index. Thread-safe. */
final class Requests {
  private static final List<String> HIGHLIGHTED =
      List.of(
          "title",
          "author",
          "author2",
          "author_corporate",
          "container_title",
          "publisher",
          "topic",
          "description",
          "contents",
          "fulltext");

  private final Supplier<Ranking> ranking;
  private final FilterRequests filters;

  Requests(Supplier<Ranking> ranking, FilterRequests filters) {
    this.ranking = ranking;
    this.filters = filters;
  }

  /** The page that a search names, with everything on it; without results when it is too deep. */
  IndexRequest page(SearchState state, int size, Query query) {
    String mark = PagePlaces.mark(state);
    boolean beyond = SearchPage.isBeyond(state.page(), size);
    return new IndexRequest(
        query,
        ranking.get().scopes(),
        filters.filters(state),
        filters.facets(state),
        filters.conditions(),
        state.sort().sort(),
        beyond ? 0 : (state.page() - 1) * size,
        beyond && mark.isEmpty() ? 0 : size,
        HIGHLIGHTED,
        mark);
  }

  /** The results of a search in their order, and nothing else. */
  IndexRequest place(SearchState state, Query query) {
    return portion(state, query, SearchService.PAGE_SIZE);
  }

  /** A part of the results in their order, and nothing else. */
  IndexRequest portion(SearchState state, Query query, int size) {
    return plain(query, filters.filters(state), state.sort().sort(), size);
  }

  /** The number of results alone. */
  IndexRequest count(SearchState state, Query query) {
    return plain(query, filters.filters(state), Sort.relevance(), 0);
  }

  /** The number of results, and counts of some fields. */
  IndexRequest counts(SearchState state, Query query, List<IndexRequest.Facet> facets) {
    return new IndexRequest(
        query,
        ranking.get().scopes(),
        filters.filters(state),
        facets,
        Sort.relevance(),
        0,
        0,
        List.of());
  }

  /** All records. */
  IndexRequest everything(Sort sort, int limit) {
    return plain(new Query.All(), List.of(), sort, limit);
  }

  private IndexRequest plain(
      Query query, List<IndexRequest.Filter> conditions, Sort sort, int limit) {
    return new IndexRequest(
        query, ranking.get().scopes(), conditions, List.of(), sort, 0, limit, List.of());
  }
}
