package org.pinakes.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.search.CatalogCounts;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.own.ContentPages;

/** The start page: a box to search in, what there is to find, and what is new. */
final class HomePage {
  private static final int RECENT = 5;
  private static final int SHOWN = 8;

  private final SearchService search;
  private final Framer framer;
  private final Faces faces;
  private final String script;
  private final EditorsWords editors;

  /**
   * @param faces knows the text of the start page
   * @param script address of the script that shows the last searches
   * @param editors what editors show all readers
   */
  HomePage(SearchService search, Framer framer, Faces faces, String script, EditorsWords editors) {
    this.editors = editors;
    this.search = search;
    this.framer = framer;
    this.faces = faces;
    this.script = script;
  }

  HomeView show(Visit visit) {
    CatalogCounts counts = search.counts();
    Words words = visit.words();
    List<HomeView.Group> groups =
        List.of(
            group(visit, "format", counts.formats(), words::format),
            group(visit, "language", counts.languages(), words::language),
            group(visit, "source", counts.sources(), words::source));
    ResultBuilder results = new ResultBuilder(visit);
    return new HomeView(
        framer.listed(visit, visit.text("home.title"), SearchState.start(), Paths.HOME),
        counts.records(),
        visit.link(SearchState.start()),
        groups.stream().filter(group -> !group.values().isEmpty()).toList(),
        search.recent(RECENT).stream().map(results::plain).toList(),
        script,
        faces.page(visit, ContentPages.HOME).orElse(null),
        editors.featured().stream().map(list -> ListPages.shared(visit, list)).toList(),
        search.areas().any());
  }

  private static HomeView.Group group(
      Visit visit, String facet, List<Count> counts, UnaryOperator<String> inWords) {
    List<HomeView.Counted> values =
        counts.stream()
            .limit(SHOWN)
            .map(count ->
                new HomeView.Counted(
                    inWords.apply(count.value()),
                    visit.messages().number(count.count()),
                    visit.links().search(facet, count.value())))
            .toList();
    return new HomeView.Group(facet, visit.text("facet." + facet), values);
  }
}
