package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.account.Seal;
import org.pinakes.account.SignIn;
import org.pinakes.account.Tokens;

/**
 * Knows who comes in by a sealed cookie, and whether a form is one of ours. Cookies that do not
 * carry the site's seal are not looked up anywhere. Over HTTPS their names begin with {@code
 * __Host-}, so that no neighbouring site can set them (RFC 6265bis, 4.1.3.2).
 */
final class Door {
  /** The field of forms that shows that they are ours. */
  static final String FORM = "form";

  private static final String SESSION = "session";
  private static final String HOST = "__Host-";
  private static final String KNOWN = Door.class.getName();
  private static final String GIVEN = KNOWN + ".form";
  private static final Duration FOR_NOW = Duration.ofSeconds(-1);

  private final @Nullable Accounts accounts;
  private final String baseUrl;

  /**
   * @param settings of the site; without accounts nobody is ever known
   */
  Door(SiteSettings settings) {
    accounts = settings.readers() == null ? null : settings.readers().accounts();
    baseUrl = settings.baseUrl();
  }

  /** Who is signed in; looked up once a request. */
  Optional<Reader> reader(Context context) {
    Optional<Reader> known = context.attribute(KNOWN);
    if (known == null) {
      known = find(context);
      context.attribute(KNOWN, known);
    }
    return known;
  }

  /** Whether the answer to this request is one reader's alone. */
  static boolean isPersonal(Context context) {
    Optional<Reader> known = context.attribute(KNOWN);
    return known != null && known.isPresent();
  }

  /** Who reads, as pages show it. */
  You you(Context context) {
    return new You(accounts != null, reader(context).orElse(null), look(context));
  }

  /** How this browser shows pages. */
  Look look(Context context) {
    return Look.of(context.cookie(Look.COOKIE));
  }

  private Optional<Reader> find(Context context) {
    String cookie = accounts == null ? null : context.cookie(name(context, SESSION));
    if (cookie == null || accounts == null) {
      return Optional.empty();
    }
    Optional<SignIn.Known> known =
        accounts.base().seal().open(SESSION, cookie).flatMap(accounts.signIn()::find);
    if (known.isEmpty()) {
      remove(context, SESSION);
      return Optional.empty();
    }
    known.get().token().ifPresent(token -> give(context, token));
    String form = seal().mark(FORM, known.get().session().id());
    return Optional.of(new Reader(known.get().account(), known.get().session(), form));
  }

  private Seal seal() {
    if (accounts == null) {
      throw new IllegalStateException("a site without accounts has no forms of readers");
    }
    return accounts.base().seal();
  }

  /** Lets somebody in who has just signed in. */
  void enter(Context context, SignIn.Opened opened) {
    give(context, opened.token());
    remove(context, FORM);
  }

  /** Lets somebody out. */
  void leave(Context context) {
    remove(context, SESSION);
    context.attribute(KNOWN, Optional.empty());
  }

  private void give(Context context, String token) {
    set(context, SESSION, seal().sealed(SESSION, token), SignIn.IDLE);
  }

  /** What a form on this page has to carry; who is not signed in gets a cookie to go with it. */
  String form(Context context) {
    Optional<Reader> reader = reader(context);
    if (reader.isPresent()) {
      return reader.get().form();
    }
    String given = context.attribute(GIVEN);
    String secret = given == null ? context.cookie(name(context, FORM)) : given;
    if (secret == null || secret.length() < Tokens.secret().length()) {
      secret = Tokens.secret();
      set(context, FORM, secret, FOR_NOW);
      context.attribute(GIVEN, secret);
    }
    return seal().mark(FORM, secret);
  }

  /**
   * Whether a form that was sent is one of ours: it has the mark that belongs to the session, or to
   * the cookie of who is not signed in, and the browser does not say that it comes from elsewhere.
   */
  boolean isOurs(Context context) {
    String mark = context.formParam(FORM);
    String bound = bound(context);
    return mark != null
        && !bound.isEmpty()
        && Seal.same(mark, seal().mark(FORM, bound))
        && !isFromElsewhere(context);
  }

  /** What this browser alone holds: its session, or the cookie of its forms; empty for nothing. */
  String bound(Context context) {
    return reader(context)
        .map(reader -> reader.session().id())
        .orElseGet(() -> Objects.requireNonNullElse(context.cookie(name(context, FORM)), ""));
  }

  /**
   * Lets a browser remember how its reader wants pages to be. Nobody gains by it, so its name is
   * the same with and without HTTPS.
   */
  void remember(Context context, String name, String value, Duration age) {
    setAs(context, name, value, age);
  }

  /** Lets a browser keep something for a while, which carries the site's seal. */
  void keep(Context context, String name, String sealed, Duration age) {
    set(context, name, sealed, age);
  }

  /** What it has kept. */
  Optional<String> kept(Context context, String name) {
    return Optional.ofNullable(context.cookie(name(context, name)));
  }

  /** Takes that away. */
  void forget(Context context, String name) {
    remove(context, name);
  }

  /** By the browser's own word (Origin, Fetch Metadata). */
  boolean isFromElsewhere(Context context) {
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    boolean foreign =
        origin != null
            && !origin.equals(context.scheme() + "://" + context.header("Host"))
            && !(origin.equals(baseUrl) || baseUrl.startsWith(origin + "/"));
    return foreign || (site != null && !site.equals("same-origin"));
  }

  private boolean isSecure(Context context) {
    return baseUrl.startsWith("https://") || context.scheme().equals("https");
  }

  private String name(Context context, String cookie) {
    return isSecure(context) ? HOST + cookie : cookie;
  }

  private void set(Context context, String name, String value, Duration age) {
    setAs(context, name(context, name), value, age);
  }

  private void setAs(Context context, String name, String value, Duration age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) age.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure(context));
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
  }

  private void remove(Context context, String name) {
    set(context, name, "", Duration.ZERO);
  }
}
