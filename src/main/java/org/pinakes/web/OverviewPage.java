package org.pinakes.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.Comments.Queue;
import org.pinakes.account.Voices;
import org.pinakes.desk.Sum;
import org.pinakes.desk.Usage;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.OverviewView.Card;

/** The administrators' first page: what there is, how it is used, what waits. */
final class OverviewPage {
  private final Desks desks;
  private final SearchService search;
  private final @Nullable AccountRegister users;
  private final @Nullable Voices voices;
  private final IndexAge age;
  private final Framer framer;
  private final ZoneId zone;

  /**
   * @param users null on a site without accounts
   * @param voices what readers say; null on a site without accounts
   */
  OverviewPage(
      Desks desks,
      SearchService search,
      @Nullable AccountRegister users,
      @Nullable Voices voices,
      IndexAge age,
      Framer framer,
      ZoneId zone) {
    this.desks = desks;
    this.search = search;
    this.users = users;
    this.voices = voices;
    this.age = age;
    this.framer = framer;
    this.zone = zone;
  }

  OverviewView show(Visit visit) {
    CatalogueState state = desks.state().get();
    List<Card> cards = new ArrayList<>();
    cards.add(
        card(
            visit,
            "desk.records",
            search.counts().records(),
            Paths.ADMIN_STATE,
            committed(visit, state)));
    cards.add(
        card(visit, "desk.title", state.sources().size(), Paths.ADMIN_SOURCES, failed(visit, state))
            .graveIf(state.failed() > 0));
    today()
        .ifPresent(today -> {
          long searches = today.sum(Sum.SEARCHES);
          String nothing = visit.text("desk.today_nothing", "count", today.sum(Sum.NOTHING));
          String more = searches == 0 ? "" : nothing;
          cards.add(card(visit, "desk.today", searches, Paths.ADMIN_USE, more));
        });
    long broken = desks.links() == null ? 0 : desks.links().book().counts().broken();
    if (desks.links() != null) {
      cards.add(
          card(visit, "links.title", broken, Paths.ADMIN_LINKS, checked(visit))
              .graveIf(broken > 0));
    }
    if (users != null && visit.you().reader() != null) {
      cards.add(card(visit, "users.title", users.size(), Paths.ADMIN_USERS, staff(visit, users)));
    }
    String title = visit.text("desk.overview");
    return new OverviewView(
        framer.unlisted(visit, title, SearchState.start(), Paths.ADMIN),
        title,
        cards,
        waits(visit, state, broken));
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

  private Optional<Usage> today() {
    return Optional.ofNullable(desks.usage()).map(usage -> usage.figures(1, 1));
  }

  private String checked(Visit visit) {
    Instant started = desks.links() == null ? null : desks.links().book().state().started();
    return started == null
        ? visit.text("links.never")
        : visit.text("desk.checked", "when", moment(visit, started));
  }

  private static String staff(Visit visit, AccountRegister users) {
    var staff = users.staff();
    long administrators = staff.stream().filter(one -> one.account().isAdministrator()).count();
    long editors = staff.size() - administrators;
    return visit
        .messages()
        .text("desk.staff", Map.of("administrators", administrators, "editors", editors));
  }

  private String moment(Visit visit, Instant time) {
    return visit.messages().moment(time.atZone(zone));
  }

  /** What somebody should look at; each leads to where. */
  private List<Anchor> waits(Visit visit, CatalogueState state, long broken) {
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
    if (broken > 0) {
      waits.add(wait(visit, visit.text("desk.waits_links", "count", broken), Paths.ADMIN_LINKS));
    }
    if (voices != null) {
      said(visit, voices, waits);
    }
    return waits;
  }

  private static void said(Visit visit, Voices voices, List<Anchor> waits) {
    int comments = voices.comments().count(Queue.OPEN);
    if (comments > 0) {
      String text = visit.text("mail.waiting_text", "count", comments);
      waits.add(wait(visit, text, VoicePaths.DESK_COMMENTS));
    }
    int messages = voices.feedback().count(false);
    if (messages > 0) {
      String text = visit.text("desk.waits_feedback", "count", messages);
      waits.add(wait(visit, text, VoicePaths.DESK_FEEDBACK));
    }
  }

  private static Anchor wait(Visit visit, String text, String path) {
    return Anchor.to(text, visit.links().to(path));
  }
}
