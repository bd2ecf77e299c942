package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
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
    return new You(accounts != null, reader(context).orElse(null));
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
    String secret = context.cookie(name(context, FORM));
    if (secret == null || secret.length() < Tokens.secret().length()) {
      secret = Tokens.secret();
      set(context, FORM, secret, FOR_NOW);
    }
    return seal().mark(FORM, secret);
  }

  /**
   * Whether a form that was sent is one of ours: it has the mark that belongs to the session, or to
   * the cookie of who is not signed in, and the browser does not say that it comes from elsewhere.
   */
  boolean isOurs(Context context) {
    String mark = context.formParam(FORM);
    String bound =
        reader(context)
            .map(reader -> reader.session().id())
            .orElseGet(() -> context.cookie(name(context, FORM)));
    return mark != null
        && bound != null
        && Seal.same(mark, seal().mark(FORM, bound))
        && !isFromElsewhere(context);
  }

  /** By the browser's own word (Origin, Fetch Metadata). */
  private boolean isFromElsewhere(Context context) {
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
    Cookie cookie = new Cookie(name(context, name), value);
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
