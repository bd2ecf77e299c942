package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.AccountChanges.Outcome;
import org.pinakes.account.PasskeyPlace;
import org.pinakes.account.Passkeys;
import org.pinakes.account.Passkeys.Asked;
import org.pinakes.account.Passkeys.Refused;
import org.pinakes.account.SignIn;
import org.pinakes.search.SearchState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Passkeys: signing in with one, adding, naming and removing them. A script asks for what has to be
 * signed, and sends what the browser answers as a form.
 */
final class PasskeyRoutes {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Reception reception;
  private final WaysIn ways;
  private final SignInRoutes signIn;
  private final Passkeys passkeys;

  PasskeyRoutes(Reception reception, WaysIn ways, SignInRoutes signIn) {
    this.reception = reception;
    this.ways = ways;
    this.signIn = signIn;
    passkeys = reception.accounts().passkeys();
  }

  void addTo(RoutesConfig routes) {
    reception.form(routes, AccountPaths.PASSKEY_ASK, this::askToSignIn);
    reception.form(routes, AccountPaths.PASSKEY, this::signIn);
    reception.own(
        routes,
        AccountPaths.ADD_PASSKEY,
        (context, reader) -> showAdd(context, reader, HttpStatus.OK, ""));
    reception.ownForm(routes, AccountPaths.ADD_PASSKEY, this::add);
    reception.ownForm(routes, AccountPaths.ADD_PASSKEY_ASK, this::askToAdd);
    reception.ownForm(routes, AccountPaths.NAME_PASSKEY, this::name);
    reception.ownForm(routes, AccountPaths.REMOVE_PASSKEY, this::remove);
  }

  private void askToSignIn(Context context) {
    Optional<PasskeyPlace> place = ways.place(reception.visit(context));
    if (place.isPresent()) {
      reply(context, passkeys.ask(place.get(), reception.door().bound(context)));
    } else {
      reception.faults().notFound(context);
    }
  }

  private static void reply(Context context, Asked asked) {
    context.header("Cache-Control", "no-store").contentType("application/json");
    context.result(
        JSON.writeValueAsBytes(
            Map.of("publicKey", new RawValue(asked.options()), "challenge", asked.challenge())));
  }

  private static Passkeys.Answer answer(Context context) {
    return new Passkeys.Answer(
        Reception.field(context, "challenge"), Reception.field(context, "credential"));
  }

  private void signIn(Context context) {
    Visit visit = reception.visit(context);
    SignIn.Outcome outcome =
        ways.place(visit)
            .map(place ->
                passkeys.open(
                    reception.caller(context),
                    place,
                    reception.door().bound(context),
                    answer(context),
                    SignInRoutes.device(context),
                    reception.chosenLanguage(context)))
            .orElseGet(SignIn.Wrong::new);
    signIn.arrive(context, outcome, "", "account.passkey_wrong");
  }

  private void showAdd(Context context, Reader reader, HttpStatus status, String problem) {
    Visit visit = reception.visit(context);
    boolean free = passkeys.isFreeToAdd(reader.session());
    if (ways.place(visit).isEmpty()) {
      reception.faults().notFound(context);
    } else if (!free && !reception.accounts().changes().hasPassword(reader.account())) {
      signIn.again(context, AccountPaths.ADD_PASSKEY);
    } else {
      Frame frame =
          reception
              .framer()
              .unlisted(
                  visit,
                  visit.text("account.passkey_add"),
                  SearchState.start(),
                  AccountPaths.ADD_PASSKEY);
      String name = DeviceNames.of(visit, SignInRoutes.device(context));
      reception.page(
          context,
          status,
          "passkey",
          new PasskeyView(
              frame, problem, !free, name, reader.form(), reception.framer().passkeys()));
    }
  }

  private void askToAdd(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    Optional<PasskeyPlace> place = ways.place(visit);
    if (place.isEmpty()) {
      reception.faults().notFound(context);
      return;
    }
    switch (passkeys.ask(
        reception.caller(context),
        place.get(),
        reader.account(),
        reader.session(),
        Reception.field(context, "password"))) {
      case Asked asked -> reply(context, asked);
      case Refused(Outcome why) ->
          context
              .status(AccountChangeRoutes.status(why))
              .header("Cache-Control", "no-store")
              .contentType("application/json")
              .result(
                  JSON.writeValueAsBytes(
                      Map.of("problem", AccountChangeRoutes.problem(visit, why))));
    }
  }

  private void add(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String name = Reception.field(context, "name").strip();
    String called = name.isEmpty() ? DeviceNames.of(visit, SignInRoutes.device(context)) : name;
    boolean added =
        ways.place(visit)
            .filter(place ->
                passkeys.add(place, reader.account(), reader.session(), answer(context), called))
            .isPresent();
    if (added) {
      reception.go(context, AccountPaths.ACCOUNT + "?done=passkey");
    } else {
      showAdd(
          context,
          reader,
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit.text("account.passkey_not_added"));
    }
  }

  private void name(Context context, Reader reader) {
    String name = Reception.field(context, "name").strip();
    if (!name.isEmpty()) {
      passkeys.name(reader.account(), Reception.field(context, "passkey"), name);
    }
    reception.go(context, AccountPaths.ACCOUNT + "?done=renamed");
  }

  private void remove(Context context, Reader reader) {
    boolean removed =
        passkeys.remove(
            reader.account(),
            Reception.field(context, "passkey"),
            ways.open(reception.visit(context)));
    reception.go(context, AccountPaths.ACCOUNT + (removed ? "?done=removed" : "?done=last"));
  }
}
