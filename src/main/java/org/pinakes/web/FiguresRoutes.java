package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** The addresses at which what a search finds is drawn: as charts, and on a map. */
final class FiguresRoutes {
  private final FiguresPage figures;
  private final AreaPage area;
  private final VisitReader visits;
  private final Replies replies;

  FiguresRoutes(SearchService search, Framer framer, VisitReader visits, Replies replies) {
    figures = new FiguresPage(search, framer);
    area = new AreaPage(search, framer);
    this.visits = visits;
    this.replies = replies;
  }

  void addTo(RoutesConfig routes) {
    show(
        routes,
        Paths.FIGURES,
        context -> replies.page(context, "figures", figures.show(visits.readSearch(context))));
    show(routes, Paths.AREA, this::area);
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void area(Context context) {
    Visit visit = visits.readSearch(context);
    Optional<SearchState> made = area.made(visit);
    if (made.isPresent()) {
      context.redirect(visit.links().area(made.get()), HttpStatus.SEE_OTHER);
    } else {
      replies.page(context, "area", area.show(visit));
    }
  }
}
