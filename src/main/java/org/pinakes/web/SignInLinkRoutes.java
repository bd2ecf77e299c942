package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.pinakes.account.Email;
import org.pinakes.account.SignIn;
import org.pinakes.account.SignInLinks;

/** Signing in by a link in a letter. */
final class SignInLinkRoutes {
  private final Reception reception;
  private final SignInRoutes signIn;
  private final SignInLinks links;

  SignInLinkRoutes(Reception reception, SignInRoutes signIn) {
    this.reception = reception;
    this.signIn = signIn;
    links = reception.accounts().links();
  }

  /** Nothing of it is there where the site sends no such letters. */
  void addTo(RoutesConfig routes) {
    if (reception.accounts().policy().canSendLinks()) {
      reception.open(routes, AccountPaths.LINK, context -> ask(context, HttpStatus.OK, "", ""));
      reception.form(routes, AccountPaths.LINK, this::send);
      reception.open(routes, AccountPaths.LINK_OPEN, context -> offer(context, HttpStatus.OK, ""));
      reception.form(routes, AccountPaths.LINK_OPEN, this::open);
    }
  }

  private void ask(Context context, HttpStatus status, String problem, String wrongEmail) {
    Visit visit = reception.visit(context);
    FormBuilder form =
        new FormBuilder(visit, "account.link_title")
            .say(visit.text("account.link_text"))
            .problem(problem)
            .email(visit.text("account.email"), Reception.field(context, "email"), wrongEmail)
            .carry(Reception.NEXT, Reception.field(context, Reception.NEXT))
            .send(
                AccountPaths.LINK,
                reception.door().form(context),
                visit.text("account.forgotten_button"))
            .way(visit.text("account.to_sign_in"), AccountPaths.SIGN_IN);
    reception.form(context, status, form, AccountPaths.LINK);
  }

  private void send(Context context) {
    Visit visit = reception.visit(context);
    String email = Reception.field(context, "email").strip();
    if (!Email.isPossible(email)) {
      ask(
          context,
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit.text("account.mend"),
          visit.text("account.email_wrong"));
    } else if (links.begin(reception.caller(context), email)) {
      reception.keepWay(context, Reception.field(context, Reception.NEXT), SignInLinks.LINK);
      FormBuilder said =
          new FormBuilder(visit, "account.written")
              .say(visit.text("account.link_written", "email", email))
              .say(visit.text("account.written_hint"));
      reception.form(context, said, AccountPaths.LINK);
    } else {
      ask(context, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.too_often"), "");
    }
  }

  /**
   * Whoever follows the link, a program that looks at letters among them, sees a button, and into
   * whose account it leads: a stranger may have passed on the link to his own.
   */
  private void offer(Context context, HttpStatus status, String problem) {
    Visit visit = reception.visit(context);
    String token = Reception.field(context, "token");
    FormBuilder form = new FormBuilder(visit, "account.sign_in");
    Optional<String> email = links.emailOf(token);
    if (email.isPresent()) {
      form.say(visit.text("account.link_open"))
          .problem(problem)
          .fixedEmail(visit.text("account.email"), email.get())
          .carry("token", token)
          .send(
              AccountPaths.LINK_OPEN,
              reception.door().form(context),
              visit.text("account.sign_in"));
      reception.form(context, status, form, AccountPaths.LINK_OPEN);
    } else {
      form.say(visit.text("account.link_over"))
          .way(visit.text("account.link_title"), AccountPaths.LINK)
          .way(visit.text("account.to_sign_in"), AccountPaths.SIGN_IN);
      reception.form(context, HttpStatus.GONE, form, AccountPaths.LINK_OPEN);
    }
  }

  private void open(Context context) {
    SignIn.Outcome outcome =
        links.finish(
            reception.caller(context),
            Reception.field(context, "token"),
            SignInRoutes.device(context),
            reception.chosenLanguage(context));
    switch (outcome) {
      case SignIn.Opened opened -> {
        signIn.enter(context, opened);
        reception.goNext(context, reception.takeWay(context), AccountPaths.LISTS);
      }
      case SignIn.Wrong() -> offer(context, HttpStatus.GONE, "");
      case SignIn.TooOften() ->
          offer(
              context,
              HttpStatus.TOO_MANY_REQUESTS,
              reception.visit(context).text("account.too_often"));
    }
  }
}
