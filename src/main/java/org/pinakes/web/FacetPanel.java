package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.NumberSpans;
import org.pinakes.record.Area;
import org.pinakes.search.Facet;
import org.pinakes.search.FacetField;
import org.pinakes.search.NamedFilter;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchState;
import org.pinakes.web.FacetView.Box;

/** Filters to choose and filters chosen, for one reader. */
final class FacetPanel {
  /** Values seen before the reader unfolds the rest. */
  private static final int FIRST = 6;

  private final Visit visit;
  private final SearchForm form;
  private final Words words;
  private final FacetBoxes boxes;

  FacetPanel(Visit visit, SearchForm form) {
    this.visit = visit;
    this.form = form;
    this.words = visit.words();
    boxes = new FacetBoxes(visit);
  }

  /** Filters that would change the results; none when there are none to choose from. */
  List<FacetView> facets(SearchPage page) {
    if (page.total() == 0) {
      return List.of();
    }
    return page.facets().stream()
        .filter(facet -> divides(facet, page))
        .map(facet -> facet(facet, page.state()))
        .toList();
  }

  /** Named filters that leave something, but not everything, and those in force. */
  List<Box> switches(SearchPage page) {
    List<String> chosen = page.state().values(SearchState.ONLY);
    return form.switches().stream()
        .filter(named -> {
          long left = page.named().getOrDefault(named.name(), 0L);
          return chosen.contains(named.name()) || (left > 0 && left < page.total());
        })
        .map(named -> {
          long left = page.named().getOrDefault(named.name(), 0L);
          String count = visit.messages().number(left);
          String text = words.label(named);
          return new Box(named.name(), text, count, chosen.contains(named.name()), 0, "");
        })
        .toList();
  }

  List<ResultsView.Chip> chips(SearchState state) {
    return state.filters().stream().flatMap(filter -> chip(state, filter).stream()).toList();
  }

  private static boolean isActive(Facet facet, SearchState state) {
    return facet.isActive() || !state.values(facet.field().parameter()).isEmpty();
  }

  /** Whether choosing among its values would change anything. */
  private static boolean divides(Facet facet, SearchPage page) {
    return isActive(facet, page.state())
        || facet.values().size() > 1
        || facet.values().getFirst().count() < page.total();
  }

  private FacetView facet(Facet facet, SearchState state) {
    FacetField field = facet.field();
    boolean chart = field.kind() == FacetField.Kind.HISTOGRAM;
    List<Box> all = chart ? chosen(field, state) : boxes.of(facet);
    int first = chart ? all.size() : Math.min(firstShown(all), all.size());
    boolean open = isActive(facet, state) || field.opening() == FacetField.Opening.OPEN;
    String label = words.label(field);
    return new FacetView(
        field.parameter(),
        label,
        open,
        boxes.excluded(field, facet.excluded()),
        all.subList(0, first),
        all.subList(first, all.size()),
        facet.more() ? visit.links().facet(state, field.parameter()) : "",
        chart ? NumberChart.of(facet, label, range(field, state), visit.messages()) : null);
  }

  /** The range that the chart's own fields show: the only value that is chosen. */
  private static Optional<Span> range(FacetField field, SearchState state) {
    List<String> values = state.values(field.parameter());
    return values.size() == 1 ? NumberSpans.read(values.getFirst()) : Optional.empty();
  }

  /** Values of a chart that its own fields cannot show. */
  private List<Box> chosen(FacetField field, SearchState state) {
    return range(field, state).isPresent()
        ? List.of()
        : state.values(field.parameter()).stream()
            .map(value -> boxes.chosen(field, value))
            .toList();
  }

  /** Enough to show every ticked box; one value alone is not worth unfolding. */
  private static int firstShown(List<Box> boxes) {
    int first = boxes.size() == FIRST + 1 ? FIRST + 1 : FIRST;
    for (int i = first; i < boxes.size(); i++) {
      if (boxes.get(i).checked() || boxes.get(i).level() > 0) {
        first = i + 1;
      }
    }
    return first;
  }

  private Optional<ResultsView.Chip> chip(SearchState state, SearchState.Filter filter) {
    if (filter.parameter().equals(SearchState.ONLY)) {
      Optional<NamedFilter> named = form.named(filter.value());
      return named.map(
          known -> chip(state, filter, visit.text("filters.only"), words.label(known)));
    }
    if (filter.parameter().equals(SearchState.AREA)) {
      return Area.read(filter.value())
          .map(area -> AreaWords.of(visit.messages(), area))
          .map(said -> chip(state, filter, visit.text("area.label"), said));
    }
    return form.facet(filter.parameter())
        .map(field -> {
          String value = words.value(field, filter.value());
          String said = filter.not() ? visit.text("filters.not", "value", value) : value;
          return chip(state, filter, words.label(field), said);
        });
  }

  private ResultsView.Chip chip(
      SearchState state, SearchState.Filter filter, String label, String value) {
    Map<String, String> names = Map.of("field", label, "value", value);
    String remove = visit.messages().text("filters.remove", names);
    return new ResultsView.Chip(label, value, remove, visit.link(state.without(filter)));
  }
}
