package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.AccountChanges.Outcome;
import org.pinakes.account.Joining;
import org.pinakes.account.openid.Provider;

/** Joining an account elsewhere to one's own, and taking it away again. */
final class JoinRoutes {
  private static final String ARRIVED = "arrived";

  private final Reception reception;
  private final WaysIn ways;
  private final SignInRoutes signIn;
  private final Joining joining;
  private final InstantSource clock;

  JoinRoutes(Reception reception, WaysIn ways, SignInRoutes signIn, InstantSource clock) {
    this.reception = reception;
    this.ways = ways;
    this.signIn = signIn;
    this.clock = clock;
    joining = reception.accounts().joining();
  }

  static void keep(Reception reception, Context context, Arrival arrival) {
    String sealed = arrival.sealed(reception.accounts().base().seal());
    reception.door().keep(context, ARRIVED, sealed, Arrival.LIFE);
  }

  void addTo(RoutesConfig routes) {
    reception.open(routes, AccountPaths.JOIN, this::ask);
    reception.ownForm(routes, AccountPaths.JOIN, this::join);
    reception.ownForm(routes, AccountPaths.LEAVE, this::leave);
  }

  private Optional<Arrival> arrival(Context context) {
    return reception
        .door()
        .kept(context, ARRIVED)
        .flatMap(kept -> Arrival.open(reception.accounts().base().seal(), kept, clock.instant()));
  }

  private String label(Arrival arrival) {
    return ways.providers().named(arrival.provider()).map(Provider::label).orElse("");
  }

  private void ask(Context context) {
    Visit visit = reception.visit(context);
    Optional<Arrival> arrival = arrival(context);
    Optional<Reader> reader = reception.door().reader(context);
    if (arrival.isEmpty()) {
      over(context);
    } else if (reader.isEmpty()) {
      signIn.showToJoin(
          context,
          arrival.get().identity().email(),
          visit
              .messages()
              .text(
                  "account.join_first",
                  Map.of(
                      "email",
                      arrival.get().identity().email(),
                      "provider",
                      label(arrival.get()))));
    } else {
      show(context, reader.get(), arrival.get(), HttpStatus.OK, "");
    }
  }

  private void over(Context context) {
    Visit visit = reception.visit(context);
    FormBuilder said =
        new FormBuilder(visit, "account.join_title")
            .say(visit.text("account.join_over"))
            .way(visit.text("account.back"), AccountPaths.ACCOUNT);
    reception.form(context, HttpStatus.GONE, said, AccountPaths.JOIN);
  }

  private void show(
      Context context, Reader reader, Arrival arrival, HttpStatus status, String problem) {
    Visit visit = reception.visit(context);
    boolean free = joining.isFreeToJoin(reader.session());
    if (!free && !reception.accounts().changes().hasPassword(reader.account())) {
      signIn.again(context, AccountPaths.JOIN);
      return;
    }
    Map<String, String> names =
        Map.of(
            "provider", label(arrival),
            "account", reader.account().email(),
            "email", arrival.identity().email());
    FormBuilder form =
        new FormBuilder(visit, "account.join_title")
            .problem(problem)
            .say(visit.messages().text("account.join_text", names));
    if (!arrival.identity().email().isEmpty()) {
      form.say(visit.messages().text("account.join_told", names));
    }
    if (!free) {
      AccountChangeRoutes.current(visit, form);
    }
    form.send(AccountPaths.JOIN, reader.form(), visit.text("account.join_button"))
        .way(visit.text("account.back"), AccountPaths.ACCOUNT);
    reception.form(context, status, form, AccountPaths.JOIN);
  }

  private void join(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    Optional<Arrival> arrival = arrival(context);
    if (arrival.isEmpty()) {
      over(context);
      return;
    }
    Outcome outcome =
        joining.join(
            reception.caller(context),
            reader.account(),
            reader.session(),
            Reception.field(context, "password"),
            arrival.get().identity());
    boolean done = outcome == Outcome.DONE;
    if (done || outcome == Outcome.TAKEN) {
      reception.door().forget(context, ARRIVED);
      reception.go(context, AccountPaths.ACCOUNT + (done ? "?done=joined" : "?done=another"));
    } else {
      show(
          context,
          reader,
          arrival.get(),
          AccountChangeRoutes.status(outcome),
          AccountChangeRoutes.problem(visit, outcome));
    }
  }

  private void leave(Context context, Reader reader) {
    boolean left =
        joining.leave(
            reader.account(),
            Reception.field(context, "issuer"),
            Reception.field(context, "subject"),
            ways.open(reception.visit(context)));
    reception.go(context, AccountPaths.ACCOUNT + (left ? "?done=left" : "?done=last"));
  }
}
