package org.pinakes.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.search.SearchState;
import org.pinakes.web.OverviewView.Card;

/** The administrators' first page: what there is, how it is used, what waits. */
final class OverviewPage {
  private final Supplier<OverviewFigures> figures;
  private final IndexAge age;
  private final Framer framer;
  private final ZoneId zone;

  /**
   * @param figures may be some seconds old
   */
  OverviewPage(Supplier<OverviewFigures> figures, IndexAge age, Framer framer, ZoneId zone) {
    this.figures = figures;
    this.age = age;
    this.framer = framer;
    this.zone = zone;
  }

  OverviewView show(Visit visit) {
    OverviewFigures now = figures.get();
    String title = visit.text("desk.overview");
    return new OverviewView(
        framer.unlisted(visit, title, SearchState.start(), Paths.ADMIN),
        title,
        cards(visit, now),
        waits(visit, now));
  }

  private List<Card> cards(Visit visit, OverviewFigures now) {
    List<Card> cards = new ArrayList<>();
    CatalogueState state = now.state();
    cards.add(
        card(visit, "desk.records", now.records(), Paths.ADMIN_STATE, committed(visit, state)));
    cards.add(
        card(visit, "desk.title", state.sources().size(), Paths.ADMIN_SOURCES, failed(visit, state))
            .graveIf(state.failed() > 0));
    if (now.use() != null) {
      cards.add(today(visit, now.use()));
    }
    if (now.links() != null) {
      String checked = checked(visit, now.links().started());
      cards.add(
          card(visit, "links.title", now.broken(), Paths.ADMIN_LINKS, checked)
              .graveIf(now.broken() > 0));
    }
    if (now.people() != null && visit.you().reader() != null) {
      long accounts = now.people().accounts();
      cards.add(
          card(visit, "users.title", accounts, Paths.ADMIN_USERS, staff(visit, now.people())));
    }
    return cards;
  }

  private static Card today(Visit visit, OverviewFigures.Use use) {
    String nothing = visit.text("desk.today_nothing", "count", use.nothing());
    String more = use.searches() == 0 ? "" : nothing;
    return card(visit, "desk.today", use.searches(), Paths.ADMIN_USE, more);
  }

  private static Card card(Visit visit, String key, long number, String path, String more) {
    return new Card(
        visit.text(key), visit.messages().number(number), more, visit.links().to(path), false);
  }

  private String committed(Visit visit, CatalogueState state) {
    Instant committed = state.index().health().committed();
    return committed == null ? "" : visit.text("desk.committed", "when", moment(visit, committed));
  }

  private static String failed(Visit visit, CatalogueState state) {
    return visit.text("desk.failed", "count", state.failed());
  }

  private String checked(Visit visit, @Nullable Instant started) {
    return started == null
        ? visit.text("links.never")
        : visit.text("desk.checked", "when", moment(visit, started));
  }

  private static String staff(Visit visit, OverviewFigures.People people) {
    return visit
        .messages()
        .text(
            "desk.staff",
            Map.of("administrators", people.administrators(), "editors", people.editors()));
  }

  private String moment(Visit visit, Instant time) {
    return visit.messages().moment(time.atZone(zone));
  }

  /** What somebody should look at; each leads to where. */
  private List<Anchor> waits(Visit visit, OverviewFigures now) {
    CatalogueState state = now.state();
    List<Anchor> waits = new ArrayList<>();
    if (state.failed() > 0) {
      waits.add(
          wait(
              visit,
              visit.text("desk.waits_failed", "count", state.failed()),
              Paths.ADMIN_SOURCES));
    }
    if (state.outdated() > 0) {
      waits.add(
          wait(
              visit,
              visit.text("desk.waits_profile", "count", state.outdated()),
              Paths.ADMIN_STATE));
    }
    if (state.behind() > 0) {
      waits.add(
          wait(visit, visit.text("state.behind", "count", state.behind()), Paths.ADMIN_STATE));
    }
    String older = age.remark(visit.messages());
    if (!older.isEmpty()) {
      waits.add(wait(visit, older, Paths.ADMIN_STATE));
    }
    if (now.broken() > 0) {
      waits.add(
          wait(visit, visit.text("desk.waits_links", "count", now.broken()), Paths.ADMIN_LINKS));
    }
    said(visit, now.said(), waits);
    return waits;
  }

  private static void said(Visit visit, OverviewFigures.Said said, List<Anchor> waits) {
    if (said.comments() > 0) {
      String text = visit.text("mail.waiting_text", "count", said.comments());
      waits.add(wait(visit, text, VoicePaths.DESK_COMMENTS));
    }
    if (said.messages() > 0) {
      String text = visit.text("desk.waits_feedback", "count", said.messages());
      waits.add(wait(visit, text, VoicePaths.DESK_FEEDBACK));
    }
  }

  private static Anchor wait(Visit visit, String text, String path) {
    return Anchor.to(text, visit.links().to(path));
  }
}
