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
import org.pinakes.search.FacetField.Kind;

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
      List<Count> counts = response.facets().getOrDefault(field.field(), List.of());
      Facet facet = facet(field, request, counts);
      if (field.isShown() && (!facet.values().isEmpty() || !facet.excluded().isEmpty())) {
        facets.add(facet);
      }
    }
    return facets;
  }

  private Facet facet(FacetField field, IndexRequest request, List<Count> counts) {
    boolean list = field.kind() == Kind.LIST;
    boolean more = list && counts.size() > field.size();
    List<Count> shown = more ? counts.subList(0, field.size()) : counts;
    List<Facet.Value> values =
        field.kind() == Kind.HISTOGRAM ? spans(field, shown) : values(field, request, shown);
    boolean deeper = field.kind() == Kind.TREE && !values.isEmpty();
    return new Facet(field, values, state.excluded(field.parameter()), more || deeper);
  }

  private List<Facet.Value> spans(FacetField field, List<Count> counts) {
    List<String> selected = state.values(field.parameter());
    List<Facet.Value> spans = new ArrayList<>();
    counts.forEach(count ->
        spans.add(new Facet.Value(count.value(), count.count(), selected.contains(count.value()))));
    return spans;
  }

  private List<Facet.Value> values(FacetField field, IndexRequest request, List<Count> counts) {
    List<String> selected = state.values(field.parameter());
    Map<String, Long> shown = new LinkedHashMap<>();
    counts.forEach(count -> shown.put(count.value(), count.count()));
    List<String> rare = selected.stream().filter(value -> !shown.containsKey(value)).toList();
    if (!rare.isEmpty() && field.isShown()) {
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

  /** Names are put in order where their words are known. */
  private static Comparator<Facet.Value> order(FacetField field) {
    return switch (field.order()) {
      case COUNT, NAME -> Comparator.comparingLong(Facet.Value::count).reversed();
      case NEWEST -> Comparator.comparing(Facet.Value::value).reversed();
    };
  }
}
