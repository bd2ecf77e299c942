package org.pinakes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Count;

/** Turns an index's counts into facets to show; chosen values are always among them. */
final class FacetCounts {
  /** How far down the counts a chosen value is looked for that is not among the commonest. */
  private static final int FURTHER = 10_000;

  private final CatalogIndex index;
  private final SearchForm form;
  private final SearchState state;

  FacetCounts(CatalogIndex index, SearchForm form, SearchState state) {
    this.index = index;
    this.form = form;
    this.state = state;
  }

  List<Facet> facets(IndexRequest request, IndexResponse response) {
    List<Facet> facets = new ArrayList<>();
    for (FacetField field : form.facets()) {
      List<Facet.Value> values =
          values(field, request, response.facets().getOrDefault(field.field(), List.of()));
      if (!values.isEmpty()) {
        facets.add(new Facet(field, values));
      }
    }
    return facets;
  }

  private List<Facet.Value> values(FacetField field, IndexRequest request, List<Count> counts) {
    List<String> selected = state.values(field.parameter());
    Map<String, Long> shown = new LinkedHashMap<>();
    counts.forEach(count -> shown.put(count.value(), count.count()));
    List<String> rare = selected.stream().filter(value -> !shown.containsKey(value)).toList();
    if (!rare.isEmpty()) {
      Map<String, Long> further = further(field, request);
      rare.forEach(value -> shown.put(value, further.getOrDefault(value, 0L)));
    }
    return shown.entrySet().stream()
        .map(e -> new Facet.Value(e.getKey(), e.getValue(), selected.contains(e.getKey())))
        .sorted(order(field))
        .toList();
  }

  private Map<String, Long> further(FacetField field, IndexRequest request) {
    IndexRequest counting =
        new IndexRequest(
            request.query(),
            request.scopes(),
            request.filters(),
            List.of(new IndexRequest.Facet(field.field(), FURTHER)),
            Sort.relevance(),
            0,
            0,
            List.of());
    Map<String, Long> counts = new LinkedHashMap<>();
    index
        .search(counting)
        .facets()
        .getOrDefault(field.field(), List.of())
        .forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }

  private static Comparator<Facet.Value> order(FacetField field) {
    return switch (field.order()) {
      case COUNT -> Comparator.comparingLong(Facet.Value::count).reversed();
      case NEWEST -> Comparator.comparing(Facet.Value::value).reversed();
    };
  }
}
