package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.pinakes.account.AccountChanges;
import org.pinakes.account.AccountChanges.Outcome;
import org.pinakes.account.Email;
import org.pinakes.account.Passwords;

/** What needs the password again: another password or address, and deleting the account. */
final class AccountChangeRoutes {
  private final Reception reception;
  private final AccountChanges changes;
  private final SignInRoutes signIn;

  AccountChangeRoutes(Reception reception, SignInRoutes signIn) {
    this.reception = reception;
    this.signIn = signIn;
    changes = reception.accounts().changes();
  }

  void addTo(RoutesConfig routes) {
    reception.own(
        routes,
        AccountPaths.PASSWORD,
        (context, reader) -> askPassword(context, reader, HttpStatus.OK, "", ""));
    reception.ownForm(routes, AccountPaths.PASSWORD, this::password);
    reception.own(
        routes,
        AccountPaths.EMAIL,
        (context, reader) -> askEmail(context, reader, HttpStatus.OK, "", ""));
    reception.ownForm(routes, AccountPaths.EMAIL, this::email);
    reception.open(routes, AccountPaths.EMAIL_CONFIRM, this::askConfirm);
    reception.form(routes, AccountPaths.EMAIL_CONFIRM, this::confirm);
    reception.own(
        routes,
        AccountPaths.DELETE,
        (context, reader) -> askDelete(context, reader, HttpStatus.OK, ""));
    reception.ownForm(routes, AccountPaths.DELETE, this::delete);
  }

  private void askPassword(
      Context context, Reader reader, HttpStatus status, String problem, String wrong) {
    Visit visit = reception.visit(context);
    FormBuilder form =
        proof(visit, reader, new FormBuilder(visit, "account.change_password").problem(problem))
            .password(
                "fresh",
                visit.text("account.password_new"),
                "new-password",
                visit.text("account.password_hint", "count", Passwords.SHORTEST),
                wrong)
            .send(AccountPaths.PASSWORD, reader.form(), visit.text("account.change_password"));
    reception.form(context, status, back(visit, form), AccountPaths.PASSWORD);
  }

  /** Asks for the password, of who has one. */
  private FormBuilder proof(Visit visit, Reader reader, FormBuilder form) {
    return changes.hasPassword(reader.account()) ? current(visit, form) : form;
  }

  static FormBuilder current(Visit visit, FormBuilder form) {
    return form.password(
        "password", visit.text("account.password_now"), "current-password", "", "");
  }

  private static FormBuilder back(Visit visit, FormBuilder form) {
    return form.way(visit.text("account.back"), AccountPaths.ACCOUNT);
  }

  private void password(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String fresh = Reception.field(context, "fresh");
    String wrong = SignUpRoutes.weakness(visit, fresh, reader.account().email());
    if (!wrong.isEmpty()) {
      askPassword(
          context, reader, HttpStatus.UNPROCESSABLE_CONTENT, visit.text("account.mend"), wrong);
      return;
    }
    Outcome outcome =
        changes.password(
            reception.caller(context),
            reader.account(),
            reader.session(),
            Reception.field(context, "password"),
            fresh);
    if (outcome == Outcome.DONE) {
      reception.go(context, AccountPaths.ACCOUNT + "?done=password");
    } else if (outcome == Outcome.STALE) {
      signIn.again(context, AccountPaths.PASSWORD);
    } else {
      askPassword(context, reader, status(outcome), problem(visit, outcome), "");
    }
  }

  static HttpStatus status(Outcome outcome) {
    return outcome == Outcome.TOO_OFTEN ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.FORBIDDEN;
  }

  static String problem(Visit visit, Outcome outcome) {
    return visit.text(
        switch (outcome) {
          case TOO_OFTEN -> "account.too_often";
          case STALE -> "account.stale";
          case LAST -> "users.last";
          case DONE, WRITTEN, WRONG, TAKEN -> "account.password_wrong";
        });
  }

  private void askEmail(
      Context context, Reader reader, HttpStatus status, String problem, String wrong) {
    Visit visit = reception.visit(context);
    FormBuilder form =
        new FormBuilder(visit, "account.change_email")
            .problem(problem)
            .email(visit.text("account.email_new"), Reception.field(context, "email"), wrong);
    proof(visit, reader, form)
        .send(AccountPaths.EMAIL, reader.form(), visit.text("account.change_email"));
    if (reception.accounts().policy().confirming()) {
      form.say(visit.text("account.change_email_text"));
    }
    reception.form(context, status, back(visit, form), AccountPaths.EMAIL);
  }

  private void email(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String email = Reception.field(context, "email").strip();
    if (!Email.isPossible(email)) {
      askEmail(
          context,
          reader,
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit.text("account.mend"),
          visit.text("account.email_wrong"));
      return;
    }
    Outcome outcome =
        changes.email(
            reception.caller(context),
            reader.account(),
            reader.session(),
            Reception.field(context, "password"),
            email);
    switch (outcome) {
      case DONE -> reception.go(context, AccountPaths.ACCOUNT);
      case WRITTEN -> {
        FormBuilder said =
            new FormBuilder(visit, "account.written")
                .say(visit.text("account.email_written", "email", email));
        reception.form(context, back(visit, said), AccountPaths.EMAIL);
      }
      case STALE -> signIn.again(context, AccountPaths.EMAIL);
      case WRONG, TOO_OFTEN, TAKEN, LAST ->
          askEmail(context, reader, status(outcome), problem(visit, outcome), "");
    }
  }

  /** Programs that look at letters follow links, so that a link alone changes nothing. */
  private void askConfirm(Context context) {
    Visit visit = reception.visit(context);
    FormBuilder form =
        new FormBuilder(visit, "account.change_email")
            .say(visit.text("account.email_confirm_text"))
            .carry("token", Reception.field(context, "token"))
            .send(
                AccountPaths.EMAIL_CONFIRM,
                reception.door().form(context),
                visit.text("account.email_confirm_button"));
    reception.form(context, form, AccountPaths.EMAIL_CONFIRM);
  }

  private void confirm(Context context) {
    Visit visit = reception.visit(context);
    boolean changed = changes.confirmEmail(Reception.field(context, "token"));
    FormBuilder said =
        new FormBuilder(visit, "account.change_email")
            .say(visit.text(changed ? "account.email_done" : "account.link_over"))
            .way(visit.text("account.back"), AccountPaths.ACCOUNT);
    HttpStatus status = changed ? HttpStatus.OK : HttpStatus.GONE;
    reception.form(context, status, said, AccountPaths.EMAIL_CONFIRM);
  }

  private void askDelete(Context context, Reader reader, HttpStatus status, String problem) {
    Visit visit = reception.visit(context);
    FormBuilder form =
        proof(visit, reader, new FormBuilder(visit, "account.delete").problem(problem))
            .say(visit.text("account.delete_text"))
            .say(visit.text("account.delete_comments"))
            .grave()
            .send(AccountPaths.DELETE, reader.form(), visit.text("account.delete_button"))
            .way(visit.text("account.data"), AccountPaths.DATA);
    reception.form(context, status, back(visit, form), AccountPaths.DELETE);
  }

  private void delete(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    Outcome outcome =
        changes.delete(
            reception.caller(context),
            reader.account(),
            reader.session(),
            Reception.field(context, "password"));
    if (outcome == Outcome.DONE) {
      reception.door().leave(context);
      FormBuilder said =
          new FormBuilder(reception.visit(context), "account.deleted")
              .say(visit.text("account.deleted_text"))
              .way(visit.text("error.home"), Paths.HOME);
      reception.form(context, said, AccountPaths.DELETE);
    } else if (outcome == Outcome.STALE) {
      signIn.again(context, AccountPaths.DELETE);
    } else {
      askDelete(context, reader, status(outcome), problem(visit, outcome));
    }
  }
}
