package org.pinakes.search;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse;
import org.pinakes.query.Query;

/**
 * All results of a search, one after another, for as long as somebody asks for more: a portion at a
 * time is fetched and forgotten. Portions follow by place, so that what is committed meanwhile
 * neither hides a result nor shows one twice while it keeps its place in the order. The order is
 * that of the words alone, where the site mends it by meaning. Not thread-safe.
 */
final class WholeResult implements Iterator<IndexDocument> {
  /** Documents in memory at once. */
  static final int PORTION = 200;

  private final CatalogIndex index;
  private final IndexRequest first;
  private Iterator<IndexDocument> portion = List.<IndexDocument>of().iterator();
  private String mark = "";
  private boolean begun;

  private WholeResult(CatalogIndex index, IndexRequest first) {
    this.index = index;
    this.first = first;
  }

  /**
   * The results of the first way to read a search that finds any.
   *
   * @param ways trees, the likeliest first
   * @param request the question for a portion with a tree
   */
  static Iterator<IndexDocument> of(
      CatalogIndex index, List<Query> ways, Function<Query, IndexRequest> request) {
    for (Query way : ways) {
      WholeResult result = new WholeResult(index, request.apply(way));
      if (result.hasNext()) {
        return result;
      }
    }
    return List.<IndexDocument>of().iterator();
  }

  @Override
  public boolean hasNext() {
    while (!portion.hasNext() && (!begun || !mark.isEmpty())) {
      IndexResponse response = index.search(begun ? first.at(mark) : first);
      begun = true;
      mark = response.hits().isEmpty() ? "" : response.marks().next();
      portion = response.hits().stream().map(IndexResponse.Hit::document).iterator();
    }
    return portion.hasNext();
  }

  @Override
  public IndexDocument next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more results");
    }
    return portion.next();
  }
}
