package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.pinakes.account.CommentRule;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.Session;
import org.pinakes.search.SearchState;
import tools.jackson.databind.json.JsonMapper;

/** The account itself: what it is, where it is signed in, what is kept. */
final class AccountRoutes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> DONE =
      Map.of(
          "name", "account.name_done",
          "password", "account.password_done",
          "passkey", "account.passkey_done",
          "renamed", "account.name_done",
          "removed", "account.passkey_removed",
          "last", "account.last_way",
          "joined", "account.joined_done",
          "another", "account.joined_another",
          "left", "account.left_done");

  private final Reception reception;
  private final WaysIn ways;
  private final ZoneId zone;

  AccountRoutes(Reception reception, WaysIn ways, ZoneId zone) {
    this.reception = reception;
    this.ways = ways;
    this.zone = zone;
  }

  void addTo(RoutesConfig routes) {
    reception.own(routes, AccountPaths.ACCOUNT, this::show);
    reception.own(routes, AccountPaths.DATA, this::data);
    reception.ownForm(routes, AccountPaths.SESSIONS, this::endSession);
    reception.ownForm(routes, AccountPaths.NAME, this::name);
  }

  private void show(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String title = visit.text("account.title");
    List<AccountView.Device> devices =
        reception.accounts().signIn().sessions(reader.account()).stream()
            .map(session -> device(visit, reader, session))
            .toList();
    String done = DONE.getOrDefault(Reception.field(context, "done"), "");
    reception.page(
        context,
        "account",
        new AccountView(
            reception.framer().unlisted(visit, title, SearchState.start(), AccountPaths.ACCOUNT),
            reader,
            visit.messages().value("standing", reader.account().role().code()),
            visit.messages().date(day(reader.account().created())),
            done.isEmpty() ? "" : visit.text(done),
            ways.view(visit, reader),
            devices,
            reception.accounts().policy().comments() != CommentRule.OFF,
            reception.accounts().policy().ratings()));
  }

  private String day(Instant instant) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  private AccountView.Device device(Visit visit, Reader reader, Session session) {
    return new AccountView.Device(
        session.id(),
        DeviceNames.of(visit, session.device()),
        visit.messages().moment(session.used().atZone(zone)),
        session.id().equals(reader.session().id()));
  }

  private void endSession(Context context, Reader reader) {
    String id = Reception.field(context, "session");
    if (id.isEmpty()) {
      reception.accounts().signIn().endOthers(reader.account(), reader.session());
    } else {
      reception.accounts().signIn().end(reader.account(), id);
    }
    reception.go(context, AccountPaths.ACCOUNT);
  }

  private void name(Context context, Reader reader) {
    String name = Reception.field(context, "name").strip();
    reception
        .accounts()
        .changes()
        .name(reader.account(), KeptRecord.cut(name, SignUpRoutes.LONGEST_NAME));
    reception.go(context, AccountPaths.ACCOUNT + "?done=name");
  }

  private void data(Context context, Reader reader) {
    context.header("Cache-Control", "private, no-store");
    context.header("Content-Disposition", "attachment; filename=\"account.json\"");
    context.contentType("application/json").status(HttpStatus.OK);
    context.result(
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(reception.accounts().kept().about(reader.account())));
  }
}
