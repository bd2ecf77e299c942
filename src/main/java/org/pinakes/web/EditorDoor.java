package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets editors and administrators to the pages on which they look after what readers see and say;
 * so it does with who sits at the machine itself. Thread-safe.
 */
final class EditorDoor {
  /** Most that is decided on at a time: more than a page shows. */
  private static final int MOST_CHOSEN = 500;

  private final Door door;
  private final VisitReader visits;
  private final Framer framer;
  private final Replies replies;
  private final Faults faults;
  private final List<Entry> entries;

  /**
   * @param feedback whether what comes by the form for feedback is kept
   */
  EditorDoor(
      Door door,
      VisitReader visits,
      Framer framer,
      Replies replies,
      Faults faults,
      boolean feedback) {
    this.door = door;
    this.visits = visits;
    this.framer = framer;
    this.replies = replies;
    this.faults = faults;
    entries =
        Stream.of(
                new Entry(VoicePaths.DESK_COMMENTS, "editing.comments"),
                new Entry(VoicePaths.DESK_LISTS, "editing.lists"),
                new Entry(VoicePaths.DESK_NOTICES, "editing.notices"),
                new Entry(VoicePaths.DESK_FEEDBACK, "editing.feedback"))
            .filter(entry -> feedback || !entry.path().equals(VoicePaths.DESK_FEEDBACK))
            .toList();
  }

  /** A page of the desk: where it is, and the key of its name. */
  private record Entry(String path, String name) {}

  /** Links to all pages of editors; the one on which they stand knows it. */
  List<Anchor> entries(Visit visit, String here) {
    return entries.stream()
        .map(entry ->
            new Anchor(
                visit.text(entry.name()),
                visit.links().to(entry.path()),
                entry.path().equals(here)))
        .toList();
  }

  /** A page for editors. */
  void open(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, context -> inside(context, handler));
    routes.head(path, context -> inside(context, handler));
  }

  private void inside(Context context, Handler handler) throws Exception {
    boolean editor = door.reader(context).filter(reader -> reader.account().isEditor()).isPresent();
    if (editor || LocalDoor.open(context)) {
      handler.handle(context);
    } else {
      faults.forbidden(context, "error.editor_text");
    }
  }

  /** A form of an editor, as long as it is one of ours. */
  void form(RoutesConfig routes, String path, Handler handler) {
    routes.post(
        path,
        context ->
            inside(
                context,
                inner -> {
                  if (LocalDoor.isOurs(door, inner)) {
                    handler.handle(inner);
                  } else {
                    faults.forbidden(inner, "error.form_text");
                  }
                }));
  }

  Visit visit(Context context) {
    return visits.read(context);
  }

  Framer framer() {
    return framer;
  }

  Faults faults() {
    return faults;
  }

  /** A page that nobody keeps. */
  void page(Context context, HttpStatus status, String template, Record view) {
    context.header("X-Robots-Tag", "noindex");
    replies.personal(context, status, template, view);
  }

  /** The same when all is well. */
  void page(Context context, String template, Record view) {
    page(context, HttpStatus.OK, template, view);
  }

  /** Sends the browser to another page, in the reader's language. */
  void go(Context context, String path) {
    context.header("Cache-Control", "no-store");
    context.redirect(visit(context).links().inLanguage(path), HttpStatus.SEE_OTHER);
  }

  /** Keys of what is ticked in a form. */
  static List<String> chosen(Context context) {
    return context.formParams("id").stream()
        .map(id -> id.replace("\0", ""))
        .distinct()
        .limit(MOST_CHOSEN)
        .toList();
  }

  /** What has been done to so many, by the address: {@code approved=3}. */
  static String done(Context context, Visit visit, java.util.Map<String, String> keys) {
    for (java.util.Map.Entry<String, String> each : keys.entrySet()) {
      String count = Reception.field(context, each.getKey());
      if (count.matches("\\d{1,4}")) {
        return visit.text(each.getValue(), "count", Integer.parseInt(count));
      }
    }
    return "";
  }
}
