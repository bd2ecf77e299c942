package org.pinakes.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.NumberSpans;
import org.pinakes.search.AdvancedSearch;
import org.pinakes.search.CatalogCounts;
import org.pinakes.search.FacetField;
import org.pinakes.search.NamedFilter;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.FacetView.Box;

/** What the advanced form limits results to: the filters of one search, as boxes and fields. */
final class AdvancedLimits {
  private static final String YEARS = "year";
  private static final int FIRST = 8;

  private final Visit visit;
  private final SearchService search;
  private final SearchState state;
  private final AdvancedSearch form;

  AdvancedLimits(Visit visit, SearchService search, SearchState state, AdvancedSearch form) {
    this.visit = visit;
    this.search = search;
    this.state = state;
    this.form = form;
  }

  /** Years as the filter has them, where the site has one, else as the query has them. */
  AdvancedView.Years years() {
    String field = yearFacet().isPresent() ? YEARS + "." : "";
    return range()
        .map(span -> new AdvancedView.Years(field, typed(span.from()), typed(span.to())))
        .orElseGet(() -> new AdvancedView.Years(field, form.from(), form.to()));
  }

  private Optional<FacetField> yearFacet() {
    return search.form().facet(YEARS).filter(facet -> facet.kind() == FacetField.Kind.HISTOGRAM);
  }

  /** The only span that is chosen; several have no place in two fields. */
  private Optional<Span> range() {
    List<String> chosen = state.values(YEARS);
    return yearFacet().isPresent() && chosen.size() == 1
        ? NumberSpans.read(chosen.getFirst())
        : Optional.empty();
  }

  private static String typed(int year) {
    return year == Integer.MIN_VALUE || year == Integer.MAX_VALUE ? "" : Integer.toString(year);
  }

  /** Formats, languages, sources and named filters. */
  List<AdvancedView.Limit> boxes() {
    List<AdvancedView.Limit> limits = new ArrayList<>();
    counts()
        .forEach((name, counts) ->
            search.form().facet(name).ifPresent(field -> limits.add(limit(field, counts))));
    List<Box> named = search.form().switches().stream().map(this::named).toList();
    limits.add(
        new AdvancedView.Limit(SearchState.ONLY, visit.text("filters.only"), named, List.of()));
    return limits.stream().filter(limit -> !limit.first().isEmpty()).toList();
  }

  private Map<String, List<Count>> counts() {
    CatalogCounts counts = search.counts();
    Map<String, List<Count>> values = new LinkedHashMap<>();
    values.put("format", counts.formats());
    values.put("language", counts.languages());
    values.put("source", counts.sources());
    return values;
  }

  private Box named(NamedFilter named) {
    boolean chosen = state.values(SearchState.ONLY).contains(named.name());
    return new Box(named.name(), visit.words().label(named), "", chosen, 0, "");
  }

  private AdvancedView.Limit limit(FacetField field, List<Count> counts) {
    Words words = visit.words();
    List<String> chosen = state.values(field.parameter());
    List<Box> first = new ArrayList<>();
    List<Box> more = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Count count : counts) {
      boolean ticked = chosen.contains(count.value());
      String number = visit.messages().number(count.count());
      String text = words.value(field, count.value());
      (ticked || known.size() < FIRST ? first : more)
          .add(new Box(count.value(), text, number, ticked, 0, ""));
      known.add(count.value());
    }
    chosen.stream()
        .filter(value -> !known.contains(value))
        .forEach(value -> first.add(new Box(value, words.value(field, value), "", true, 0, "")));
    return new AdvancedView.Limit(field.parameter(), words.label(field), first, more);
  }

  /** Filters that have no boxes here, the order, and the language stay as they are. */
  List<ResultsView.Hidden> hidden() {
    Set<String> shown = new HashSet<>(Set.of("q", "type", SearchState.ONLY));
    shown.addAll(counts().keySet());
    if (range().isPresent()) {
      shown.add(YEARS);
    }
    return FacetValuesPage.hidden(visit, state).stream()
        .filter(field -> !shown.contains(field.name()))
        .toList();
  }
}
