package org.pinakes.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pinakes.index.AreaFields;
import org.pinakes.index.NumberSpans;
import org.pinakes.search.SearchState.Filter;

/** Reads one URL's parameters into a search, without ever refusing. */
final class StateReader {
  private final SearchForm form;
  private final Map<String, List<String>> parameters;

  StateReader(SearchForm form, Map<String, List<String>> parameters) {
    this.form = form;
    this.parameters = parameters;
  }

  SearchState read() {
    SortOrder sort = SortOrder.ofCode(first("sort")).orElse(SortOrder.RELEVANCE);
    boolean wide = !first(SearchState.WIDE).equals(SearchState.NARROW);
    SearchState page = new SearchState(first("q"), type(), filters(), sort, page(), wide);
    return PagePlaces.read(page, first(SearchState.PLACE));
  }

  private List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (FacetField facet : form.facets()) {
      String name = facet.parameter();
      for (String value : chosen(facet)) {
        canonical(facet, value).ifPresent(read -> filters.add(new Filter(name, read)));
      }
      for (String value : all(Filter.NOT + name)) {
        canonical(facet, value).ifPresent(read -> filters.add(new Filter(name, read, true)));
      }
      if (facet.kind() == FacetField.Kind.HISTOGRAM) {
        range(name).ifPresent(range -> filters.add(new Filter(name, range)));
      }
    }
    AreaFields.canonical(first(SearchState.AREA))
        .ifPresent(area -> filters.add(new Filter(SearchState.AREA, area)));
    for (String name : all(SearchState.ONLY)) {
      form.named(name).ifPresent(known -> filters.add(new Filter(SearchState.ONLY, name)));
    }
    return filters;
  }

  /** Below a chosen value of a tree a narrower one takes its place. */
  private List<String> chosen(FacetField facet) {
    List<String> values = all(facet.parameter());
    if (facet.kind() != FacetField.Kind.TREE) {
      return values;
    }
    Set<String> wider = new HashSet<>();
    values.forEach(value -> TreePath.of(value).ifPresent(path -> wider.addAll(path.ancestors())));
    return values.stream().filter(value -> !wider.contains(value)).toList();
  }

  /** Numbers have one spelling, and a range from everything to everything is none. */
  private static Optional<String> canonical(FacetField facet, String value) {
    if (facet.kind() != FacetField.Kind.HISTOGRAM) {
      return Optional.of(value);
    }
    return value.strip().equals("..")
        ? Optional.empty()
        : NumberSpans.read(value).map(NumberSpans::text).or(() -> Optional.of(value));
  }

  /** What the chart's own form sends: a span that was clicked, or both ends of a range. */
  private Optional<String> range(String name) {
    String span = first(name + ".span");
    String typed = first(name + ".from").strip() + ".." + first(name + ".to").strip();
    return NumberSpans.read(span.isEmpty() ? typed : span).map(NumberSpans::text);
  }

  private String type() {
    String asked = first("type");
    return form.types().contains(asked) ? asked : SearchState.ALL;
  }

  private int page() {
    String digits = first("page").strip();
    boolean number = digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && !digits.isEmpty() ? Integer.parseInt(digits) : 1;
  }

  private String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }
}
