package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.account.AlertRhythm;
import org.pinakes.account.SearchAlerts;

/** Setting the alerts of saved searches, and ending one by the link of a letter. */
final class AlertRoutes {
  private static final String TOKEN = "token";

  private final Reception reception;
  private final SearchAlerts alerts;

  AlertRoutes(Reception reception) {
    this.reception = reception;
    alerts = reception.accounts().alerts();
  }

  void addTo(RoutesConfig routes) {
    reception.ownForm(routes, AccountPaths.ALERT, this::set);
    reception.open(routes, AccountPaths.UNSUBSCRIBE, this::ask);
    // Mail programs post here without having seen a form of ours (RFC 8058); the token alone
    // counts.
    routes.post(AccountPaths.UNSUBSCRIBE, this::end);
  }

  private void set(Context context, Reader reader) {
    String search = Reception.field(context, "search");
    Optional<AlertRhythm> rhythm = AlertRhythm.ofCode(Reception.field(context, "rhythm"));
    if (rhythm.isEmpty()) {
      alerts.end(reader.account(), search);
    } else if (reception.accounts().policy().letters()) {
      alerts.want(reader.account(), search, rhythm.get());
    }
    reception.go(context, AccountPaths.SEARCHES);
  }

  /** Of the address alone: what was posted is not even read. */
  private static String token(Context context) {
    return Objects.requireNonNullElse(context.queryParam(TOKEN), "");
  }

  private void ask(Context context) {
    Visit visit = reception.visit(context);
    String token = token(context);
    FormBuilder page = new FormBuilder(visit, "saved.alert_end");
    String way = AccountPaths.UNSUBSCRIBE + "?" + TOKEN + "=" + token;
    Optional<String> name = alerts.named(token);
    if (name.isPresent()) {
      page.say(visit.text("saved.alert_end_text", "name", name.get()))
          .send(way, "", visit.text("saved.alert_end"))
          .way(visit.text("saved.title"), AccountPaths.SEARCHES);
      reception.form(context, page, way);
    } else {
      over(context, visit, page);
    }
  }

  private void over(Context context, Visit visit, FormBuilder page) {
    page.say(visit.text("account.link_over")).way(visit.text("saved.title"), AccountPaths.SEARCHES);
    reception.form(context, HttpStatus.GONE, page, AccountPaths.UNSUBSCRIBE);
  }

  private void end(Context context) {
    Visit visit = reception.visit(context);
    FormBuilder page = new FormBuilder(visit, "saved.alert_end");
    if (alerts.end(token(context))) {
      page.say(visit.text("saved.alert_ended"))
          .way(visit.text("saved.title"), AccountPaths.SEARCHES);
      reception.form(context, page, AccountPaths.UNSUBSCRIBE);
    } else {
      over(context, visit, page);
    }
  }
}
