package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pinakes.account.CommentText;
import org.pinakes.account.Feedback;
import org.pinakes.account.FeedbackBox;
import org.pinakes.search.SearchState;

/** The page on which editors see to feedback. */
final class InboxRoutes {
  private static final int PAGE = 50;
  private static final String DONE = "done";
  private static final Map<String, String> SAID =
      Map.of(
          "closed", "inbox.was_done",
          "opened", "inbox.was_opened",
          "removed", "inbox.was_removed");

  private final EditorDoor door;
  private final FeedbackBox box;
  private final int days;
  private final DeskTimes times;

  /**
   * @param days how long feedback is kept
   */
  InboxRoutes(EditorDoor door, FeedbackBox box, int days, DeskTimes times) {
    this.door = door;
    this.box = box;
    this.days = days;
    this.times = times;
  }

  void addTo(RoutesConfig routes) {
    door.open(routes, VoicePaths.DESK_FEEDBACK, this::show);
    door.form(routes, VoicePaths.DESK_FEEDBACK, this::act);
  }

  private static boolean done(Context context) {
    return Reception.field(context, "show").equals(DONE);
  }

  private static String path(boolean done, int page) {
    return VoicePaths.DESK_FEEDBACK
        + "?show="
        + (done ? DONE : "open")
        + (page > 1 ? "&page=" + page : "");
  }

  private void show(Context context) {
    Visit visit = door.visit(context);
    boolean done = done(context);
    int page = CommentViews.page(Reception.field(context, "page"));
    List<FeedbackBox.Kept> found = box.list(done, (page - 1) * PAGE, PAGE + 1);
    String title = visit.text("inbox.title");
    door.page(
        context,
        "inbox",
        new InboxView(
            door.framer().unlisted(visit, title, SearchState.start(), VoicePaths.DESK_FEEDBACK),
            door.entries(visit, VoicePaths.DESK_FEEDBACK),
            visit.text("inbox.kept", "count", days),
            Stream.of(false, true).map(each -> counted(visit, each, each == done)).toList(),
            !done,
            visit.links().to(path(done, page)),
            found.stream().limit(PAGE).map(kept -> letter(visit, kept)).toList(),
            EditorDoor.done(context, visit, SAID),
            page > 1 ? visit.links().to(path(done, page - 1)) : null,
            found.size() > PAGE ? visit.links().to(path(done, page + 1)) : null));
  }

  private CommentQueueView.Counted counted(Visit visit, boolean done, boolean current) {
    return new CommentQueueView.Counted(
        new Anchor(
            visit.text(done ? "inbox.done" : "inbox.open"),
            visit.links().to(path(done, 1)),
            current),
        visit.messages().number(box.count(done)));
  }

  private InboxView.Letter letter(Visit visit, FeedbackBox.Kept kept) {
    Feedback feedback = kept.feedback();
    String kind = visit.messages().value("feedbackkind", feedback.kind().code());
    String page = FeedbackRoutes.path(feedback.page());
    String language = visit.messages().languageName(feedback.language(), feedback.language());
    return new InboxView.Letter(
        kept.id(),
        kind,
        times.told(visit, kept.sent()),
        CommentText.paragraphs(feedback.text()),
        feedback.email(),
        feedback.email().isEmpty() ? "" : "mailto:" + encoded(feedback.email()),
        page,
        page.isEmpty() ? "" : visit.links().to(page),
        visit.text("inbox.language", "language", language));
  }

  /** An address in a link: nothing in it may begin another field of the letter. */
  private static String encoded(String email) {
    return URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
  }

  /** What the buttons do: the name of the button is {@code do}. */
  private void act(Context context) {
    List<String> chosen = EditorDoor.chosen(context);
    switch (Reception.field(context, "do")) {
      case "done" -> back(context, "closed=" + box.mark(chosen, true));
      case "open" -> back(context, "opened=" + box.mark(chosen, false));
      case "remove" -> back(context, "removed=" + box.remove(chosen));
      default -> door.faults().notFound(context);
    }
  }

  private void back(Context context, String said) {
    int page = CommentViews.page(Reception.field(context, "page"));
    door.go(context, path(done(context), page) + "&" + said);
  }
}
