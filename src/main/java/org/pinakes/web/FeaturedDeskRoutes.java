package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pinakes.account.Accounts;
import org.pinakes.account.FeaturedList;
import org.pinakes.account.FeaturedLists;
import org.pinakes.account.ReadingList;
import org.pinakes.account.ReadingLists;
import org.pinakes.account.Span;
import org.pinakes.search.SearchState;

/** The page on which editors choose lists for the start page. */
final class FeaturedDeskRoutes {
  private static final int PAGE = 50;

  private final EditorDoor door;
  private final FeaturedLists featured;
  private final ReadingLists lists;
  private final EditorsWords words;
  private final DeskTimes times;
  private final InstantSource clock;

  FeaturedDeskRoutes(
      EditorDoor door,
      Accounts accounts,
      EditorsWords words,
      DeskTimes times,
      InstantSource clock) {
    this.door = door;
    this.words = words;
    this.times = times;
    this.clock = clock;
    featured = accounts.voices().featured();
    lists = accounts.lists();
  }

  void addTo(RoutesConfig routes) {
    door.open(routes, VoicePaths.DESK_LISTS, context -> show(context, HttpStatus.OK, ""));
    door.form(routes, VoicePaths.DESK_LISTS, this::act);
  }

  private void show(Context context, HttpStatus status, String problem) {
    Visit visit = door.visit(context);
    int page = CommentViews.page(Reception.field(context, "page"));
    String title = visit.text("featured.title");
    String path = VoicePaths.DESK_LISTS + "?page=";
    List<FeaturedList> chosen = featured.all();
    Set<String> there = chosen.stream().map(each -> each.list().id()).collect(Collectors.toSet());
    List<ReadingList> found = lists.publicLists((page - 1) * PAGE, PAGE + 1);
    Instant now = clock.instant();
    door.page(
        context,
        status,
        "featureddesk",
        new FeaturedDeskView(
            door.framer().unlisted(visit, title, SearchState.start(), VoicePaths.DESK_LISTS),
            door.entries(visit, VoicePaths.DESK_LISTS),
            visit.links().to(path + page),
            IntStream.range(0, chosen.size())
                .mapToObj(i -> line(visit, chosen.get(i), i + 1, now))
                .toList(),
            found.stream()
                .limit(PAGE)
                .filter(list -> !there.contains(list.id()))
                .map(list -> ListPages.shared(visit, list))
                .toList(),
            times.zone(),
            problem,
            page > 1 ? visit.links().to(path + (page - 1)) : null,
            found.size() > PAGE ? visit.links().to(path + (page + 1)) : null));
  }

  private FeaturedDeskView.Line line(Visit visit, FeaturedList each, int number, Instant now) {
    return new FeaturedDeskView.Line(
        number,
        ListPages.shared(visit, each.list()),
        visit.text(state(each, now)),
        times.told(visit, each.span()),
        times.field(each.span().from()),
        times.field(each.span().until()));
  }

  private static String state(FeaturedList each, Instant now) {
    if (each.span().isOver(now)) {
      return "featured.over";
    } else if (!each.span().hasBegun(now)) {
      return "featured.later";
    }
    return each.list().size() == 0 ? "featured.empty" : "featured.shown";
  }

  /** What the buttons do: the name of the button is {@code do}. */
  private void act(Context context) {
    String list = Reception.field(context, "list");
    switch (Reception.field(context, "do")) {
      case "add" -> done(context, featured.add(list), "featured.full");
      case "show" -> done(context, isShown(context, list), "featured.wrong_span");
      case "up" -> shift(context, list, -1);
      case "down" -> shift(context, list, 1);
      case "remove" -> {
        featured.remove(list);
        done(context, true, "");
      }
      default -> door.faults().notFound(context);
    }
  }

  private void shift(Context context, String list, int steps) {
    featured.shift(list, steps);
    done(context, true, "");
  }

  private boolean isShown(Context context, String list) {
    Optional<Span> span =
        times.span(Reception.field(context, "from"), Reception.field(context, "until"));
    span.ifPresent(said -> featured.show(list, said));
    return span.isPresent();
  }

  private void done(Context context, boolean well, String problem) {
    words.changed();
    if (well) {
      door.go(context, VoicePaths.DESK_LISTS);
    } else {
      show(context, HttpStatus.UNPROCESSABLE_CONTENT, door.visit(context).text(problem));
    }
  }
}
