package org.pinakes.index;

import java.util.List;
import java.util.Map;
import org.pinakes.query.Query;

/**
 * A question to an index.
 *
 * @param query what is looked for
 * @param scopes for each search type named in the query how it looks for words
 * @param filters what results must have besides; they do not change the order
 * @param facets fields whose values are counted over all results
 * @param sort order
 * @param offset results skipped, from 0
 * @param limit results wanted, 0 for counts alone
 * @param highlight stored fields in which hits are to be marked
 */
public record IndexRequest(
    Query query,
    Map<String, Scope> scopes,
    List<Filter> filters,
    List<Facet> facets,
    Sort sort,
    int offset,
    int limit,
    List<String> highlight) {

  /** Copies what could change. */
  public IndexRequest {
    scopes = Map.copyOf(scopes);
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
    highlight = List.copyOf(highlight);
  }

  /**
   * A field of a search type.
   *
   * @param field name in the schema
   * @param weight above 0; how much a hit in it counts
   */
  public record Weight(String field, float weight) {}

  /**
   * A condition on one field: at least one of the values. Facet counts of the same field ignore it,
   * so that further values can be chosen.
   *
   * @param field facet field of the schema
   * @param values stored values
   */
  public record Filter(String field, List<String> values) {
    /** Copies the list. */
    public Filter {
      values = List.copyOf(values);
    }
  }

  /**
   * A wish for counts.
   *
   * @param field facet field of the schema
   * @param limit how many values, the commonest first
   */
  public record Facet(String field, int limit) {}

  /**
   * An order.
   *
   * @param field sort field of the schema; empty for relevance
   * @param descending largest first; meaningless for relevance
   */
  public record Sort(String field, boolean descending) {
    /** By relevance. */
    public static Sort relevance() {
      return new Sort("", true);
    }
  }
}
