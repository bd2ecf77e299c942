package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.stream.Stream;
import org.pinakes.search.SearchState;

/** How pages look to a reader: light or dark, and how large. Needs no account and no script. */
public final class LookRoutes {
  static final String DISPLAY = "/display";

  private static final Duration KEPT = Duration.ofDays(365);

  private final Door door;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;

  LookRoutes(Door door, Framer framer, VisitReader visits, Replies replies, Faults faults) {
    this.door = door;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  /** Where a page leads to it, and back. */
  public static String way(Frame frame) {
    Frame.Place place = frame.place();
    return place == null || place.path().startsWith(DISPLAY)
        ? DISPLAY
        : DISPLAY + "?" + Reception.NEXT + "=" + AccountPaths.encoded(place.path());
  }

  void addTo(RoutesConfig routes) {
    routes.get(DISPLAY, this::show);
    routes.head(DISPLAY, this::show);
    routes.post(DISPLAY, this::choose);
  }

  private void show(Context context) {
    Visit visit = visits.read(context);
    Look look = visit.you().look();
    Frame frame = framer.unlisted(visit, visit.text("look.title"), SearchState.start(), DISPLAY);
    replies.page(
        context,
        "look",
        new LookView(
            frame,
            Stream.of(Look.Scheme.values())
                .map(each -> choice(visit, each.code(), each == look.scheme()))
                .toList(),
            Stream.of(Look.Size.values())
                .map(each -> choice(visit, each.code(), each == look.size()))
                .toList(),
            next(context),
            context.queryParam("done") != null));
  }

  private static ListView.Choice choice(Visit visit, String code, boolean chosen) {
    return new ListView.Choice(code, visit.messages().value("look", code), "", chosen);
  }

  private static String next(Context context) {
    String next = Reception.field(context, Reception.NEXT);
    return Reception.isOurs(next) ? next : "";
  }

  /** Nothing can be done with it to somebody else but to change a colour: it carries no mark. */
  private void choose(Context context) {
    if (door.isFromElsewhere(context)) {
      faults.forbidden(context, "error.form_text");
      return;
    }
    Look look = Look.of(Reception.field(context, "scheme"), Reception.field(context, "size"));
    Duration age = look.equals(Look.STANDARD) ? Duration.ZERO : KEPT;
    door.remember(context, Look.COOKIE, look.kept(), age);
    String here = AccountPaths.with(DISPLAY + "?done=1", next(context));
    context.header("Cache-Control", "no-store");
    context.redirect(visits.read(context).links().inLanguage(here), HttpStatus.SEE_OTHER);
  }
}
