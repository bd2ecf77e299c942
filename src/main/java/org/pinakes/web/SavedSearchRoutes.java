package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.AlertRhythm;
import org.pinakes.account.SavedSearch;
import org.pinakes.account.SavedSearches;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchState;

/** Saving searches, and coming back to them. */
final class SavedSearchRoutes {
  private static final int LONGEST_NAME = 300;

  private final Reception reception;
  private final SavedSearches searches;
  private final SearchForm form;
  private final ZoneId zone;

  SavedSearchRoutes(Reception reception, SearchForm form, ZoneId zone) {
    this.reception = reception;
    this.form = form;
    this.zone = zone;
    searches = reception.accounts().searches();
  }

  void addTo(RoutesConfig routes) {
    reception.own(routes, AccountPaths.SEARCHES, this::all);
    reception.ownForm(routes, AccountPaths.SEARCHES, this::delete);
    reception.own(routes, AccountPaths.SAVE_SEARCH, this::ask);
    reception.ownForm(routes, AccountPaths.SAVE_SEARCH, this::save);
  }

  private void all(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String title = visit.text("saved.title");
    Map<String, AlertRhythm> alerts = reception.accounts().alerts().of(reader.account());
    reception.page(
        context,
        "searches",
        new SavedSearchesView(
            reception.framer().unlisted(visit, title, SearchState.start(), AccountPaths.SEARCHES),
            reception.accounts().policy().letters(),
            searches.of(reader.account()).stream()
                .map(search -> line(visit, search, alerts.get(search.id())))
                .toList()));
  }

  private SavedSearchesView.Line line(
      Visit visit, SavedSearch search, @Nullable AlertRhythm alert) {
    String feed = search.address().isEmpty() ? Paths.FEED : Paths.FEED + "?" + search.address();
    return new SavedSearchesView.Line(
        search.id(),
        search.name(),
        visit.links().to(Paths.SEARCH + "?" + search.address()),
        visit.messages().date(search.created().atZone(zone).toLocalDate().toString()),
        visit.links().to(feed),
        List.of(
            new SavedSearchesView.Rhythm("", visit.text("saved.alert_none"), alert == null),
            rhythm(AlertRhythm.DAILY, visit.text("saved.alert_daily"), alert),
            rhythm(AlertRhythm.WEEKLY, visit.text("saved.alert_weekly"), alert)));
  }

  private static SavedSearchesView.Rhythm rhythm(
      AlertRhythm rhythm, String text, @Nullable AlertRhythm alert) {
    return new SavedSearchesView.Rhythm(rhythm.code(), text, rhythm == alert);
  }

  private void delete(Context context, Reader reader) {
    searches.delete(reader.account(), Reception.field(context, "search"));
    reception.go(context, AccountPaths.SEARCHES);
  }

  private SearchState state(Map<String, List<String>> parameters) {
    return form.read(parameters).withPage(1);
  }

  private void ask(Context context, Reader reader) {
    ask(context, reader, HttpStatus.OK, "", state(context.queryParamMap()));
  }

  private void ask(
      Context context, Reader reader, HttpStatus status, String problem, SearchState state) {
    Visit visit = reception.visit(context);
    FormBuilder page =
        new FormBuilder(visit, "saved.save")
            .problem(problem)
            .field(
                "name",
                "text",
                visit.text("saved.name"),
                name(visit, state),
                "",
                "",
                "off",
                false,
                LONGEST_NAME)
            .send(AccountPaths.SAVE_SEARCH, reader.form(), visit.text("saved.save"))
            .way(visit.text("saved.back"), Paths.search(state));
    state.parameters().forEach(parameter -> page.carry("s." + parameter.name(), parameter.value()));
    reception.form(context, status, page, AccountPaths.SAVE_SEARCH);
  }

  private String name(Visit visit, SearchState state) {
    ResultsView.Asked asked =
        ResultsPage.asked(visit, state, new FacetPanel(visit, form).chips(state));
    return asked == null ? visit.text("results.title_all") : asked.words();
  }

  /** The search comes back in fields of its own, so that a search type cannot be taken for ours. */
  private SearchState sent(Context context) {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    context
        .formParamMap()
        .forEach((name, values) -> {
          if (name.startsWith("s.")) {
            parameters.put(name.substring(2), values);
          }
        });
    return state(parameters);
  }

  private void save(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    SearchState state = sent(context);
    String name = Reception.field(context, "name").strip();
    String address = state.queryString();
    boolean possible = address.length() <= SavedSearches.LONGEST_ADDRESS;
    if (possible
        && searches.save(reader.account(), name.isEmpty() ? name(visit, state) : name, address)) {
      reception.go(context, AccountPaths.SEARCHES);
    } else {
      String problem =
          possible
              ? visit.text("saved.too_many", "count", SavedSearches.MOST)
              : visit.text("saved.too_long");
      ask(context, reader, HttpStatus.UNPROCESSABLE_CONTENT, problem, state);
    }
  }
}
