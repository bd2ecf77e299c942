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
  /** Some programs take no longer addresses than two thousand characters. */
  private static final int LONGEST_MAIL = 1500;

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

  /**
   * Titles and addresses, as many as programs for e-mail take; the address of all of them when that
   * is not all.
   */
  private static String mail(Visit visit, String site, Map<String, IndexDocument> found) {
    StringBuilder text = new StringBuilder();
    int told = 0;
    for (IndexDocument document : found.values()) {
      String entry =
          RecordPage.title(visit, document)
              + "\n"
              + visit.base()
              + Paths.record(document.id())
              + "\n\n";
      if (AccountPaths.encoded(text + entry).length() > LONGEST_MAIL) {
        break;
      }
      text.append(entry);
      told++;
    }
    if (told < found.size()) {
      text.append(visit.base()).append(AccountPaths.marked(found.keySet()));
    }
    String subject =
        visit.messages().text("share.records_subject", Map.of("count", found.size(), "site", site));
    return visit.links().mail(subject, text.toString());
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
    Frame frame =
        framer.unlisted(
            visit, visit.text("marked.title"), SearchState.start(), AccountPaths.MARKED);
    replies.page(
        context,
        "marked",
        new KeepView(
            frame,
            visit.text("marked.title"),
            found.values().stream().map(results::plain).toList(),
            ids,
            gone == 0 ? "" : visit.text("list.gone_count", "count", gone),
            null,
            "",
            "",
            visit.links().to(AccountPaths.export(ids)),
            ids.isEmpty() ? "" : mail(visit, frame.site().name(), found)));
  }
}
