package org.pinakes.search;

import java.util.List;
import java.util.function.Supplier;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.FacetRequest.Order;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.NameOrder;
import org.pinakes.query.Query;

/**
 * Lists the values of a facet. Values that are read as they are stored are looked through and put
 * in order by the index. Coded ones are few: the commonest are looked through here, in the reader's
 * words. Thread-safe.
 */
final class FacetLister {
  /** Coded values that are looked through. */
  private static final int MOST_CODED = 5_000;

  private final CatalogIndex index;
  private final Supplier<Ranking> ranking;

  FacetLister(CatalogIndex index, Supplier<Ranking> ranking) {
    this.index = index;
    this.ranking = ranking;
  }

  FacetPage list(FacetQuestion question, Query query, List<Filter> filters) {
    return question.facet().words().isEmpty()
        ? index.values(
            request(
                question,
                query,
                filters,
                question.contains(),
                question.order(),
                question.offset(),
                FacetQuestion.PAGE_SIZE))
        : coded(question, query, filters);
  }

  private FacetRequest request(
      FacetQuestion question,
      Query query,
      List<Filter> filters,
      String contains,
      Order order,
      int offset,
      int limit) {
    return new FacetRequest(
        query,
        ranking.get().scopes(),
        filters,
        question.facet().field(),
        contains,
        order,
        question.language(),
        offset,
        limit);
  }

  private FacetPage coded(FacetQuestion question, Query query, List<Filter> filters) {
    FacetPage all = index.values(request(question, query, filters, "", Order.COUNT, 0, MOST_CODED));
    String wanted = NameOrder.folded(question.contains());
    List<Count> found =
        all.values().stream()
            .filter(count ->
                wanted.isEmpty()
                    || NameOrder.folded(question.words().apply(count.value())).contains(wanted))
            .toList();
    if (question.order() == Order.NAME) {
      found =
          NameOrder.sorted(
              found, count -> question.words().apply(count.value()), question.language());
    }
    int from = Math.min(question.offset(), found.size());
    int to = Math.min(from + FacetQuestion.PAGE_SIZE, found.size());
    return new FacetPage(found.size(), all.total() <= MOST_CODED, found.subList(from, to));
  }
}
