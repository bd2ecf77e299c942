package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.pinakes.account.CommentText;
import org.pinakes.account.Email;
import org.pinakes.account.Feedback;
import org.pinakes.account.RateLimit;
import org.pinakes.search.SearchState;

/** The form for feedback. Needs no account; keeps off programs without asking people riddles. */
final class FeedbackRoutes {
  /** A field that people do not see; programs fill in all there are. */
  static final String TRAP = "website";

  private static final int MOST_LINKS = 3;

  private final FeedbackForm form;
  private final FormStamp stamps;
  private final CallerAddress callers;
  private final RateLimit limit;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;

  FeedbackRoutes(FeedbackForm form, Framer framer, VisitReader visits, Replies replies) {
    this.form = form;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
    stamps = new FormStamp(form.seal(), form.clock());
    callers = new CallerAddress(form.proxies());
    limit = new RateLimit(5, Duration.ofMinutes(10), form.clock());
  }

  void addTo(RoutesConfig routes) {
    routes.get(VoicePaths.FEEDBACK, this::show);
    routes.head(VoicePaths.FEEDBACK, this::show);
    routes.post(VoicePaths.FEEDBACK, this::take);
  }

  private void show(Context context) {
    Feedback.Kind kind =
        Feedback.Kind.ofCode(Reception.field(context, "kind")).orElse(Feedback.Kind.OTHER);
    Feedback empty =
        new Feedback(
            kind,
            "",
            "",
            path(Reception.field(context, "page")),
            visits.read(context).messages().tag());
    boolean sent = Reception.field(context, "sent").equals("yes");
    page(context, HttpStatus.OK, empty, stamps.now(), "", sent);
  }

  /** A path on this site, without what stands behind a question mark: that may be private. */
  static String path(String asked) {
    String path = asked.split("[?#]", 2)[0];
    boolean ours =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.length() <= Feedback.LONGEST_PAGE
            && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7F);
    return ours ? path : "";
  }

  private void page(
      Context context,
      HttpStatus status,
      Feedback typed,
      String stamp,
      String problem,
      boolean sent) {
    Visit visit = visits.read(context);
    String title = visit.text(sent ? "feedback.sent" : "feedback.title");
    context.header("X-Robots-Tag", "noindex");
    replies.personal(
        context,
        status,
        "feedback",
        new FeedbackView(
            framer.unlisted(visit, title, SearchState.start(), VoicePaths.FEEDBACK),
            Arrays.stream(Feedback.Kind.values())
                .map(kind ->
                    new ListView.Choice(
                        kind.code(),
                        visit.messages().value("feedbackkind", kind.code()),
                        "",
                        kind == typed.kind()))
                .toList(),
            typed.text(),
            typed.email(),
            typed.page(),
            typed.page().isEmpty() ? "" : visit.links().to(typed.page()),
            stamp,
            promise(visit),
            problem,
            sent));
  }

  private String promise(Visit visit) {
    if (form.box() == null) {
      return visit.text("feedback.mailed");
    }
    String kept = visit.text("feedback.kept", "count", form.days());
    return form.post() == null ? kept : kept + " " + visit.text("feedback.copy");
  }

  private void take(Context context) {
    Visit visit = visits.read(context);
    Feedback typed =
        new Feedback(
            Feedback.Kind.ofCode(Reception.field(context, "kind")).orElse(Feedback.Kind.OTHER),
            CommentText.clean(Reception.field(context, "text"), Feedback.LONGEST),
            Reception.field(context, "email").strip(),
            path(Reception.field(context, "page")),
            visit.messages().tag());
    String stamp = Reception.field(context, "stamp");
    Optional<String> wrong = wrong(context, visit, typed, stamp);
    if (wrong.isEmpty()) {
      context.header("Cache-Control", "no-store");
      context.redirect(visit.links().to(VoicePaths.FEEDBACK + "?sent=yes"), HttpStatus.SEE_OTHER);
    } else {
      boolean stays = stamps.age(stamp) != FormStamp.Age.OLD;
      String next = stays ? stamp : stamps.now();
      page(context, HttpStatus.UNPROCESSABLE_CONTENT, typed, next, wrong.get(), false);
    }
  }

  /** What is wrong with it; when nothing is, it has been taken. */
  private Optional<String> wrong(Context context, Visit visit, Feedback typed, String stamp) {
    FormStamp.Age age = stamps.age(stamp);
    String key =
        switch (age) {
          case OLD -> "feedback.wrong_old";
          case QUICK -> "feedback.wrong_fast";
          case GOOD -> Reception.field(context, TRAP).isEmpty() ? "" : "feedback.wrong_trap";
        };
    Optional<String> wrong =
        key.isEmpty() ? wrongWords(visit, typed) : Optional.of(visit.text(key));
    if (wrong.isPresent()) {
      return wrong;
    } else if (!limit.take(callers.of(context))) {
      return Optional.of(visit.text("feedback.wrong_many"));
    }
    return form.take(typed) ? Optional.empty() : Optional.of(visit.text("feedback.wrong_full"));
  }

  private static Optional<String> wrongWords(Visit visit, Feedback typed) {
    if (typed.text().length() < Feedback.SHORTEST) {
      return Optional.of(visit.text("feedback.wrong_short"));
    } else if (typed.text().length() > Feedback.LONGEST) {
      return Optional.of(visit.text("feedback.wrong_long", "count", Feedback.LONGEST));
    } else if (CommentText.links(typed.text()) > MOST_LINKS) {
      return Optional.of(visit.text("feedback.wrong_links", "count", MOST_LINKS));
    }
    boolean possible = typed.email().isEmpty() || Email.isPossible(typed.email());
    return possible ? Optional.empty() : Optional.of(visit.text("account.email_wrong"));
  }
}
