package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.SignIn;

/** Signing in and out. */
final class SignInRoutes {
  private final Reception reception;

  SignInRoutes(Reception reception) {
    this.reception = reception;
  }

  void addTo(RoutesConfig routes) {
    reception.open(routes, AccountPaths.SIGN_IN, this::ask);
    reception.form(routes, AccountPaths.SIGN_IN, this::signIn);
    reception.ownForm(routes, AccountPaths.SIGN_OUT, this::signOut);
  }

  private void ask(Context context) {
    if (reception.door().reader(context).isPresent()) {
      reception.goNext(context, AccountPaths.LISTS);
    } else {
      show(context, HttpStatus.OK, "", "");
    }
  }

  private void signIn(Context context) {
    String email = Reception.field(context, "email").strip();
    SignIn.Outcome outcome =
        reception
            .accounts()
            .signIn()
            .open(
                reception.caller(context),
                email,
                Reception.field(context, "password"),
                device(context),
                reception.visit(context).messages().tag());
    switch (outcome) {
      case SignIn.Opened opened -> {
        reception.door().enter(context, opened);
        reception.goNext(context, AccountPaths.LISTS);
      }
      case SignIn.Wrong() -> show(context, HttpStatus.FORBIDDEN, email, "account.wrong");
      case SignIn.TooOften() ->
          show(context, HttpStatus.TOO_MANY_REQUESTS, email, "account.too_often");
    }
  }

  static String device(Context context) {
    return Objects.requireNonNullElse(context.header("User-Agent"), "");
  }

  private void show(Context context, HttpStatus status, String email, String problem) {
    Visit visit = reception.visit(context);
    Policy policy = reception.accounts().policy();
    FormBuilder form =
        new FormBuilder(visit, "account.sign_in")
            .problem(problem.isEmpty() ? "" : visit.text(problem))
            .email(visit.text("account.email"), email, "")
            .password("password", visit.text("account.password"), "current-password", "", "")
            .carry(Reception.NEXT, Reception.field(context, Reception.NEXT))
            .send(
                AccountPaths.SIGN_IN, reception.door().form(context), visit.text("account.sign_in"))
            .way(visit.text("account.forgotten"), AccountPaths.FORGOTTEN);
    if (context.queryParam("again") != null) {
      form.say(visit.text("account.now_sign_in"));
    }
    if (policy.open()) {
      form.way(visit.text("account.to_sign_up"), AccountPaths.SIGN_UP);
    }
    reception.form(context, status, form, AccountPaths.SIGN_IN);
  }

  private void signOut(Context context, Reader reader) {
    reception.accounts().signIn().end(reader.account(), reader.session().id());
    reception.door().leave(context);
    reception.go(context, Paths.HOME);
  }
}
