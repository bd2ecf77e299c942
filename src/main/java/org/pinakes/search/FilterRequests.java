package org.pinakes.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pinakes.index.AreaFields;
import org.pinakes.index.IndexRequest.Condition;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.NumberSpans;
import org.pinakes.search.FacetField.Kind;

/** What an index is asked for a form's facets and named filters. Thread-safe. */
final class FilterRequests {
  private final SearchForm form;
  private final InstantSource clock;

  /**
   * @param clock tells which year it is, in UTC
   */
  FilterRequests(SearchForm form, InstantSource clock) {
    this.form = form;
    this.clock = clock;
  }

  /** The filters in force. */
  List<Filter> filters(SearchState state) {
    List<Filter> filters = new ArrayList<>();
    for (FacetField facet : form.facets()) {
      Match match = facet.every() ? Match.ALL : Match.CHOICE;
      filter(facet, state.values(facet.parameter()), match).ifPresent(filters::add);
      filter(facet, state.excluded(facet.parameter()), Match.NONE).ifPresent(filters::add);
    }
    List<String> areas = state.values(SearchState.AREA);
    if (!areas.isEmpty()) {
      filters.add(AreaFields.filter(areas, false));
    }
    for (String name : state.values(SearchState.ONLY)) {
      form.named(name).ifPresent(named -> filters.addAll(named.filters(thisYear())));
    }
    return filters;
  }

  private static Optional<Filter> filter(FacetField facet, List<String> values, Match match) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (String value : values) {
      Optional<Span> span =
          facet.kind() == Kind.HISTOGRAM ? NumberSpans.read(value) : Optional.empty();
      span.ifPresentOrElse(spans::add, () -> texts.add(value));
    }
    return Optional.of(new Filter(facet.field(), texts, spans, match));
  }

  /** What is counted for the facets that are shown. */
  List<Facet> facets(SearchState state) {
    return form.facets().stream()
        .filter(FacetField::isShown)
        .map(field -> facet(field, state))
        .toList();
  }

  /** One value more than is shown tells whether there are more. */
  private static Facet facet(FacetField field, SearchState state) {
    return switch (field.kind()) {
      case LIST -> new Facet(field.field(), field.size() + 1);
      case HISTOGRAM -> new Facet(field.field(), field.size(), Facet.Form.SPANS, List.of());
      case TREE -> {
        TreeSet<String> below = new TreeSet<>(List.of("0/"));
        for (String chosen : state.values(field.parameter())) {
          TreePath.of(chosen).ifPresent(path -> below.addAll(path.beginnings()));
        }
        yield new Facet(field.field(), field.size(), Facet.Form.VALUES, List.copyOf(below));
      }
    };
  }

  /** Named filters, of each of which is told what it would leave. */
  List<Condition> conditions() {
    int year = thisYear();
    return form.switches().stream()
        .map(named -> new Condition(named.name(), named.filters(year)))
        .toList();
  }

  private int thisYear() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
  }
}
