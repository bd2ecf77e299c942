package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.account.Kept;
import org.pinakes.search.SearchState;

/** Tells what is kept about readers, by the list that the export and the tests go by, too. */
final class PrivacyRoutes {
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;
  private final boolean providers;

  /**
   * @param providers whether readers can sign in by others
   */
  PrivacyRoutes(Framer framer, VisitReader visits, Replies replies, boolean providers) {
    this.providers = providers;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
  }

  void addTo(RoutesConfig routes) {
    routes.get(AccountPaths.PRIVACY, this::show);
    routes.head(AccountPaths.PRIVACY, this::show);
  }

  private void show(Context context) {
    Visit visit = visits.read(context);
    Frame frame =
        framer.listed(
            visit, visit.text("privacy.title"), SearchState.start(), AccountPaths.PRIVACY);
    replies.page(context, "privacy", new PrivacyView(frame, tables(visit), providers));
  }

  private static List<PrivacyView.Table> tables(Visit visit) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (Kept.Column column : Kept.list()) {
      List<String> table = facts.computeIfAbsent(column.table(), none -> new ArrayList<>());
      if (column.kind() != Kept.Kind.INNER) {
        table.add(visit.text(key(column)));
      }
    }
    List<PrivacyView.Table> tables = new ArrayList<>();
    facts.forEach((table, columns) ->
        tables.add(new PrivacyView.Table(visit.text("kept." + table), columns)));
    return tables;
  }

  /** Message of a column. */
  static String key(Kept.Column column) {
    return "kept." + column.table() + "_" + column.name();
  }
}
