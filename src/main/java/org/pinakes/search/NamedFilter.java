package org.pinakes.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.index.IndexRequest.Span;

/**
 * A filter with a name, shown as a switch: {@code open-access}, {@code recent}.
 *
 * @param name its name in the URL ({@code only=recent})
 * @param label what it is called; {@code years} is its placeholder
 * @param where fields of the index and the values of which a record must have one; all fields count
 * @param lastYears published this year or in the years before, so many in all; 0 for any year
 */
public record NamedFilter(
    String name, Label label, Map<String, List<String>> where, int lastYears) {
  private static final String YEARS = "publishDate";

  /** Copies the map and keeps its order. */
  public NamedFilter {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    where.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    where = Collections.unmodifiableMap(copy);
  }

  List<Filter> filters(int thisYear) {
    List<Filter> filters = new ArrayList<>();
    where.forEach((field, values) -> filters.add(new Filter(field, values, List.of(), Match.ANY)));
    if (lastYears > 0) {
      Span years = new Span(thisYear - lastYears + 1, Integer.MAX_VALUE);
      filters.add(new Filter(YEARS, List.of(), List.of(years), Match.ANY));
    }
    return filters;
  }
}
