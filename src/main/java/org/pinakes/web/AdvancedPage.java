package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pinakes.search.AdvancedSearch;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.AdvancedView.Choice;

/**
 * A form for searches of several parts. It ends in the address of a plain search, and begins with
 * one when there is something to edit; nothing is kept in between.
 */
final class AdvancedPage {
  private static final int FIRST = 8;

  private final SearchService search;
  private final Framer framer;

  AdvancedPage(SearchService search, Framer framer) {
    this.search = search;
    this.framer = framer;
  }

  /** The search that was put together, once its button has been pressed. */
  Optional<SearchState> made(Visit visit) {
    AdvancedInput input = new AdvancedInput(visit.parameters());
    if (!input.isSent() || !(input.button().isEmpty() || input.button().equals("search"))) {
      return Optional.empty();
    }
    String query = search.advanced(visit.messages().tag()).query(input.search());
    return query.length() > SearchState.MAX_QUERY
        ? Optional.empty()
        : Optional.of(state(visit).withQuery(query, SearchState.ALL));
  }

  AdvancedView show(Visit visit) {
    AdvancedInput input = new AdvancedInput(visit.parameters());
    SearchState state = state(visit);
    boolean refused = input.isSent() && input.button().equals("search");
    AdvancedSearch form =
        input.isSent() ? input.search() : search.advanced(visit.messages().tag()).form(state);
    boolean fresh = state.equals(SearchState.start()) && !input.isSent();
    String title = visit.text("advanced.title");
    AdvancedLimits limits = new AdvancedLimits(visit, search, state, form);
    return new AdvancedView(
        fresh
            ? framer.listed(visit, title, SearchState.start(), Paths.ADVANCED)
            : framer.unlisted(visit, title, SearchState.start(), Paths.ADVANCED),
        groups(visit, form),
        form.anyGroup(),
        form.groups().size() < AdvancedSearch.MOST_GROUPS,
        limits.years(),
        limits.boxes(),
        limits.hidden(),
        refused ? visit.text("advanced.too_long") : "");
  }

  private SearchState state(Visit visit) {
    return search.form().read(visit.parameters()).withPage(1);
  }

  private static List<AdvancedView.Group> groups(Visit visit, AdvancedSearch form) {
    List<AdvancedView.Group> groups = new ArrayList<>();
    for (AdvancedSearch.Group group : form.groups()) {
      int number = groups.size() + 1;
      List<AdvancedView.Row> rows = new ArrayList<>();
      group.rows().forEach(row -> rows.add(row(visit, row, number, rows.size() + 1)));
      boolean more = rows.size() < AdvancedSearch.MOST_ROWS;
      String label = visit.text("advanced.group", "number", number);
      groups.add(new AdvancedView.Group(number, label, rows, group.anyRow(), more));
    }
    return groups;
  }

  private static AdvancedView.Row row(Visit visit, AdvancedSearch.Row row, int group, int number) {
    List<Choice> places =
        AdvancedSearch.scopes().stream()
            .map(
                scope -> new Choice(scope, visit.text("scope." + scope), scope.equals(row.scope())))
            .toList();
    List<Choice> ways =
        Stream.of(AdvancedSearch.Match.values())
            .map(way -> new Choice(way.code(), visit.text("way." + way.code()), way == row.match()))
            .toList();
    String label = visit.messages().text("advanced.row", Map.of("group", group, "number", number));
    return new AdvancedView.Row(label, places, ways, row.text());
  }
}
