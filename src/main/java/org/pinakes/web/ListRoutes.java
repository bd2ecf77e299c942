package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.Account;
import org.pinakes.account.ReadingList;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.ReadingLists;

/** Readers' lists: one's own, and those that others may see. */
final class ListRoutes {
  private static final Map<String, String> DONE =
      Map.of(
          "kept", "list.done_kept",
          "moved", "list.done_moved",
          "removed", "list.done_removed");

  private final Reception reception;
  private final ReadingLists lists;
  private final ListPages pages;
  private final Replies replies;

  ListRoutes(Reception reception, ListPages pages, Replies replies) {
    this.reception = reception;
    this.pages = pages;
    this.replies = replies;
    lists = reception.accounts().lists();
  }

  void addTo(RoutesConfig routes) {
    reception.own(routes, AccountPaths.LISTS, this::all);
    reception.ownForm(routes, AccountPaths.LISTS, this::create);
    reception.own(routes, AccountPaths.LISTS + "/{id}", this::show);
    reception.ownForm(routes, AccountPaths.LISTS + "/{id}", this::act);
    reception.ownForm(routes, AccountPaths.LISTS + "/{id}/edit", this::edit);
    reception.ownForm(routes, AccountPaths.LISTS + "/{id}/delete", this::delete);
    reception.open(routes, AccountPaths.PUBLIC_LISTS, this::everybodys);
    reception.open(routes, AccountPaths.SHARED + "/{address}", this::shared);
  }

  private void all(Context context, Reader reader) {
    reception.page(context, "lists", pages.all(reception.visit(context), reader.account()));
  }

  private void create(Context context, Reader reader) {
    String name = Reception.field(context, "name").strip();
    Optional<String> made =
        name.isEmpty() ? Optional.empty() : lists.create(reader.account(), name);
    reception.go(context, made.map(AccountPaths::list).orElse(AccountPaths.LISTS));
  }

  private void show(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    Optional<ReadingList> list = lists.own(reader.account(), context.pathParam("id"));
    if (list.isEmpty()) {
      reception.faults().notFound(context);
      return;
    }
    String done = "";
    for (Map.Entry<String, String> each : DONE.entrySet()) {
      String count = Reception.field(context, each.getKey());
      if (count.matches("\\d{1,4}")) {
        done = visit.text(each.getValue(), "count", Integer.parseInt(count));
      }
    }
    reception.page(
        context,
        "list",
        pages.own(visit, reader.account(), list.get(), ListAsked.of(context), done));
  }

  private void everybodys(Context context) {
    replies.page(
        context, "lists", pages.everybodys(reception.visit(context), ListAsked.of(context).page()));
  }

  private void shared(Context context) {
    Optional<ReadingList> list = lists.shared(context.pathParam("address"));
    if (list.isPresent()) {
      replies.page(
          context,
          "list",
          pages.shared(reception.visit(context), list.get(), ListAsked.of(context)));
    } else {
      reception.faults().notFound(context);
    }
  }

  /** What the buttons of a list do: the name of the button is {@code do}. */
  private void act(Context context, Reader reader) {
    String id = context.pathParam("id");
    Account account = reader.account();
    List<String> chosen =
        context.formParams("id").stream().map(each -> each.replace("\0", "")).toList();
    String page = ListAsked.of(context).query();
    String record = Reception.field(context, "record");
    switch (Reception.field(context, "do")) {
      case "remove" -> back(context, id, "removed=" + lists.remove(account, id, chosen), page);
      case "move" -> move(context, account, id, chosen);
      case "export" -> reception.go(context, AccountPaths.export(chosen));
      case "cite" -> reception.go(context, AccountPaths.cited(chosen));
      case "up" -> shift(context, account, id, record, -1, page);
      case "down" -> shift(context, account, id, record, 1, page);
      case "top" -> shift(context, account, id, record, -ReadingLists.MOST_ITEMS, page);
      case "note" -> {
        lists.note(account, id, record, Reception.field(context, "note").strip());
        back(context, id, "", page);
      }
      default -> reception.faults().notFound(context);
    }
  }

  private void shift(
      Context context, Account account, String id, String record, int steps, String page) {
    lists.shift(account, id, record, steps);
    back(context, id, "", page);
  }

  private void move(Context context, Account account, String id, List<String> chosen) {
    String to = Reception.field(context, "to");
    int moved = lists.move(account, id, to, chosen);
    back(context, moved > 0 ? to : id, "moved=" + moved, "");
  }

  private void back(Context context, String id, String done, String page) {
    String query = String.join(done.isEmpty() || page.isEmpty() ? "" : "&", done, page);
    reception.go(context, AccountPaths.list(id) + (query.isEmpty() ? "" : "?" + query));
  }

  private void edit(Context context, Reader reader) {
    String id = context.pathParam("id");
    String name = Reception.field(context, "name").strip();
    if (!name.isEmpty()) {
      lists.describe(reader.account(), id, name, Reception.field(context, "description").strip());
    }
    Sharing.ofCode(Reception.field(context, "sharing"))
        .ifPresent(sharing -> lists.share(reader.account(), id, sharing));
    back(context, id, "", "");
  }

  private void delete(Context context, Reader reader) {
    lists.delete(reader.account(), context.pathParam("id"));
    reception.go(context, AccountPaths.LISTS);
  }
}
