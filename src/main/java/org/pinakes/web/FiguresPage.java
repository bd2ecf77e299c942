package org.pinakes.web;

import java.util.List;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.search.Figures;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** What a search finds, in charts; of a search for everything: the catalogue. */
final class FiguresPage {
  private static final int LONGEST = 1_000;

  private final SearchService search;
  private final Framer framer;

  FiguresPage(SearchService search, Framer framer) {
    this.search = search;
    this.framer = framer;
  }

  FiguresView show(Visit visit) {
    SearchState state = search.form().read(visit.parameters()).withPage(1);
    Figures figures = search.figures().of(state, visit.messages().tag());
    boolean everything = state.queryString().isEmpty();
    String heading = visit.text(everything ? "figures.title" : "figures.found");
    String path = Paths.figures(state);
    Frame frame =
        everything
            ? framer.listed(visit, heading, state, path)
            : framer.unlisted(visit, heading, state, path);
    return new FiguresView(
        frame,
        heading,
        visit.text("results.count", "count", figures.total()),
        visit.link(state),
        figures.groups().stream().map(group -> group(visit, state, group)).toList(),
        YearChart.of(figures.years(), visit.messages()),
        GrowthChart.of(figures.months(), visit.messages()).orElse(null));
  }

  private static FiguresView.Group group(Visit visit, SearchState state, Figures.Group group) {
    String name = group.field().parameter();
    long most = group.values().getFirst().count();
    List<FiguresView.Bar> bars =
        group.values().stream().map(count -> bar(visit, state, group, count, most)).toList();
    return new FiguresView.Group(
        name,
        visit.words().label(group.field()),
        bars,
        group.more() ? visit.links().facet(state, name) : null);
  }

  private static FiguresView.Bar bar(
      Visit visit, SearchState state, Figures.Group group, Count count, long most) {
    return new FiguresView.Bar(
        visit.words().value(group.field(), count.value()),
        visit.link(state.with(new SearchState.Filter(group.field().parameter(), count.value()))),
        visit.messages().number(count.count()),
        (int) Math.max(1, count.count() * LONGEST / most));
  }
}
