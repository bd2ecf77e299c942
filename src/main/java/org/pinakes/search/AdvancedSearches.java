package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.query.Query;
import org.pinakes.query.QueryParser;
import org.pinakes.query.QueryPrinter;
import org.pinakes.query.Trees;

/**
 * Turns rows of a form into a search that could have been typed, and a search back into rows. What
 * has no shape of rows becomes one row with the text as it is written. Thread-safe.
 */
public final class AdvancedSearches {
  private static final String YEAR = "publishDateSort";

  /** The facet of years: where it is chosen, its range stands in the form's fields. */
  private static final String YEARS = "year";

  private static final Pattern YEAR_DIGITS = Pattern.compile("\\d{1,4}");

  private final QueryParser parser;
  private final QueryPrinter printer;
  private final RowShapes shapes;
  private final String language;

  AdvancedSearches(QueryParser parser, String language) {
    this.parser = parser;
    this.language = language;
    printer = new QueryPrinter(language);
    shapes = new RowShapes(printer);
  }

  /** Query as a reader could have typed it, for the search type that looks everywhere. */
  public String query(AdvancedSearch form) {
    List<Query> groups = form.groups().stream().flatMap(group -> group(group).stream()).toList();
    Optional<Query> all = form.anyGroup() ? Trees.or(groups) : Trees.and(groups);
    List<Query> parts = Stream.concat(all.stream(), years(form).stream()).toList();
    return Trees.and(parts).map(tree -> printer.print(tree, SearchState.ALL)).orElse("");
  }

  private Optional<Query> group(AdvancedSearch.Group group) {
    List<Query> rows = group.rows().stream().flatMap(row -> row(row).stream()).toList();
    return group.anyRow() ? Trees.or(rows) : Trees.and(rows);
  }

  private Optional<Query> row(AdvancedSearch.Row row) {
    return switch (row.match()) {
      case ALL -> read(row.text(), row.scope());
      case ANY -> read(row.text(), row.scope()).map(AdvancedSearches::any);
      case PHRASE -> read('"' + row.text().replace('"', ' ') + '"', row.scope());
      case NONE -> read(row.text(), row.scope()).map(all -> Trees.not(any(all)));
    };
  }

  private Optional<Query> read(String text, String scope) {
    Query tree = parser.read(text, scope, language).tree();
    return tree instanceof Query.All ? Optional.empty() : Optional.of(tree);
  }

  private static Query any(Query all) {
    List<Query> parts =
        switch (all) {
          case Query.Words(String scope, String text) ->
              Stream.of(text.split(" ", -1)).<Query>map(w -> new Query.Words(scope, w)).toList();
          case Query.And(List<Query> some) -> some.stream().map(AdvancedSearches::any).toList();
          default -> List.of(all);
        };
    return Trees.or(parts).orElse(all);
  }

  private static Optional<Query> years(AdvancedSearch form) {
    Optional<Integer> from = year(form.from());
    Optional<Integer> to = year(form.to());
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    int first = from.orElse(Integer.MIN_VALUE);
    int last = to.orElse(Integer.MAX_VALUE);
    return Optional.of(new Query.Range(YEAR, Math.min(first, last), Math.max(first, last)));
  }

  private static Optional<Integer> year(String typed) {
    String year = typed.strip();
    return YEAR_DIGITS.matcher(year).matches()
        ? Optional.of(Integer.parseInt(year))
        : Optional.empty();
  }

  /** The rows of a search, with room for more. */
  public AdvancedSearch form(SearchState state) {
    Query tree = parser.read(state.query(), state.type(), language).tree();
    List<Query> parts =
        new ArrayList<>(tree instanceof Query.And(List<Query> all) ? all : List.of(tree));
    boolean filtered = !state.values(YEARS).isEmpty();
    Optional<Query.Range> years = filtered ? Optional.empty() : onlyYears(parts);
    years.ifPresent(parts::remove);
    Query rest = Trees.and(parts).orElseGet(Query.All::new);
    List<AdvancedSearch.Group> groups = shapes.groups(rest);
    return new AdvancedSearch(
            groups,
            rest instanceof Query.Or && groups.size() > 1,
            years.map(Query.Range::from).map(AdvancedSearches::typed).orElse(""),
            years.map(Query.Range::to).map(AdvancedSearches::typed).orElse(""))
        .withRoom();
  }

  /** The one span of years, if it is one. */
  private static Optional<Query.Range> onlyYears(List<Query> parts) {
    List<Query.Range> all =
        parts.stream()
            .filter(Query.Range.class::isInstance)
            .map(Query.Range.class::cast)
            .filter(range -> range.field().equals(YEAR))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static String typed(int year) {
    return year == Integer.MIN_VALUE || year == Integer.MAX_VALUE ? "" : Integer.toString(year);
  }
}
