package org.pinakes.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param filters values that results must or must not have, in canonical order; what several of one
 *     facet mean is the facet's matter; what is both wanted and not wanted is not wanted
 * @param sort order
 * @param page page of results, from 1
 * @param wide whether narrower subject headings are searched, too, where a site has a thesaurus
 * @param place where the page begins, when its number does not say it: behind the last result of
 *     the page before, or before the first of the page behind; empty for a page by its number.
 *     {@link SearchForm#read} passes over what is not the place of this very page
 */
public record SearchState(
    String query,
    String type,
    List<Filter> filters,
    SortOrder sort,
    int page,
    boolean wide,
    String place) {
  /** The parameter that names filters with a name of their own. */
  public static final String ONLY = "only";

  /** The parameter that says, by {@link #NARROW}, that a search is not widened. */
  public static final String WIDE = "wide";

  /** Its only value. */
  static final String NARROW = "0";

  /** The parameter that tells where a page begins. */
  public static final String PLACE = "place";

  /** The parameter that names an area, {@code west,south,east,north} in degrees. */
  public static final String AREA = "area";

  /** The search type that looks everywhere. */
  public static final String ALL = "all";

  /** Longest query that is read; the rest is cut off. */
  public static final int MAX_QUERY = 1000;

  /** Most filters that are kept; further ones are left out. */
  public static final int MAX_FILTERS = 50;

  /** Longest value of a filter; longer ones are left out. */
  static final int MAX_VALUE = 1000;

  private static final SearchState START =
      new SearchState("", ALL, List.of(), SortOrder.RELEVANCE, 1, true);

  /**
   * A value that results must have, or must not have.
   *
   * @param parameter the facet's name in the URL; {@link #ONLY} for a named filter
   * @param value as stored; for a histogram also a span of numbers ({@code 2010..2020}, {@code
   *     2010..}); the name of a named filter
   * @param not whether results must be without it
   */
  public record Filter(String parameter, String value, boolean not) implements Comparable<Filter> {
    /** Stands before the facet's name in the URL. */
    public static final String NOT = "not.";

    private static final Comparator<Filter> ORDER =
        Comparator.comparing(Filter::parameter)
            .thenComparing(Filter::not)
            .thenComparing(Filter::value);

    /** A value that results must have. */
    public Filter(String parameter, String value) {
      this(parameter, value, false);
    }

    /** The same value the other way round. */
    public Filter opposite() {
      return new Filter(parameter, value, !not);
    }

    /** Its name in the URL. */
    public String name() {
      return not ? NOT + parameter : parameter;
    }

    @Override
    public int compareTo(Filter other) {
      return ORDER.compare(this, other);
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

  /** A page by its number. */
  public SearchState(
      String query, String type, List<Filter> filters, SortOrder sort, int page, boolean wide) {
    this(query, type, filters, sort, page, wide, "");
  }

  /** Everything, by relevance, first page. */
  public static SearchState start() {
    return START;
  }

  /** The same filters and order for another query, from the first page. */
  public SearchState withQuery(String newQuery, String newType) {
    return new SearchState(newQuery, newType, filters, sort, 1, wide);
  }

  /** With one more filter, from the first page; it takes the place of its opposite. */
  public SearchState with(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.remove(filter.opposite());
    more.add(filter);
    return new SearchState(query, type, more, sort, 1, wide);
  }

  /** Without a filter, from the first page. */
  public SearchState without(Filter filter) {
    List<Filter> fewer = new ArrayList<>(filters);
    fewer.remove(filter);
    return new SearchState(query, type, fewer, sort, 1, wide);
  }

  /** Without any filter of one facet, from the first page. */
  public SearchState without(String parameter) {
    List<Filter> others =
        filters.stream().filter(filter -> !filter.parameter().equals(parameter)).toList();
    return new SearchState(query, type, others, sort, 1, wide);
  }

  /** Without any filter, from the first page. */
  public SearchState withoutFilters() {
    return new SearchState(query, type, List.of(), sort, 1, wide);
  }

  /** In another order, from the first page. */
  public SearchState withSort(SortOrder newSort) {
    return new SearchState(query, type, filters, newSort, 1, wide);
  }

  /** With narrower subject headings or without, from the first page. */
  public SearchState withWide(boolean newWide) {
    return new SearchState(query, type, filters, sort, 1, newWide);
  }

  /** Another page of the same results. */
  public SearchState withPage(int newPage) {
    return new SearchState(query, type, filters, sort, newPage, wide);
  }

  /** The same page from a certain place on; see {@link PagePlaces}. */
  SearchState withPlace(String newPlace) {
    return new SearchState(query, type, filters, sort, page, wide, newPlace);
  }

  /** Whether results must have this value. */
  public boolean has(Filter filter) {
    return filters.contains(filter);
  }

  /** Values chosen in one facet. */
  public List<String> values(String parameter) {
    return values(parameter, false);
  }

  /** Values of one facet that results must not have. */
  public List<String> excluded(String parameter) {
    return values(parameter, true);
  }

  private List<String> values(String parameter, boolean not) {
    return filters.stream()
        .filter(filter -> filter.parameter().equals(parameter) && filter.not() == not)
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
    filters.forEach(filter -> add(parameters, filter.name(), filter.value(), ""));
    add(parameters, WIDE, wide ? "" : NARROW, "");
    add(parameters, "sort", sort.code(), SortOrder.RELEVANCE.code());
    add(parameters, "page", Integer.toString(page), "1");
    add(parameters, PLACE, place, "");
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
    usable.removeIf(filter -> !filter.not() && usable.contains(filter.opposite()));
    return List.copyOf(usable);
  }
}
