package org.pinakes.search;

import java.util.List;
import java.util.function.Supplier;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.NearRequest;
import org.pinakes.index.Nearness;
import org.pinakes.query.Query;
import org.pinakes.query.Trees;

/** Looks for what comes near a search, by words and, where a site has it, in meaning. */
final class NearRecords {
  private final CatalogIndex index;
  private final Supplier<Ranking> ranking;
  private final Meaning meaning;

  NearRecords(CatalogIndex index, Supplier<Ranking> ranking, Meaning meaning) {
    this.index = index;
    this.ranking = ranking;
    this.meaning = meaning;
  }

  /**
   * What the reader's words mean, where it can change what is seen.
   *
   * @param wordsAlone whether the search was read as words, and as nothing more certain
   */
  Nearness nearness(SearchState state, IndexRequest request, boolean wordsAlone) {
    boolean first = request.mark().isEmpty() && request.offset() < Nearness.ORDERED;
    return wordsAlone && state.sort() == SortOrder.RELEVANCE && first
        ? meaning.nearness(request.query(), ranking.get().meaning())
        : Nearness.none();
  }

  /**
   * What fills the page when few records have all the words. Who names the places to look in knows
   * what is wanted, and gets nothing else.
   */
  List<Hit> find(SearchState state, IndexRequest request, Nearness nearness, int limit) {
    boolean first = state.page() == 1 && state.sort() == SortOrder.RELEVANCE;
    if (!first || limit < 1 || !hasWords(Trees.withoutHeadings(request.query()), state.type())) {
      return List.of();
    }
    return index.near(
        new NearRequest(
            request.query(), request.scopes(), request.filters(), limit, request.highlight()),
        nearness);
  }

  private static boolean hasWords(Query query, String type) {
    return switch (query) {
      case Query.Words(String scope, String text) -> scope.equals(type);
      case Query.And(List<Query> parts) -> parts.stream().anyMatch(part -> hasWords(part, type));
      default -> false;
    };
  }
}
