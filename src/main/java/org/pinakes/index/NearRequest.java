package org.pinakes.index;

import java.util.List;
import java.util.Map;
import org.pinakes.query.Query;

/**
 * A question for records that come near a query without matching it: some of its words, or words
 * that the best records for it have in common.
 *
 * @param query what is looked for; only its running text is taken loosely
 * @param scopes for each search type named in the query how it looks for words
 * @param filters what results must have besides
 * @param limit results wanted
 * @param highlight stored fields in which hits are to be marked
 */
public record NearRequest(
    Query query,
    Map<String, Scope> scopes,
    List<IndexRequest.Filter> filters,
    int limit,
    List<String> highlight) {

  /** Copies what could change. */
  public NearRequest {
    scopes = Map.copyOf(scopes);
    filters = List.copyOf(filters);
    highlight = List.copyOf(highlight);
  }
}
