package org.pinakes.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.FacetPage;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.Nearness;
import org.pinakes.query.Query;
import org.pinakes.query.QueryParser;
import org.pinakes.query.Reading;

/** Answers readers' searches from an index. Thread-safe. */
public final class SearchService {
  /** Results on a page of the site. */
  public static final int PAGE_SIZE = 20;

  static final String ENGLISH = "en";

  /** Records near another one in meaning that may turn out to be the same thing once more. */
  private static final int CANDIDATES = 15;

  private final CatalogIndex index;
  private final SearchForm form;
  private final Readings readings;
  private final FilterRequests filters;
  private final Requests requests;
  private final ListPlaces listPlaces;
  private final FacetLister facetLister;
  private final Meaning meaning;
  private final NearRecords nearRecords;
  private final HomeCounts home;
  private final WhyFound why;
  private final FigureCounts figures;
  private final AreaCounts areas;

  /**
   * @param index where to search
   * @param ranking what the search types look at
   * @param form what readers can choose from
   */
  public SearchService(CatalogIndex index, Ranking ranking, SearchForm form) {
    this(index, () -> ranking, form, new QueryParser());
  }

  /**
   * @param index where to search
   * @param ranking what the search types look at
   * @param form what readers can choose from
   * @param parser reads what they type
   */
  public SearchService(
      CatalogIndex index, Supplier<Ranking> ranking, SearchForm form, QueryParser parser) {
    this(index, ranking, form, parser, InstantSource.system());
  }

  /**
   * @param index where to search
   * @param ranking what the search types look at
   * @param form what readers can choose from
   * @param parser reads what they type
   * @param clock tells which years are the last ones
   */
  public SearchService(
      CatalogIndex index,
      Supplier<Ranking> ranking,
      SearchForm form,
      QueryParser parser,
      InstantSource clock) {
    this(index, ranking, form, parser, Widening.none(), clock, Meaning.none());
  }

  /**
   * @param index where to search
   * @param ranking what the search types look at
   * @param form what readers can choose from
   * @param parser reads what they type
   * @param widening knows subject headings
   * @param clock tells which years are the last ones
   * @param meaning searching by meaning
   */
  public SearchService(
      CatalogIndex index,
      Supplier<Ranking> ranking,
      SearchForm form,
      QueryParser parser,
      Widening widening,
      InstantSource clock,
      Meaning meaning) {
    this.meaning = meaning;
    readings = new Readings(parser, widening);
    this.index = index;
    this.form = form;
    filters = new FilterRequests(form, clock);
    requests = new Requests(ranking, filters);
    facetLister = new FacetLister(index, ranking);
    nearRecords = new NearRecords(index, ranking, meaning);
    listPlaces = new ListPlaces(index, readings, requests, nearRecords);
    home = new HomeCounts(index);
    figures = new FigureCounts(index, form, readings, requests);
    areas = new AreaCounts(index, readings, requests);
    why = new WhyFound(index, ranking, readings, meaning, clock);
  }

  /** What readers can choose from. */
  public SearchForm form() {
    return form;
  }

  /**
   * A page of {@link #PAGE_SIZE} results with facets and marked hits. A query that is nothing but
   * an identifier, or a citation, finds its record; only when none fits, the text is searched for.
   */
  public SearchPage search(SearchState state) {
    return search(state, PAGE_SIZE);
  }

  /**
   * A page of results of another size.
   *
   * @param size results on a page, 1 to {@link SearchPage#DEEPEST_RESULT}
   */
  public SearchPage search(SearchState state, int size) {
    return search(state, size, ENGLISH);
  }

  /**
   * A page of results of another size.
   *
   * @param size results on a page, 1 to {@link SearchPage#DEEPEST_RESULT}
   * @param language the reader's, whose operators are understood
   */
  public SearchPage search(SearchState state, int size, String language) {
    long start = System.nanoTime();
    Iterator<Reading> ways = readings.of(state, language).iterator();
    Reading reading;
    IndexRequest request;
    IndexResponse response;
    Nearness nearness;
    do {
      reading = ways.next();
      request = requests.page(state, size, reading.tree());
      nearness = nearRecords.nearness(state, request, !ways.hasNext());
      response = index.search(request, nearness);
    } while (response.total() == 0 && ways.hasNext());
    List<Facet> facets = new FacetCounts(index, form, state).facets(request, response);
    List<Hit> near =
        response.total() < PAGE_SIZE && !ways.hasNext()
            ? nearRecords.find(state, request, nearness, size - response.hits().size())
            : List.of();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new SearchPage(
        state,
        response.total(),
        response.hits(),
        near,
        facets,
        response.conditions(),
        size,
        took,
        reading,
        response.marks());
  }

  /** The values of one facet over the results of a search, page by page. */
  public FacetPage values(FacetQuestion question) {
    SearchState state = question.state();
    List<Filter> inForce = filters.filters(state);
    Iterator<Reading> ways = readings.of(state, question.language()).iterator();
    FacetPage page;
    do {
      page = facetLister.list(question, ways.next().tree(), inForce);
    } while (page.total() == 0 && ways.hasNext());
    return page;
  }

  /** How a search was read, taken apart; for those who ask, since each part is counted. */
  public Understood understood(SearchPage page, String language) {
    IndexRequest whole = requests.page(page.state(), 0, page.reading().tree());
    return new Explanation(index, whole, page, language).understood();
  }

  /** Turns searches into rows of a form and back. */
  public AdvancedSearches advanced(String language) {
    return new AdvancedSearches(readings.parser(), language);
  }

  /**
   * Number of results of a search, without anything else.
   *
   * @param language the reader's, whose operators are understood
   */
  public long count(SearchState state, String language) {
    return readings.of(state, language).stream()
        .mapToLong(way -> index.search(requests.count(state, way.tree())).total())
        .filter(count -> count > 0)
        .findFirst()
        .orElse(0);
  }

  /**
   * Where a record stands in the results of a search; empty when it is not among them.
   *
   * @param language the reader's, whose operators are understood
   */
  public Optional<ListPlace> place(SearchState state, String id, String language) {
    return listPlaces.find(state, id, language);
  }

  /**
   * All results of a search, one after another, in its order; fetched in portions as they are asked
   * for, each as the index is then.
   *
   * @param language the reader's, whose operators are understood
   */
  public Iterator<IndexDocument> all(SearchState state, String language) {
    List<Query> ways = readings.of(state, language).stream().map(Reading::tree).toList();
    return WholeResult.of(index, ways, tree -> requests.portion(state, tree, WholeResult.PORTION));
  }

  /** The record with this public identifier. */
  public Optional<IndexDocument> record(String id) {
    return index.fetch(id);
  }

  /** The records with these public identifiers, in that order; missing ones are left out. */
  public List<IndexDocument> records(List<String> ids) {
    return ids.isEmpty() ? List.of() : index.fetch(ids);
  }

  /**
   * Records like another one, the likest first: by meaning where it is known, by words otherwise.
   *
   * @param limit at most so many
   */
  public List<IndexDocument> similar(String id, int limit) {
    return index.similar(id, meaning.like(id, CANDIDATES + limit), limit);
  }

  /** The records that came last, newest first. */
  public List<IndexDocument> recent(int limit) {
    Sort lastFirst = new Sort("first_indexed", true);
    IndexRequest request = requests.everything(lastFirst, limit);
    return index.search(request).hits().stream().map(Hit::document).toList();
  }

  /** What is in the catalogue; counted anew only when the index has changed. */
  public CatalogCounts counts() {
    return home.now();
  }

  /** What searches find, in figures. */
  public FigureCounts figures() {
    return figures;
  }

  /** What searches find, on a map. */
  public AreaCounts areas() {
    return areas;
  }

  /**
   * Why a record is among the results of a search; for those who ask.
   *
   * @param id public identifier
   * @param language the reader's, whose operators are understood
   */
  public Optional<Why> why(SearchState state, String id, String language) {
    return why.of(state, id, language);
  }
}
