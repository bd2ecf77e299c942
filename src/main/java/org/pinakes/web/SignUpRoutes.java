package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Email;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.Passwords;
import org.pinakes.account.SignIn;
import org.pinakes.account.SignUp;

/** Asking for an account, and confirming its address. */
final class SignUpRoutes {
  static final int LONGEST_NAME = 100;

  private final Reception reception;
  private final SignInRoutes signIn;

  SignUpRoutes(Reception reception, SignInRoutes signIn) {
    this.reception = reception;
    this.signIn = signIn;
  }

  void addTo(RoutesConfig routes) {
    reception.open(
        routes, AccountPaths.SIGN_UP, context -> ask(context, HttpStatus.OK, "", "", ""));
    reception.form(routes, AccountPaths.SIGN_UP, this::signUp);
    reception.open(
        routes, AccountPaths.CONFIRM, context -> askPassword(context, HttpStatus.OK, ""));
    reception.form(routes, AccountPaths.CONFIRM, this::confirm);
  }

  private void ask(
      Context context, HttpStatus status, String problem, String wrongEmail, String wrongPassword) {
    Visit visit = reception.visit(context);
    Policy policy = reception.accounts().policy();
    String next = Reception.field(context, Reception.NEXT);
    FormBuilder form = new FormBuilder(visit, "account.sign_up");
    if (!policy.canSignUp()) {
      form.say(visit.text(policy.open() ? "account.no_mail" : "account.closed"));
      reception.form(context, form, AccountPaths.SIGN_UP);
      return;
    }
    form.say(visit.text("account.sign_up_text"))
        .problem(problem)
        .email(visit.text("account.email"), Reception.field(context, "email"), wrongEmail)
        .password(
            "password",
            visit.text("account.password"),
            "new-password",
            visit.text("account.password_hint", "count", Passwords.SHORTEST),
            wrongPassword)
        .name(visit.text("account.name"), Reception.field(context, "name"), visit.text(nameHint()))
        .send(AccountPaths.SIGN_UP, reception.door().form(context), visit.text("account.sign_up"))
        .carry(Reception.NEXT, next)
        .way(visit.text("account.to_sign_in"), AccountPaths.with(AccountPaths.SIGN_IN, next))
        .way(visit.text("privacy.title"), AccountPaths.PRIVACY);
    reception.form(context, status, form, AccountPaths.SIGN_UP);
  }

  private void signUp(Context context) {
    Visit visit = reception.visit(context);
    String email = Reception.field(context, "email").strip();
    String password = Reception.field(context, "password");
    String wrongEmail = Email.isPossible(email) ? "" : visit.text("account.email_wrong");
    String wrongPassword = weakness(visit, password, email);
    if (!reception.accounts().policy().canSignUp()
        || !wrongEmail.isEmpty()
        || !wrongPassword.isEmpty()) {
      ask(
          context,
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit.text("account.mend"),
          wrongEmail,
          wrongPassword);
      return;
    }
    String name = Reception.field(context, "name").strip();
    SignUp.Wish wish =
        new SignUp.Wish(
            email, password, KeptRecord.cut(name, LONGEST_NAME), visit.messages().tag());
    switch (reception.accounts().signUp().begin(reception.caller(context), wish)) {
      case WRITTEN -> written(context, visit, email);
      case DONE -> signIn.showFirst(context, email);
      case TOO_OFTEN ->
          ask(context, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.too_often"), "", "");
    }
  }

  private void written(Context context, Visit visit, String email) {
    reception.keepWay(context, Reception.field(context, Reception.NEXT), SignUp.LINK);
    FormBuilder said =
        new FormBuilder(visit, "account.written")
            .say(visit.text("account.written_text", "email", email))
            .say(visit.text("account.written_hint"));
    reception.form(context, said, AccountPaths.SIGN_UP);
  }

  /** What is wrong with a password, in words; empty for nothing. */
  static String weakness(Visit visit, String password, String email) {
    Optional<Passwords.Weakness> weakness = Passwords.weakness(password, email);
    if (weakness.isEmpty()) {
      return "";
    }
    return switch (weakness.get()) {
      case SHORT -> visit.text("account.password_short", "count", Passwords.SHORTEST);
      case LONG -> visit.text("account.password_long", "count", Passwords.LONGEST);
      case COMMON -> visit.text("account.password_common");
    };
  }

  private void askPassword(Context context, HttpStatus status, String problem) {
    Visit visit = reception.visit(context);
    String token = Reception.field(context, "token");
    FormBuilder form = new FormBuilder(visit, "account.confirm");
    Optional<String> email = reception.accounts().signUp().emailOf(token);
    if (email.isPresent()) {
      form.say(visit.text("account.confirm_text"))
          .problem(problem)
          .fixedEmail(visit.text("account.email"), email.get())
          .password("password", visit.text("account.password"), "current-password", "", "")
          .carry("token", token)
          .send(
              AccountPaths.CONFIRM,
              reception.door().form(context),
              visit.text("account.confirm_button"));
      reception.form(context, status, form, AccountPaths.CONFIRM);
    } else {
      form.say(visit.text("account.link_over"))
          .way(visit.text("account.to_sign_in"), AccountPaths.SIGN_IN)
          .way(visit.text("account.to_sign_up"), AccountPaths.SIGN_UP);
      reception.form(context, HttpStatus.GONE, form, AccountPaths.CONFIRM);
    }
  }

  private void confirm(Context context) {
    Visit visit = reception.visit(context);
    SignIn.Outcome outcome =
        reception
            .accounts()
            .signUp()
            .confirm(
                reception.caller(context),
                Reception.field(context, "token"),
                Reception.field(context, "password"),
                SignInRoutes.device(context));
    switch (outcome) {
      case SignIn.Opened opened -> {
        signIn.enter(context, opened);
        reception.goNext(context, reception.takeWay(context), AccountPaths.LISTS);
      }
      case SignIn.Wrong() ->
          askPassword(context, HttpStatus.FORBIDDEN, visit.text("account.password_wrong"));
      case SignIn.TooOften() ->
          askPassword(context, HttpStatus.TOO_MANY_REQUESTS, visit.text("account.too_often"));
    }
  }

  /** Where a name is shown. */
  private String nameHint() {
    boolean comments = reception.accounts().policy().comments() != CommentRule.OFF;
    return comments ? "account.name_hint_comments" : "account.name_hint";
  }
}
