package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.AccountRegister.Entry;
import org.pinakes.account.AccountRegister.Outcome;
import org.pinakes.account.Role;
import org.pinakes.search.SearchState;

/** Accounts and their roles, for administrators who are signed in. */
final class UserRoutes {
  private static final int PAGE = 50;
  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST = 254;
  private static final Map<String, String> DONE =
      Map.of("role", "users.role_done", "sessions", "users.sessions_done");

  private final AccountRegister users;
  private final AdminDoor door;
  private final VisitReader visits;
  private final Framer framer;
  private final Replies replies;
  private final Faults faults;
  private final ZoneId zone;

  UserRoutes(
      AccountRegister users,
      AdminDoor door,
      VisitReader visits,
      Framer framer,
      Replies replies,
      Faults faults,
      ZoneId zone) {
    this.users = users;
    this.door = door;
    this.visits = visits;
    this.framer = framer;
    this.replies = replies;
    this.faults = faults;
    this.zone = zone;
  }

  void addTo(RoutesConfig routes) {
    String one = Paths.ADMIN_USERS + "/{id}";
    routes.get(Paths.ADMIN_USERS, door.signedIn((context, reader) -> all(context)));
    routes.get(one, door.signedIn((context, reader) -> one(context, HttpStatus.OK, "")));
    routes.get(one + "/delete", door.signedIn(this::askDelete));
    routes.post(one + "/role", door.signedInForm((context, reader) -> role(context)));
    routes.post(one + "/sessions", door.signedInForm((context, reader) -> sessions(context)));
    routes.post(one + "/delete", door.signedInForm((context, reader) -> delete(context)));
  }

  private void all(Context context) {
    Visit visit = visits.read(context);
    String typed = Reception.field(context, "q").strip();
    String query = typed.substring(0, Math.min(typed.length(), LONGEST));
    int number = page(Reception.field(context, "page"));
    AccountRegister.Page page = users.page(query, (number - 1) * PAGE, PAGE);
    int last = (int) Math.max(1, (page.total() + PAGE - 1) / PAGE);
    String title = visit.text("users.title");
    replies.personal(
        context,
        HttpStatus.OK,
        "users",
        new UsersView(
            framer.unlisted(visit, title, SearchState.start(), Paths.ADMIN_USERS),
            title,
            query,
            visit.text("users.count", "count", page.total()),
            page.entries().stream().map(entry -> user(visit, entry)).toList(),
            Paging.of(visit, number, last, to -> visit.links().to(path(query, to)))));
  }

  private static String path(String query, int page) {
    return Paths.ADMIN_USERS + "?q=" + AccountPaths.encoded(query) + "&page=" + page;
  }

  static int page(String asked) {
    return asked.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(asked), LAST_PAGE) : 1;
  }

  private UsersView.User user(Visit visit, Entry entry) {
    return new UsersView.User(
        visit.links().to(Paths.ADMIN_USERS + "/" + entry.account().id()),
        entry.account().email(),
        entry.account().name(),
        role(visit, entry.account().role()),
        day(visit, entry.account().created()),
        moment(visit, entry.signedIn()));
  }

  private static String role(Visit visit, Role role) {
    return visit.messages().value("standing", role.code());
  }

  private String day(Visit visit, Instant time) {
    return visit.messages().date(time.atZone(zone).toLocalDate().toString());
  }

  private String moment(Visit visit, Instant time) {
    return visit.messages().moment(time.atZone(zone));
  }

  private void one(Context context, HttpStatus status, String problem) {
    Visit visit = visits.read(context);
    Optional<Entry> entry = users.find(context.pathParam("id"));
    if (entry.isEmpty()) {
      faults.notFound(context);
      return;
    }
    String done = DONE.getOrDefault(Reception.field(context, "done"), "");
    String said = done.isEmpty() || !problem.isEmpty() ? "" : visit.text(done);
    replies.personal(context, status, "user", view(visit, entry.get(), said, problem));
  }

  private UserView view(Visit visit, Entry entry, String done, String problem) {
    String email = entry.account().email();
    String path = Paths.ADMIN_USERS + "/" + entry.account().id();
    return new UserView(
        framer.unlisted(
            visit, email + " · " + visit.text("users.title"), SearchState.start(), path),
        visit.links().to(Paths.ADMIN_USERS),
        email,
        done,
        problem,
        facts(visit, entry),
        visit.links().to(path),
        Arrays.stream(Role.values()).map(role -> choice(visit, role, entry)).toList(),
        entry.sessions() > 0);
  }

  private List<SourceCard.Fact> facts(Visit visit, Entry entry) {
    List<SourceCard.Fact> facts = new ArrayList<>();
    if (!entry.account().name().isEmpty()) {
      facts.add(new SourceCard.Fact(visit.text("users.name"), entry.account().name()));
    }
    facts.add(
        new SourceCard.Fact(visit.text("users.created"), day(visit, entry.account().created())));
    facts.add(new SourceCard.Fact(visit.text("users.signed_in"), moment(visit, entry.signedIn())));
    facts.add(
        new SourceCard.Fact(
            visit.text("users.sessions"), visit.messages().number(entry.sessions())));
    return facts;
  }

  private static UserView.Choice choice(Visit visit, Role role, Entry entry) {
    String key =
        switch (role) {
          case READER -> "users.may_reader";
          case EDITOR -> "users.may_editor";
          case ADMINISTRATOR -> "users.may_administrator";
        };
    return new UserView.Choice(
        role.code(), role(visit, role), visit.text(key), entry.account().role() == role);
  }

  private void role(Context context) {
    Optional<Role> role = Role.named(Reception.field(context, "role"));
    if (role.isPresent()) {
      answer(context, users.role(context.pathParam("id"), role.get()), "?done=role");
    } else {
      one(context, HttpStatus.UNPROCESSABLE_CONTENT, "");
    }
  }

  private void sessions(Context context) {
    answer(context, users.endSessions(context.pathParam("id")), "?done=sessions");
  }

  private void answer(Context context, Outcome outcome, String done) {
    Visit visit = visits.read(context);
    switch (outcome) {
      case DONE -> go(context, Paths.ADMIN_USERS + "/" + context.pathParam("id") + done);
      case UNKNOWN -> faults.notFound(context);
      case LAST -> one(context, HttpStatus.CONFLICT, visit.text("users.last"));
    }
  }

  private void go(Context context, String path) {
    context.header("Cache-Control", "no-store");
    context.redirect(visits.read(context).links().to(path), HttpStatus.SEE_OTHER);
  }

  private void askDelete(Context context, Reader reader) {
    Visit visit = visits.read(context);
    String id = context.pathParam("id");
    Optional<Entry> entry = users.find(id);
    if (entry.isEmpty()) {
      faults.notFound(context);
      return;
    }
    String path = Paths.ADMIN_USERS + "/" + id;
    FormBuilder form =
        new FormBuilder(visit, "users.delete")
            .say(visit.text("users.delete_text", "email", entry.get().account().email()))
            .grave()
            .send(path + "/delete", reader.form(), visit.text("users.delete_button"))
            .way(visit.text("users.back"), path);
    replies.personal(context, HttpStatus.OK, "form", form.build(framer, path + "/delete"));
  }

  private void delete(Context context) {
    Outcome outcome = users.delete(context.pathParam("id"));
    if (outcome == Outcome.DONE) {
      go(context, Paths.ADMIN_USERS);
    } else {
      answer(context, outcome, "");
    }
  }
}
