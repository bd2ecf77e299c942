package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.query.Part;
import org.pinakes.query.Query;
import org.pinakes.query.QueryPrinter;
import org.pinakes.query.Trees;

/** Takes one search apart, counting its parts as long as there are not too many. */
final class Explanation {
  /** Parts that are counted; each is a search of its own. */
  static final int MOST_COUNTED = 12;

  /** Parts that are told; a pasted page is no explanation. */
  private static final int MOST_TOLD = 40;

  private static final long NOT_COUNTED = -1;

  private final CatalogIndex index;
  private final IndexRequest whole;
  private final SearchPage page;
  private final QueryPrinter printer;
  private int counted;
  private int told;

  Explanation(CatalogIndex index, IndexRequest whole, SearchPage page, String language) {
    this.index = index;
    this.whole = whole;
    this.page = page;
    printer = new QueryPrinter(language);
  }

  Understood understood() {
    Part part = Part.of(page.reading().tree());
    return new Understood(part.query(), page.total(), null, parts(part));
  }

  private List<Understood> parts(Part part) {
    List<Understood> parts = new ArrayList<>();
    for (Part each : part.parts()) {
      if (told++ < MOST_TOLD) {
        long count = count(each.query());
        parts.add(new Understood(each.query(), count, without(each), parts(each)));
      }
    }
    return parts;
  }

  private @Nullable SearchState without(Part part) {
    SearchState state = page.state();
    if (part.query() instanceof Query.Heading) {
      return state.withWide(false);
    }
    String query = printer.print(Trees.withoutHeadings(part.without()), state.type());
    return query.length() > SearchState.MAX_QUERY ? null : state.withQuery(query, state.type());
  }

  private long count(Query query) {
    if (query instanceof Query.Not(Query part)) {
      return count(part);
    }
    if (counted++ >= MOST_COUNTED) {
      return NOT_COUNTED;
    }
    IndexRequest request =
        new IndexRequest(
            query, whole.scopes(), whole.filters(), List.of(), Sort.relevance(), 0, 0, List.of());
    return index.search(request).total();
  }
}
