package org.pinakes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.query.Reading;

/**
 * Counts what searches find, by what it is and by when it came; the whole catalogue anew only when
 * the index has changed. Thread-safe.
 */
public final class FigureCounts {
  /** By their names in the URL: those of them that a site has. */
  private static final List<String> FACETS =
      List.of("source", "topic", "format", "language", "journal", "author");

  private static final String YEARS = "publishDate";
  private static final String MONTHS = "first_indexed_month_str";
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private static final int MOST_VALUES = 15;
  private static final int MOST_YEARS = 2_000;

  private final CatalogIndex index;
  private final List<FacetField> fields;
  private final Readings readings;
  private final Requests requests;
  private final PerCommit<Figures> whole;

  FigureCounts(CatalogIndex index, SearchForm form, Readings readings, Requests requests) {
    this.index = index;
    this.readings = readings;
    this.requests = requests;
    whole = new PerCommit<>(index, () -> count(SearchState.start(), SearchService.ENGLISH));
    fields = FACETS.stream().map(form::facet).flatMap(Optional::stream).toList();
  }

  /**
   * What a search finds.
   *
   * @param language the reader's, whose operators are understood
   */
  public Figures of(SearchState state, String language) {
    boolean everything = state.query().isEmpty() && state.filters().isEmpty();
    return everything ? whole.now() : count(state, language);
  }

  private Figures count(SearchState state, String language) {
    Iterator<Reading> ways = readings.of(state, language).iterator();
    IndexResponse counted;
    do {
      counted = index.search(requests.counts(state, ways.next().tree(), wanted()));
    } while (counted.total() == 0 && ways.hasNext());
    return new Figures(
        counted.total(), groups(counted), inOrder(counted, YEARS), inOrder(counted, MONTHS));
  }

  private List<IndexRequest.Facet> wanted() {
    List<IndexRequest.Facet> wanted = new ArrayList<>();
    fields.forEach(field -> wanted.add(new IndexRequest.Facet(field.field(), MOST_VALUES + 1)));
    wanted.add(new IndexRequest.Facet(YEARS, MOST_YEARS));
    wanted.add(new IndexRequest.Facet(MONTHS, MOST_YEARS));
    return wanted;
  }

  private List<Figures.Group> groups(IndexResponse counted) {
    List<Figures.Group> groups = new ArrayList<>();
    for (FacetField field : fields) {
      List<Count> values = counted.facets().getOrDefault(field.field(), List.of());
      if (!values.isEmpty()) {
        List<Count> shown = values.subList(0, Math.min(values.size(), MOST_VALUES));
        groups.add(new Figures.Group(field, shown, values.size() > MOST_VALUES));
      }
    }
    return groups;
  }

  /** What was published at odd times has no place on an axis. */
  private static List<Count> inOrder(IndexResponse counted, String field) {
    return counted.facets().getOrDefault(field, List.of()).stream()
        .filter(count -> field.equals(MONTHS) || YEAR.matcher(count.value()).matches())
        .sorted(Comparator.comparing(Count::value))
        .toList();
  }
}
