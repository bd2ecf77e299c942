package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.account.Account;
import org.pinakes.account.Accounts;

/**
 * What the pages of readers have in common: who comes, from where, with which form, and how they
 * are answered. Thread-safe.
 */
final class Reception {
  /** Where to go after signing in. */
  static final String NEXT = "next";

  private static final int LONGEST_WAY = 8000;

  /** Longer ones find no room in a cookie. */
  private static final int LONGEST_KEPT_WAY = 2000;

  private static final String INDEX_NOTHING = "noindex";

  private final Accounts accounts;
  private final Door door;
  private final CallerAddress callers;
  private final VisitReader visits;
  private final Framer framer;
  private final Replies replies;
  private final Faults faults;

  Reception(
      ReaderAccounts readers,
      Door door,
      VisitReader visits,
      Framer framer,
      Replies replies,
      Faults faults) {
    accounts = readers.accounts();
    callers = new CallerAddress(readers.proxies());
    this.door = door;
    this.visits = visits;
    this.framer = framer;
    this.replies = replies;
    this.faults = faults;
  }

  /** Does something for somebody who is signed in. */
  interface Service {
    void to(Context context, Reader reader);
  }

  Accounts accounts() {
    return accounts;
  }

  Door door() {
    return door;
  }

  Framer framer() {
    return framer;
  }

  Faults faults() {
    return faults;
  }

  /** Where a request comes from, for limits. */
  String caller(Context context) {
    return callers.of(context);
  }

  Visit visit(Context context) {
    return visits.read(context);
  }

  /** A page for everybody. */
  void open(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** A page for who is signed in; others are asked to, and come back. */
  void own(RoutesConfig routes, String path, Service service) {
    open(
        routes,
        path,
        context -> {
          Optional<Reader> reader = door.reader(context);
          if (reader.isPresent()) {
            service.to(context, reader.get());
          } else {
            signInFirst(context);
          }
        });
  }

  /** A form of who is signed in. */
  void ownForm(RoutesConfig routes, String path, Service service) {
    form(
        routes,
        path,
        context -> {
          Optional<Reader> reader = door.reader(context);
          if (reader.isPresent()) {
            service.to(context, reader.get());
          } else {
            signInFirst(context);
          }
        });
  }

  /** A form that anybody may send, as long as it is one of ours. */
  void form(RoutesConfig routes, String path, Handler handler) {
    routes.post(
        path,
        context -> {
          if (door.isOurs(context)) {
            handler.handle(context);
          } else {
            faults.forbidden(context, "error.form_text");
          }
        });
  }

  void signInFirst(Context context) {
    String query = context.queryString();
    boolean back = context.method().equals(io.javalin.http.HandlerType.GET);
    String way = back ? context.path() + (query == null ? "" : "?" + query) : "";
    String next = way.isEmpty() ? "" : "?" + NEXT + "=" + AccountPaths.encoded(way);
    go(context, AccountPaths.SIGN_IN + next);
  }

  /** Sends the browser to another page, in the reader's language. */
  void go(Context context, String path) {
    context.header("Cache-Control", "no-store");
    context.redirect(visit(context).links().inLanguage(path), HttpStatus.SEE_OTHER);
  }

  /** Sends the browser back to where it wanted to go; only ever within the site. */
  void goNext(Context context, String otherwise) {
    goNext(context, field(context, NEXT), otherwise);
  }

  void goNext(Context context, String next, String otherwise) {
    context.header("Cache-Control", "no-store");
    context.redirect(
        isOurs(next) ? next : visit(context).links().inLanguage(otherwise), HttpStatus.SEE_OTHER);
  }

  /** Whether an address that somebody brings leads to a page of this site. */
  static boolean isOurs(String next) {
    return next.startsWith("/")
        && !next.startsWith("//")
        && next.length() <= LONGEST_WAY
        && next.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7F);
  }

  /**
   * Lets the browser keep where somebody wanted to go, for who comes back by the link of a letter.
   *
   * @param age how long it is good
   */
  void keepWay(Context context, String next, Duration age) {
    if (isOurs(next) && next.length() <= LONGEST_KEPT_WAY) {
      door.keep(context, Way.COOKIE, Way.sealed(accounts.base().seal(), next), age);
    }
  }

  /** Where somebody wanted to go who comes back now; empty for nowhere. */
  String takeWay(Context context) {
    Optional<String> way =
        door.kept(context, Way.COOKIE).flatMap(kept -> Way.open(accounts.base().seal(), kept));
    if (way.isPresent()) {
      door.forget(context, Way.COOKIE);
    }
    return way.orElse("");
  }

  /** The language that this browser was told; empty when nobody has chosen one here. */
  String chosenLanguage(Context context) {
    return visits.chosen(context);
  }

  /** Where nobody has chosen a language, pages are in that of the reader's letters from now on. */
  void remember(Context context, Account account) {
    boolean other = !visit(context).messages().tag().equals(account.language());
    if (other && visits.chosen(context).isEmpty()) {
      visits.remember(context, account.language());
    }
  }

  /** A page that nobody keeps. */
  void page(Context context, HttpStatus status, String template, Record view) {
    context.header("X-Robots-Tag", INDEX_NOTHING);
    replies.personal(context, status, template, view);
  }

  /** The same when all is well. */
  void page(Context context, String template, Record view) {
    page(context, HttpStatus.OK, template, view);
  }

  void form(Context context, HttpStatus status, FormBuilder form, String path) {
    page(context, status, "form", form.build(framer, path));
  }

  void form(Context context, FormBuilder form, String path) {
    form(context, HttpStatus.OK, form, path);
  }

  /**
   * A field of a form that was sent, or of the address; empty when it is missing. Without the one
   * character that PostgreSQL cannot keep.
   */
  static String field(Context context, String name) {
    String sent = context.formParam(name);
    String text = Objects.requireNonNullElse(sent == null ? context.queryParam(name) : sent, "");
    return text.replace("\0", "");
  }
}
