package org.pinakes.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets to the administrator's pages who sits at the machine itself, and need not sign in. A proxy
 * on the same machine brings strangers, so whatever came through one stays out; so does a name that
 * only pretends to be this machine's (DNS rebinding).
 */
final class LocalDoor {
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1|::ffff:127(\\.\\d{1,3}){3})]?");
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");
  private static final List<String> MARKS_OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private LocalDoor() {}

  /** Whether the request comes from this machine, directly. */
  static boolean open(Context context) {
    String host = context.header("Host");
    return LOOPBACK.matcher(context.req().getRemoteAddr()).matches()
        && host != null
        && LOCAL_HOST.matcher(host).matches()
        && MARKS_OF_PROXIES.stream().allMatch(mark -> context.header(mark) == null);
  }

  /**
   * Whether a form is one of ours: who is signed in shows it by the form; on the machine itself the
   * browser's word is enough.
   */
  static boolean isOurs(Door door, Context context) {
    return door.reader(context).isPresent() ? door.isOurs(context) : ownForm(context);
  }

  /** Whether a form was sent by one of our own pages: a browser says from where it was. */
  private static boolean ownForm(Context context) {
    String origin = context.header("Origin");
    if (origin != null) {
      return origin.equals(context.scheme() + "://" + context.header("Host"));
    }
    return "same-origin".equals(context.header("Sec-Fetch-Site"));
  }
}
