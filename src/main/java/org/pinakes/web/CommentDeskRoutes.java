package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pinakes.account.Comment;
import org.pinakes.account.Comments;
import org.pinakes.account.Comments.Queue;
import org.pinakes.search.SearchState;

/** The pages on which editors decide on comments. */
final class CommentDeskRoutes {
  private static final int PAGE = 50;
  private static final String CHANGED = "changed";
  private static final Map<String, String> DONE =
      Map.of(
          "approved", "queue.approved",
          "refused", "queue.was_refused",
          "removed", "queue.removed");

  private final EditorDoor door;
  private final Comments comments;
  private final CommentViews views;

  CommentDeskRoutes(EditorDoor door, Comments comments, CommentViews views) {
    this.door = door;
    this.comments = comments;
    this.views = views;
  }

  void addTo(RoutesConfig routes) {
    door.open(routes, VoicePaths.DESK_COMMENTS, this::show);
    door.form(routes, VoicePaths.DESK_COMMENTS, this::decide);
  }

  private static Queue queue(Context context) {
    return Queue.ofCode(Reception.field(context, "show")).orElse(Queue.OPEN);
  }

  private static int page(Context context) {
    return CommentViews.page(Reception.field(context, "page"));
  }

  private void show(Context context) {
    Visit visit = door.visit(context);
    Queue queue = queue(context);
    int page = page(context);
    List<Comment> found = comments.queue(queue, (page - 1) * PAGE, PAGE + 1);
    List<Comment> changed = changed(context);
    String title = visit.text("queue.title");
    door.page(
        context,
        "commentqueue",
        new CommentQueueView(
            door.framer().unlisted(visit, title, SearchState.start(), VoicePaths.DESK_COMMENTS),
            door.entries(visit, VoicePaths.DESK_COMMENTS),
            visit.messages().value("queue", "rule_" + comments.rule().code()),
            queues(visit, queue),
            visit.links().to(VoicePaths.queue(queue, page)),
            changed.stream().map(comment -> views.forEditor(visit, comment)).toList(),
            found.stream()
                .limit(PAGE)
                .filter(comment -> !changed.contains(comment))
                .map(comment -> views.forEditor(visit, comment))
                .toList(),
            EditorDoor.done(context, visit, DONE),
            changed.isEmpty() ? "" : visit.text("queue.changed", "count", changed.size()),
            page > 1 ? visit.links().to(VoicePaths.queue(queue, page - 1)) : null,
            found.size() > PAGE ? visit.links().to(VoicePaths.queue(queue, page + 1)) : null));
  }

  private List<CommentQueueView.Counted> queues(Visit visit, Queue here) {
    return Arrays.stream(Queue.values())
        .map(queue ->
            new CommentQueueView.Counted(
                new Anchor(
                    visit.messages().value("queue", queue.code()),
                    visit.links().to(VoicePaths.queue(queue, 1)),
                    queue == here),
                visit.messages().number(comments.count(queue))))
        .toList();
  }

  /** What the buttons do: the name of the button is {@code do}. */
  private void decide(Context context) {
    List<String> chosen = EditorDoor.chosen(context);
    String reason = Reception.field(context, "reason");
    switch (Reception.field(context, "do")) {
      case "approve" -> back(context, chosen, "approved=" + comments.approve(chosen));
      case "refuse" -> back(context, chosen, "refused=" + comments.refuse(chosen, reason));
      case "remove" -> back(context, chosen, "removed=" + comments.remove(chosen));
      default -> door.faults().notFound(context);
    }
  }

  /**
   * Comments that could not be decided on, since they are not what was read any more, come along.
   */
  private void back(Context context, List<String> chosen, String done) {
    String changed =
        comments.changedSince(chosen).stream()
            .limit(PAGE)
            .map(comment -> "&" + CHANGED + "=" + comment.id())
            .collect(Collectors.joining());
    door.go(context, VoicePaths.queue(queue(context), page(context)) + "&" + done + changed);
  }

  private List<Comment> changed(Context context) {
    return context.queryParams(CHANGED).stream()
        .distinct()
        .limit(PAGE)
        .flatMap(id -> comments.one(id.replace("\0", "")).stream())
        .toList();
  }
}
