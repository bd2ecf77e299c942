package org.pinakes.index;

import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.query.Query;

/**
 * A question for the values of one facet.
 *
 * @param query what is looked for
 * @param scopes for each search type named in the query how it looks for words
 * @param filters what results must have besides; choices in the field itself are left aside
 * @param field facet field of the schema
 * @param contains only values with this text in them, whatever the case and the accents; empty: all
 * @param order how values follow one another
 * @param language whose alphabet orders names: a language tag
 * @param offset values skipped, from 0
 * @param limit values wanted
 */
public record FacetRequest(
    Query query,
    Map<String, Scope> scopes,
    List<Filter> filters,
    String field,
    String contains,
    Order order,
    String language,
    int offset,
    int limit) {

  /** Orders of values. */
  public enum Order {
    /** The commonest first; among equals as an engine likes, but always the same. */
    COUNT,
    /** As a dictionary of the language has them. */
    NAME
  }

  /** Copies what could change. */
  public FacetRequest {
    scopes = Map.copyOf(scopes);
    filters = List.copyOf(filters);
  }
}
