package org.pinakes.search;

import java.util.List;
import java.util.Map;

/** Reads one URL's parameters into a search, without ever refusing. */
final class StateReader {
  private final SearchForm form;
  private final Map<String, List<String>> parameters;

  StateReader(SearchForm form, Map<String, List<String>> parameters) {
    this.form = form;
    this.parameters = parameters;
  }

  SearchState read() {
    SearchState state = SearchState.start().withQuery(first("q"), type());
    for (FacetField facet : form.facets()) {
      for (String value : parameters.getOrDefault(facet.parameter(), List.of())) {
        state = state.with(new SearchState.Filter(facet.parameter(), value));
      }
    }
    return state
        .withSort(SortOrder.ofCode(first("sort")).orElse(SortOrder.RELEVANCE))
        .withPage(page());
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
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
