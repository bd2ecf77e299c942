package org.pinakes.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pinakes.desk.links.BadLink;
import org.pinakes.desk.links.LinkBook;
import org.pinakes.desk.links.LinkBook.Counts;
import org.pinakes.desk.links.LinkBook.Kind;
import org.pinakes.desk.links.LinkKeeper;
import org.pinakes.desk.links.LinkState;
import org.pinakes.desk.links.Verdict;
import org.pinakes.search.SearchState;
import org.pinakes.web.DeskView.Cell;

/** Links of records that do not lead where they should: the administrators' page. */
final class LinksPage {
  private static final int PAGE = 50;

  private final Framer framer;
  private final Assets assets;
  private final ZoneId zone;

  LinksPage(Framer framer, Assets assets, ZoneId zone) {
    this.framer = framer;
    this.assets = assets;
    this.zone = zone;
  }

  /**
   * @param asked which links, as the address says it
   * @param page number of the page, from 1
   */
  DeskView show(Visit visit, LinkKeeper keeper, String asked, int page) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.code().equals(asked))
            .findFirst()
            .orElse(Kind.BROKEN);
    Counts counts = keeper.book().counts();
    boolean running = keeper.running();
    String title = visit.text("links.title");
    return new DeskView(
        framer.unlisted(visit, title, SearchState.start(), Paths.ADMIN_LINKS),
        assets.live(),
        running,
        title,
        List.of(visit.text(keeper.isWeekly() ? "links.how_weekly" : "links.how")),
        keeper.isOffline() && !running ? visit.text("links.offline") : "",
        ways(visit, kind, counts),
        List.of(
            round(visit, keeper.book().state(), running),
            list(visit, keeper.book(), kind, counts, page)));
  }

  private static List<Anchor> ways(Visit visit, Kind kind, Counts counts) {
    List<Anchor> ways = new ArrayList<>();
    for (Kind one : Kind.values()) {
      ways.add(new Anchor(name(visit, one, counts), href(visit, one, 1), one == kind));
    }
    return ways;
  }

  private static String href(Visit visit, Kind kind, int page) {
    String more = page == 1 ? "" : "&page=" + page;
    return visit.links().to(Paths.ADMIN_LINKS + "?kind=" + kind.code() + more);
  }

  private static String name(Visit visit, Kind kind, Counts counts) {
    return visit.text("links." + kind.code(), "count", count(kind, counts));
  }

  private static long count(Kind kind, Counts counts) {
    return switch (kind) {
      case BROKEN -> counts.broken();
      case MOVED -> counts.moved();
      case AWAY -> counts.away();
      case AGAIN -> counts.again();
    };
  }

  private DeskView.Part round(Visit visit, LinkState state, boolean running) {
    DeskPart part = new DeskPart(visit, "round", "");
    Instant started = state.started();
    Instant finished = state.finished();
    if (started == null) {
      part.say(visit.text("links.never"));
    } else {
      part.fact("links.started", moment(visit, started))
          .fact(
              "links.finished",
              finished == null
                  ? visit.text(running ? "links.running" : "links.stopped")
                  : moment(visit, finished))
          .fact("links.records", state.records())
          .fact("links.looked", state.links());
    }
    return running
        ? part.button("stop", Paths.ADMIN_LINKS + "/stop", "links.stop").build()
        : part.button(
                "begin",
                Paths.ADMIN_LINKS + "/begin",
                state.isUnderWay() ? "links.go_on" : "links.begin")
            .build();
  }

  private DeskView.Part list(Visit visit, LinkBook book, Kind kind, Counts counts, int page) {
    DeskPart part =
        new DeskPart(visit, "list", name(visit, kind, counts))
            .words("links.address")
            .words("links.wrong")
            .words("use.record")
            .words("links.found");
    book.list(kind, (page - 1) * PAGE, PAGE)
        .forEach(link ->
            part.row(
                Cell.link(link.address(), link.address()),
                Cell.of(wrong(visit, link)),
                Cell.link(visit.words().title(link.title()), visit.links().record(link.record())),
                Cell.of(moment(visit, link.found()))));
    long all = count(kind, counts);
    int last = (int) Math.max(1, (all + PAGE - 1) / PAGE);
    return part.say(all == 0 ? visit.text("links.none") : "")
        .pages(Paging.of(visit, page, last, number -> href(visit, kind, number)))
        .build();
  }

  private static String wrong(Visit visit, BadLink link) {
    if (link.verdict() == Verdict.MOVED) {
      return visit.text("links.wrong_moved", "address", link.said());
    }
    if (link.verdict() == Verdict.GONE) {
      return link.status() == 0
          ? visit.text("links.wrong_malformed")
          : visit.text("links.wrong_gone", "status", Integer.toString(link.status()));
    }
    String why =
        link.status() == 0
            ? link.said()
            : visit.text("links.wrong_status", "status", Integer.toString(link.status()));
    return visit.messages().text("links.wrong_away", Map.of("count", link.tries(), "why", why));
  }

  private String moment(Visit visit, Instant time) {
    return visit.messages().moment(time.atZone(zone));
  }
}
