package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.ReadingLists;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** Keeping records in a list. Who is not signed in sees what it would be, and how to get there. */
final class KeepRoutes {
  private final Reception reception;
  private final ReadingLists lists;
  private final ListPages pages;
  private final ChosenRecords chosen;

  KeepRoutes(Reception reception, ListPages pages, ChosenRecords chosen) {
    this.reception = reception;
    this.pages = pages;
    this.chosen = chosen;
    lists = reception.accounts().lists();
  }

  void addTo(RoutesConfig routes) {
    reception.open(routes, AccountPaths.KEEP, this::show);
    reception.ownForm(routes, AccountPaths.KEEP, this::keep);
  }

  private void show(Context context) {
    Visit visit = reception.visit(context);
    Map<String, IndexDocument> found = chosen.of(context);
    List<String> ids = List.copyOf(found.keySet());
    ResultBuilder results = new ResultBuilder(visit);
    String path = AccountPaths.keep(ids);
    String next = "?" + Reception.NEXT + "=" + AccountPaths.encoded(path);
    int gone = ChosenRecords.ids(context).size() - ids.size();
    boolean signUp = reception.accounts().policy().canSignUp();
    reception.page(
        context,
        "keep",
        new KeepView(
            reception
                .framer()
                .unlisted(visit, visit.text("list.keep"), SearchState.start(), AccountPaths.KEEP),
            visit.text("list.keep"),
            found.values().stream().map(results::plain).toList(),
            ids,
            gone == 0 ? "" : visit.text("list.gone_count", "count", gone),
            reception
                .door()
                .reader(context)
                .map(reader -> pages.lines(visit, reader.account()))
                .orElse(null),
            visit.links().to(AccountPaths.SIGN_IN + next),
            signUp ? visit.links().to(AccountPaths.SIGN_UP + next) : "",
            visit.links().to(AccountPaths.export(ids)),
            ""));
  }

  private void keep(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    Optional<String> list = list(context, visit, reader);
    if (list.isEmpty()) {
      reception.faults().notFound(context);
      return;
    }
    int added =
        lists.add(
            reader.account(),
            list.get(),
            ChosenRecords.kept(visit, chosen.of(context)),
            Reception.field(context, "note").strip());
    reception.go(context, AccountPaths.list(list.get()) + "?kept=" + added);
  }

  /** The list that was chosen, or a new one, which has a name in any case. */
  private Optional<String> list(Context context, Visit visit, Reader reader) {
    String id = Reception.field(context, "list");
    String name = Reception.field(context, "name").strip();
    if (!id.isEmpty() && name.isEmpty()) {
      return lists.own(reader.account(), id).map(list -> id);
    }
    return lists.create(reader.account(), name.isEmpty() ? visit.text("list.first_name") : name);
  }
}
