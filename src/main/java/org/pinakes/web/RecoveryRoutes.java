package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.pinakes.account.Email;
import org.pinakes.account.Passwords;

/** The way back for who has forgotten the password. */
final class RecoveryRoutes {
  private final Reception reception;

  RecoveryRoutes(Reception reception) {
    this.reception = reception;
  }

  void addTo(RoutesConfig routes) {
    reception.open(routes, AccountPaths.FORGOTTEN, context -> ask(context, HttpStatus.OK, "", ""));
    reception.form(routes, AccountPaths.FORGOTTEN, this::send);
    reception.open(routes, AccountPaths.RESET, context -> choose(context, HttpStatus.OK, ""));
    reception.form(routes, AccountPaths.RESET, this::reset);
  }

  private void ask(Context context, HttpStatus status, String problem, String wrongEmail) {
    Visit visit = reception.visit(context);
    FormBuilder form = new FormBuilder(visit, "account.forgotten");
    if (reception.accounts().policy().letters()) {
      form.say(visit.text("account.forgotten_text"))
          .problem(problem)
          .email(visit.text("account.email"), Reception.field(context, "email"), wrongEmail)
          .send(
              AccountPaths.FORGOTTEN,
              reception.door().form(context),
              visit.text("account.forgotten_button"));
    } else {
      form.say(visit.text("account.no_mail_reset"));
    }
    form.way(visit.text("account.to_sign_in"), AccountPaths.SIGN_IN);
    reception.form(context, status, form, AccountPaths.FORGOTTEN);
  }

  private void send(Context context) {
    Visit visit = reception.visit(context);
    String email = Reception.field(context, "email").strip();
    boolean letters = reception.accounts().policy().letters();
    if (!letters || !Email.isPossible(email)) {
      ask(
          context,
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit.text("account.mend"),
          visit.text("account.email_wrong"));
    } else if (reception.accounts().recovery().begin(reception.caller(context), email)) {
      FormBuilder said =
          new FormBuilder(visit, "account.written")
              .say(visit.text("account.reset_written", "email", email))
              .say(visit.text("account.written_hint"));
      reception.form(context, said, AccountPaths.FORGOTTEN);
    } else {
      ask(context, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.too_often"), "");
    }
  }

  private void choose(Context context, HttpStatus status, String wrongPassword) {
    Visit visit = reception.visit(context);
    String token = Reception.field(context, "token");
    FormBuilder form = new FormBuilder(visit, "account.reset");
    if (reception.accounts().recovery().isGood(token)) {
      form.say(visit.text("account.reset_text"))
          .problem(wrongPassword.isEmpty() ? "" : visit.text("account.mend"))
          .password(
              "password",
              visit.text("account.password_new"),
              "new-password",
              visit.text("account.password_hint", "count", Passwords.SHORTEST),
              wrongPassword)
          .carry("token", token)
          .send(
              AccountPaths.RESET,
              reception.door().form(context),
              visit.text("account.reset_button"));
      reception.form(context, status, form, AccountPaths.RESET);
    } else {
      form.say(visit.text("account.link_over"))
          .way(visit.text("account.forgotten"), AccountPaths.FORGOTTEN);
      reception.form(context, HttpStatus.GONE, form, AccountPaths.RESET);
    }
  }

  private void reset(Context context) {
    Visit visit = reception.visit(context);
    String password = Reception.field(context, "password");
    String wrong = SignUpRoutes.weakness(visit, password, "");
    if (!wrong.isEmpty()) {
      choose(context, HttpStatus.UNPROCESSABLE_CONTENT, wrong);
    } else if (reception
        .accounts()
        .recovery()
        .finish(Reception.field(context, "token"), password)) {
      reception.go(context, AccountPaths.SIGN_IN + "?again");
    } else {
      choose(context, HttpStatus.GONE, "");
    }
  }
}
