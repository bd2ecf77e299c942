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
  private final WaysIn ways;

  SignInRoutes(Reception reception, WaysIn ways) {
    this.reception = reception;
    this.ways = ways;
  }

  void addTo(RoutesConfig routes) {
    reception.open(routes, AccountPaths.SIGN_IN, this::ask);
    reception.form(routes, AccountPaths.SIGN_IN, this::signIn);
    reception.ownForm(routes, AccountPaths.SIGN_OUT, this::signOut);
  }

  private void ask(Context context) {
    boolean again = context.queryParam("fresh") != null;
    if (reception.door().reader(context).isPresent() && !again) {
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
                reception.chosenLanguage(context));
    arrive(context, outcome, email, "account.wrong");
  }

  /**
   * Lets somebody in, or says why not.
   *
   * @param wrong key of what is said when what somebody has shown is not right
   */
  void arrive(Context context, SignIn.Outcome outcome, String email, String wrong) {
    Visit visit = reception.visit(context);
    switch (outcome) {
      case SignIn.Opened opened -> {
        enter(context, opened);
        reception.goNext(context, AccountPaths.LISTS);
      }
      case SignIn.Wrong() -> show(context, HttpStatus.FORBIDDEN, email, visit.text(wrong));
      case SignIn.TooOften() ->
          show(context, HttpStatus.TOO_MANY_REQUESTS, email, visit.text("account.too_often"));
    }
  }

  /** Lets somebody in; whoever was signed in here is not any more. */
  void enter(Context context, SignIn.Opened opened) {
    reception
        .door()
        .reader(context)
        .ifPresent(
            before -> reception.accounts().signIn().end(before.account(), before.session().id()));
    reception.door().enter(context, opened);
    reception.remember(context, opened.account());
  }

  /** Asks somebody who is signed in for too long to sign in again, and to come back. */
  void again(Context context, String next) {
    reception.go(context, AccountPaths.again(next));
  }

  static String device(Context context) {
    return Objects.requireNonNullElse(context.header("User-Agent"), "");
  }

  /**
   * The page.
   *
   * @param problem what was wrong, in words; empty for nothing
   */
  void show(Context context, HttpStatus status, String email, String problem) {
    Visit visit = reception.visit(context);
    FormBuilder form = form(context, email, Reception.field(context, Reception.NEXT));
    if (context.queryParam("again") != null) {
      form.say(visit.text("account.now_sign_in"));
    }
    if (context.queryParam("fresh") != null) {
      form.say(visit.text("account.stale"));
    }
    reception.form(context, status, form.problem(problem), AccountPaths.SIGN_IN);
  }

  /** The page for who has just been given an account without having to confirm the address. */
  void showFirst(Context context, String email) {
    String next = Reception.field(context, Reception.NEXT);
    String said = reception.visit(context).text("account.now_sign_in");
    reception.form(context, form(context, email, next).say(said), AccountPaths.SIGN_IN);
  }

  /** The page for who comes from a provider, and has an account already. */
  void showToJoin(Context context, String email, String why) {
    reception.form(context, form(context, email, AccountPaths.JOIN).say(why), AccountPaths.SIGN_IN);
  }

  private FormBuilder form(Context context, String email, String next) {
    Visit visit = reception.visit(context);
    Policy policy = reception.accounts().policy();
    FormBuilder form =
        new FormBuilder(visit, "account.sign_in")
            .emailOrPasskey(visit.text("account.email"), email)
            .password("password", visit.text("account.password"), "current-password", "", "")
            .carry(Reception.NEXT, next)
            .send(
                AccountPaths.SIGN_IN, reception.door().form(context), visit.text("account.sign_in"))
            .others(ways.others(context, next))
            .way(visit.text("account.forgotten"), AccountPaths.FORGOTTEN);
    if (policy.canSendLinks()) {
      form.way(visit.text("account.link_title"), AccountPaths.with(AccountPaths.LINK, next));
    }
    return policy.open()
        ? form.way(visit.text("account.to_sign_up"), AccountPaths.with(AccountPaths.SIGN_UP, next))
        : form;
  }

  private void signOut(Context context, Reader reader) {
    reception.accounts().signIn().end(reader.account(), reader.session().id());
    reception.door().leave(context);
    reception.go(context, Paths.HOME);
  }
}
