package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/**
 * Shows records that the reader's browser has marked. The server keeps nothing: the address names
 * the records. Thread-safe.
 */
final class MarkedRoutes {
  private final ChosenRecords chosen;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;

  MarkedRoutes(ChosenRecords chosen, Framer framer, VisitReader visits, Replies replies) {
    this.chosen = chosen;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
  }

  void addTo(RoutesConfig routes) {
    routes.get(AccountPaths.MARKED, this::show);
    routes.head(AccountPaths.MARKED, this::show);
  }

  private void show(Context context) {
    Visit visit = visits.read(context);
    Map<String, IndexDocument> found = chosen.of(context);
    List<String> ids = List.copyOf(found.keySet());
    int gone = ChosenRecords.ids(context).size() - ids.size();
    ResultBuilder results = new ResultBuilder(visit);
    replies.page(
        context,
        "marked",
        new KeepView(
            framer.unlisted(
                visit, visit.text("marked.title"), SearchState.start(), AccountPaths.MARKED),
            visit.text("marked.title"),
            found.values().stream().map(results::plain).toList(),
            ids,
            gone == 0 ? "" : visit.text("list.gone_count", "count", gone),
            null,
            "",
            "",
            visit.links().to(AccountPaths.export(ids))));
  }
}
