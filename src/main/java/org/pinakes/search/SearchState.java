package org.pinakes.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A search as its URL says it. Equal searches are equal values and print the same URL: filters are
 * kept in one order, spaces around the query are dropped, defaults are not printed. Immutable.
 *
 * @param query what the reader typed; at most {@link #MAX_QUERY} characters
 * @param type search type
 * @param filters values that results must have, in canonical order; several of one facet mean any
 *     of them
 * @param sort order
 * @param page page of results, from 1
 */
public record SearchState(
    String query, String type, List<Filter> filters, SortOrder sort, int page) {
  /** The search type that looks everywhere. */
  public static final String ALL = "all";

  /** Longest query that is read; the rest is cut off. */
  public static final int MAX_QUERY = 1000;

  /** Most filters that are kept; further ones are left out. */
  public static final int MAX_FILTERS = 50;

  /** Longest value of a filter; longer ones are left out. */
  static final int MAX_VALUE = 1000;

  private static final SearchState START =
      new SearchState("", ALL, List.of(), SortOrder.RELEVANCE, 1);

  /**
   * A value that results must have.
   *
   * @param parameter the facet's name in the URL
   * @param value as stored
   */
  public record Filter(String parameter, String value) implements Comparable<Filter> {
    @Override
    public int compareTo(Filter other) {
      int byParameter = parameter.compareTo(other.parameter);
      return byParameter != 0 ? byParameter : value.compareTo(other.value);
    }

    private boolean isUsable() {
      return !value.isEmpty() && value.length() <= MAX_VALUE && UrlText.isWellFormed(value);
    }
  }

  /** Brings everything into canonical form. */
  public SearchState {
    query = UrlText.clean(query, MAX_QUERY);
    filters = canonical(filters);
    page = Math.max(1, page);
  }

  /** Everything, by relevance, first page. */
  public static SearchState start() {
    return START;
  }

  /** The same filters and order for another query, from the first page. */
  public SearchState withQuery(String newQuery, String newType) {
    return new SearchState(newQuery, newType, filters, sort, 1);
  }

  /** With one more filter, from the first page. */
  public SearchState with(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new SearchState(query, type, more, sort, 1);
  }

  /** Without a filter, from the first page. */
  public SearchState without(Filter filter) {
    List<Filter> fewer = new ArrayList<>(filters);
    fewer.remove(filter);
    return new SearchState(query, type, fewer, sort, 1);
  }

  /** Without any filter, from the first page. */
  public SearchState withoutFilters() {
    return new SearchState(query, type, List.of(), sort, 1);
  }

  /** In another order, from the first page. */
  public SearchState withSort(SortOrder newSort) {
    return new SearchState(query, type, filters, newSort, 1);
  }

  /** Another page of the same results. */
  public SearchState withPage(int newPage) {
    return new SearchState(query, type, filters, sort, newPage);
  }

  /** Whether results must have this value. */
  public boolean has(Filter filter) {
    return filters.contains(filter);
  }

  /** Values chosen in one facet. */
  public List<String> values(String parameter) {
    return filters.stream()
        .filter(filter -> filter.parameter().equals(parameter))
        .map(Filter::value)
        .toList();
  }

  /**
   * The URL's parameters in canonical order, defaults left out: what hidden fields of a form carry.
   */
  public List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    add(parameters, "q", query, "");
    add(parameters, "type", type, ALL);
    filters.forEach(filter -> add(parameters, filter.parameter(), filter.value(), ""));
    add(parameters, "sort", sort.code(), SortOrder.RELEVANCE.code());
    add(parameters, "page", Integer.toString(page), "1");
    return parameters;
  }

  /** The part of the URL behind the question mark, encoded; empty for {@link #start}. */
  public String queryString() {
    return parameters().stream()
        .map(parameter -> parameter.name() + "=" + encoded(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  /**
   * A name and a value of the URL.
   *
   * @param name as in the URL
   * @param value not encoded
   */
  public record Parameter(String name, String value) {}

  private static void add(List<Parameter> to, String name, String value, String normal) {
    if (!value.equals(normal)) {
      to.add(new Parameter(name, value));
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static List<Filter> canonical(List<Filter> filters) {
    SortedSet<Filter> usable = new TreeSet<>();
    for (Filter filter : filters) {
      if (usable.size() < MAX_FILTERS && filter.isUsable()) {
        usable.add(filter);
      }
    }
    return List.copyOf(usable);
  }
}
