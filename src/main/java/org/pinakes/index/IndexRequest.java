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
 * @param conditions further conditions of which is told how many results each would leave
 * @param sort order
 * @param offset results skipped, from 0
 * @param limit results wanted, 0 for counts alone
 * @param highlight stored fields in which hits are to be marked, and {@code fulltext}, of which the
 *     best passage is given where it has more of the query than the other fields
 * @param mark a neighbouring page, as {@link Marks} of an answer to the same question told it; then
 *     the offset means nothing. Empty, or not to be read: by the offset
 */
public record IndexRequest(
    Query query,
    Map<String, Scope> scopes,
    List<Filter> filters,
    List<Facet> facets,
    List<Condition> conditions,
    Sort sort,
    int offset,
    int limit,
    List<String> highlight,
    String mark) {

  /** Copies what could change. */
  public IndexRequest {
    scopes = Map.copyOf(scopes);
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
    conditions = List.copyOf(conditions);
    highlight = List.copyOf(highlight);
  }

  /** A question for a page by its offset. */
  public IndexRequest(
      Query query,
      Map<String, Scope> scopes,
      List<Filter> filters,
      List<Facet> facets,
      List<Condition> conditions,
      Sort sort,
      int offset,
      int limit,
      List<String> highlight) {
    this(query, scopes, filters, facets, conditions, sort, offset, limit, highlight, "");
  }

  /** A question without further conditions. */
  public IndexRequest(
      Query query,
      Map<String, Scope> scopes,
      List<Filter> filters,
      List<Facet> facets,
      Sort sort,
      int offset,
      int limit,
      List<String> highlight) {
    this(query, scopes, filters, facets, List.of(), sort, offset, limit, highlight);
  }

  /** The same question for the page that a mark tells. */
  public IndexRequest at(String newMark) {
    return new IndexRequest(
        query, scopes, filters, facets, conditions, sort, 0, limit, highlight, newMark);
  }

  /**
   * A field of a search type.
   *
   * @param field name in the schema
   * @param weight above 0; how much a hit in it counts
   */
  public record Weight(String field, float weight) {}

  /** How the values of a filter go together. */
  public enum Match {
    /**
     * At least one of them. Facet counts of the same field leave the filter aside, so that further
     * values can be chosen.
     */
    CHOICE,
    /** At least one of them. */
    ANY,
    /** All of them. */
    ALL,
    /** None of them. */
    NONE
  }

  /**
   * A condition on one field.
   *
   * @param field facet field of the schema
   * @param values stored values; of areas, those of which a record has something
   * @param spans numbers; a record has one when one of its values is a whole number within
   * @param match how values and spans go together
   */
  public record Filter(String field, List<String> values, List<Span> spans, Match match) {
    /** Copies the lists. */
    public Filter {
      values = List.copyOf(values);
      spans = List.copyOf(spans);
    }

    /** A choice among values. */
    public Filter(String field, List<String> values) {
      this(field, values, List.of(), Match.CHOICE);
    }
  }

  /**
   * Whole numbers from one to another, both included.
   *
   * @param from {@link Integer#MIN_VALUE} for an open beginning
   * @param to {@link Integer#MAX_VALUE} for an open end
   */
  public record Span(int from, int to) {}

  /**
   * A wish for counts.
   *
   * @param field facet field of the schema
   * @param limit how many values, the commonest first; how many spans at most, for {@code SPANS};
   *     how many cells side by side at most, for {@code CELLS}
   * @param form what is counted
   * @param below only values that begin so; each beginning has the limit for itself, in the order
   *     of this list; empty: all values. For {@code CELLS} the area that is divided, the world if
   *     there is none
   */
  public record Facet(String field, int limit, Form form, List<String> below) {
    /** What is counted. */
    public enum Form {
      /** Each value. */
      VALUES,
      /**
       * Records whose values are numbers within the same span, as {@link NumberSpans} cuts them:
       * {@code 1990}, {@code 1990..1994}, {@code ..1899}; the smallest first, empty ones included.
       */
      SPANS,
      /**
       * Of a field of areas: records that have something of each cell of an area, as {@link
       * AreaCells} divides it; from the north west, empty ones left out.
       */
      CELLS
    }

    /** Copies the list. */
    public Facet {
      below = List.copyOf(below);
    }

    /** The commonest values. */
    public Facet(String field, int limit) {
      this(field, limit, Form.VALUES, List.of());
    }
  }

  /**
   * A condition that could be added.
   *
   * @param name its name in the answer
   * @param filters all of which hold
   */
  public record Condition(String name, List<Filter> filters) {
    /** Copies the list. */
    public Condition {
      filters = List.copyOf(filters);
    }
  }

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
