package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.search.Facet;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchState;

/** Filters to choose and filters chosen, for one reader. */
final class FacetPanel {
  /** Values seen before the reader unfolds the rest. */
  private static final int FIRST = 6;

  /** Facets at the top that are seen unfolded. */
  private static final int OPEN = 4;

  private final Visit visit;
  private final SearchForm form;
  private final Words words;

  FacetPanel(Visit visit, SearchForm form) {
    this.visit = visit;
    this.form = form;
    this.words = visit.words();
  }

  /** Filters that would change the results; none when there are none to choose from. */
  List<ResultsView.FacetView> facets(SearchPage page) {
    if (page.total() == 0) {
      return List.of();
    }
    return page.facets().stream()
        .filter(facet -> divides(facet, page.total()))
        .map(this::facet)
        .toList();
  }

  List<ResultsView.Chip> chips(SearchState state) {
    return state.filters().stream().flatMap(filter -> chip(state, filter).stream()).toList();
  }

  /** Whether choosing among its values would change anything. */
  private static boolean divides(Facet facet, long total) {
    return facet.isActive()
        || facet.values().size() > 1
        || facet.values().getFirst().count() < total;
  }

  private ResultsView.FacetView facet(Facet facet) {
    List<ResultsView.Box> boxes = facet.values().stream().map(value -> box(facet, value)).toList();
    int first = Math.min(firstShown(boxes), boxes.size());
    boolean open = facet.isActive() || form.facets().indexOf(facet.field()) < OPEN;
    return new ResultsView.FacetView(
        facet.field().parameter(),
        visit.text(facet.field().labelKey()),
        open,
        boxes.subList(0, first),
        boxes.subList(first, boxes.size()));
  }

  /** Enough to show every ticked box; one value alone is not worth unfolding. */
  private static int firstShown(List<ResultsView.Box> boxes) {
    int first = boxes.size() == FIRST + 1 ? FIRST + 1 : FIRST;
    for (int i = first; i < boxes.size(); i++) {
      if (boxes.get(i).checked()) {
        first = i + 1;
      }
    }
    return first;
  }

  private ResultsView.Box box(Facet facet, Facet.Value value) {
    return new ResultsView.Box(
        value.value(),
        words.value(facet.field(), value.value()),
        visit.messages().number(value.count()),
        value.selected());
  }

  private Optional<ResultsView.Chip> chip(SearchState state, SearchState.Filter filter) {
    return form.facet(filter.parameter())
        .map(field -> {
          String label = visit.text(field.labelKey());
          String value = words.value(field, filter.value());
          Map<String, String> names = Map.of("field", label, "value", value);
          String remove = visit.messages().text("filters.remove", names);
          return new ResultsView.Chip(label, value, remove, visit.link(state.without(filter)));
        });
  }
}
