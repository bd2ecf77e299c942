package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.i18n.Messages;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.record.Area;
import org.pinakes.search.NoHits;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/** Results of a search. A pure function of its address and the index. */
final class ResultsPage {
  private static final Set<String> FIELDS = Set.of("from", "to", "span");

  private final SearchService search;
  private final WaysOn waysOn;
  private final Framer framer;
  private final Assets assets;
  private final CoverSettings covers;
  private final RecordVoices voices;

  /**
   * @param assets have the script that remembers the search and makes filters easier
   * @param covers what the site says of covers
   * @param voices what readers say and keep of records
   */
  ResultsPage(
      SearchService search,
      NoHits noHits,
      Framer framer,
      Assets assets,
      CoverSettings covers,
      RecordVoices voices) {
    this.search = search;
    waysOn = new WaysOn(noHits);
    this.framer = framer;
    this.assets = assets;
    this.covers = covers;
    this.voices = voices;
  }

  /** The canonical address of a search that came out of the fields of a chart; empty for others. */
  Optional<String> canonical(Visit visit) {
    boolean typed = visit.parameters().keySet().stream().anyMatch(this::isField);
    return typed
        ? Optional.of(visit.link(search.form().read(visit.parameters())))
        : Optional.empty();
  }

  private boolean isField(String parameter) {
    int dot = parameter.lastIndexOf('.');
    return dot > 0
        && FIELDS.contains(parameter.substring(dot + 1))
        && search.form().facet(parameter.substring(0, dot)).isPresent();
  }

  /**
   * @param found is told what was found
   */
  ResultsView show(Visit visit, Consumer<SearchPage> found) {
    SearchState state = search.form().read(visit.parameters());
    SearchPage page = search.search(state, SearchService.PAGE_SIZE, visit.messages().tag());
    found.accept(page);
    FacetPanel panel = new FacetPanel(visit, search.form());
    List<ResultsView.Chip> chips = panel.chips(state);
    ResultBuilder results = new ResultBuilder(visit, state);
    ResultsView.Asked asked = asked(visit, state, chips);
    String words = words(visit, search.form(), state);
    return new ResultsView(
        frame(visit, state, words),
        page.total() == 0 ? null : asked,
        heading(visit, words, page.total()),
        visit.text("results.count", "count", page.total()),
        range(visit, page),
        new SearchTools(
            new Understanding(search, visit).of(page),
            visit.links().advanced(state),
            WidenedView.of(visit, page),
            search.areas().any() ? visit.links().area(state) : null),
        page.hits().stream().map(results::marked).toList(),
        page.near().stream().map(results::near).toList(),
        nearHeading(visit, page),
        sorts(visit, state),
        Arrangements.of(visit, state, covers, assets.views()),
        hidden(visit, state),
        panel.switches(page),
        panel.facets(page),
        chips,
        visit.link(state.withoutFilters()),
        notice(visit, page),
        Paging.of(visit, page),
        waysOn.of(visit, page),
        assets.results(),
        voices.of(visit, page.hits().stream().map(Hit::document).toList()));
  }

  /**
   * @param words what was asked for: the query or else the filters; empty for everything
   */
  private Frame frame(Visit visit, SearchState state, String words) {
    String title =
        words.isEmpty()
            ? visit.text("results.title_all")
            : visit.text("results.title", "query", words);
    String path = Paths.search(state);
    return isPlain(state) && state.sort() == SortOrder.RELEVANCE
        ? framer.listed(visit, title, state, path)
        : framer.unlisted(visit, title, state, path);
  }

  /** Everything, a query, or one filter alone: what is combined has too many addresses. */
  private static boolean isPlain(SearchState state) {
    List<SearchState.Filter> filters = state.filters();
    boolean few =
        filters.isEmpty()
            || (filters.size() == 1 && isListed(filters.getFirst()) && state.query().isEmpty());
    return few && state.page() == 1 && state.wide();
  }

  /** Of areas, there are too many; what is left out is hardly ever looked for. */
  private static boolean isListed(SearchState.Filter filter) {
    return !filter.not() && !filter.parameter().equals(SearchState.AREA);
  }

  private static String heading(Visit visit, String words, long total) {
    if (words.isEmpty()) {
      return visit.text(total == 0 ? "none.heading_all" : "results.title_all");
    }
    return visit.text(total == 0 ? "none.heading" : "results.heading", "query", words);
  }

  /** What was asked for: the query or else the filters; empty for everything. */
  static String words(Visit visit, SearchForm form, SearchState state) {
    ResultsView.Asked asked =
        state.query().isEmpty()
            ? asked(visit, state, new FacetPanel(visit, form).chips(state))
            : null;
    return asked == null ? state.query() : asked.words();
  }

  /** Everything is no search to come back to. */
  static ResultsView.@Nullable Asked asked(
      Visit visit, SearchState state, List<ResultsView.Chip> chips) {
    List<String> words = new ArrayList<>();
    if (!state.query().isEmpty()) {
      boolean anywhere = state.type().equals(SearchState.ALL);
      words.add(
          anywhere
              ? state.query()
              : visit.messages().pair(visit.text("type." + state.type()), state.query()));
    }
    chips.forEach(chip -> words.add(visit.messages().pair(chip.label(), chip.value())));
    return words.isEmpty()
        ? null
        : new ResultsView.Asked(String.join(" · ", words), state.withPage(1).queryString());
  }

  private static String range(Visit visit, SearchPage page) {
    if (page.hits().isEmpty() || page.total() <= page.hits().size()) {
      return "";
    }
    Messages messages = visit.messages();
    long first = page.firstNumber();
    return messages.text(
        "results.range",
        Map.of("from", first, "to", first + page.hits().size() - 1, "total", page.total()));
  }

  private static String nearHeading(Visit visit, SearchPage page) {
    if (page.near().isEmpty()) {
      return "";
    }
    return visit.text(page.total() == 0 ? "results.near_only" : "results.near");
  }

  private static List<Anchor> sorts(Visit visit, SearchState state) {
    List<Anchor> sorts = new ArrayList<>();
    for (SortOrder order : SortOrder.values()) {
      String text = visit.text("sort." + order.code());
      sorts.add(new Anchor(text, visit.link(state.withSort(order)), order == state.sort()));
    }
    return sorts;
  }

  private static List<ResultsView.Hidden> hidden(Visit visit, SearchState state) {
    SearchState carried = state.withoutFilters();
    for (String area : state.values(SearchState.AREA)) {
      carried = carried.with(new SearchState.Filter(SearchState.AREA, area));
    }
    return FacetValuesPage.hidden(visit, carried);
  }

  private static String notice(Visit visit, SearchPage page) {
    if (page.isTooDeep()) {
      return visit.text("results.too_deep", "count", SearchPage.DEEPEST_RESULT);
    }
    boolean wrong =
        visit.parameters().getOrDefault(SearchState.AREA, List.of()).stream()
            .anyMatch(area -> Area.read(area).isEmpty());
    return wrong ? visit.text("area.wrong") : "";
  }
}
