package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.Comment;
import org.pinakes.account.Comments;
import org.pinakes.account.Comments.Written;
import org.pinakes.account.KeptRecord;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** Writing comments, and what one has written oneself. */
final class CommentRoutes {
  private final Reception reception;
  private final Comments comments;
  private final CommentViews views;
  private final AnyName records;

  CommentRoutes(Reception reception, CommentViews views, AnyName records) {
    this.reception = reception;
    this.views = views;
    this.records = records;
    comments = reception.accounts().voices().comments();
  }

  void addTo(RoutesConfig routes) {
    reception.own(routes, VoicePaths.COMMENTS, this::all);
    reception.ownForm(routes, VoicePaths.COMMENTS, this::write);
    reception.own(routes, VoicePaths.comment("{id}"), this::one);
    reception.ownForm(routes, VoicePaths.comment("{id}"), this::change);
    reception.ownForm(routes, VoicePaths.report("{id}"), this::report);
  }

  private void all(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    int page = CommentViews.page(Reception.field(context, "page"));
    int before = (page - 1) * CommentViews.PAGE;
    List<Comment> found = comments.of(reader.account(), before, CommentViews.PAGE + 1);
    String path = VoicePaths.COMMENTS + "?page=";
    reception.page(
        context,
        "owncomments",
        new OwnCommentsView(
            frame(visit, visit.text("comment.mine")),
            found.stream()
                .limit(CommentViews.PAGE)
                .map(comment -> views.view(visit, comment))
                .toList(),
            CommentViews.said(visit),
            page > 1 ? visit.links().to(path + (page - 1)) : null,
            found.size() > CommentViews.PAGE ? visit.links().to(path + (page + 1)) : null));
  }

  private Frame frame(Visit visit, String title) {
    return reception.framer().unlisted(visit, title, SearchState.start(), VoicePaths.COMMENTS);
  }

  private void write(Context context, Reader reader) {
    String id = Reception.field(context, "record");
    Visit visit = reception.visit(context);
    Map<String, IndexDocument> found = records.find(List.of(id));
    Optional<IndexDocument> document = found.values().stream().findFirst();
    if (document.isEmpty() || document.get().id().length() > KeptRecord.LONGEST_ID) {
      reception.faults().notFound(context);
      return;
    }
    KeptRecord record =
        new KeptRecord(document.get().id(), RecordPage.title(visit, document.get()));
    String text = Reception.field(context, "text");
    Written written = comments.write(reader.account(), record, text);
    if (written.isKept()) {
      String said = written.name().toLowerCase(Locale.ROOT);
      reception.go(context, VoicePaths.comments(record.id(), said));
    } else {
      form(
          context, HttpStatus.UNPROCESSABLE_CONTENT, record, "", text, problem(visit, written), "");
    }
  }

  private static String problem(Visit visit, Written written) {
    return switch (written) {
      case EMPTY -> visit.text("comment.wrong_empty");
      case LONG -> visit.text("comment.wrong_long", "count", Comments.LONGEST);
      case LINKS -> visit.text("comment.wrong_links", "count", Comments.MOST_LINKS);
      case NAMELESS -> visit.text("comment.wrong_nameless");
      case TOO_MANY -> visit.text("comment.wrong_many");
      case CLOSED, SHOWN, WAITING -> visit.text("comment.wrong_closed");
    };
  }

  private void form(
      Context context,
      HttpStatus status,
      KeptRecord record,
      String id,
      String text,
      String problem,
      String reason) {
    Visit visit = reception.visit(context);
    String heading = visit.text(id.isEmpty() ? "comment.write" : "comment.edit");
    reception.page(
        context,
        status,
        "commentform",
        new CommentFormView(
            frame(visit, heading),
            heading,
            record.title(),
            visit.links().record(record.id()),
            visit.links().to(id.isEmpty() ? VoicePaths.COMMENTS : VoicePaths.comment(id)),
            id.isEmpty() ? record.id() : "",
            text,
            views.hint(visit),
            problem,
            reason));
  }

  private void one(Context context, Reader reader) {
    Optional<Comment> own = comments.own(reader.account(), context.pathParam("id"));
    if (own.filter(Comment::isOpen).isPresent()) {
      Comment comment = own.get();
      form(
          context,
          HttpStatus.OK,
          comment.record(),
          comment.id(),
          comment.text(),
          "",
          comment.reason());
    } else {
      reception.faults().notFound(context);
    }
  }

  private void change(Context context, Reader reader) {
    Optional<Comment> own = comments.own(reader.account(), context.pathParam("id"));
    if (own.isEmpty()) {
      reception.faults().notFound(context);
    } else if (Reception.field(context, "do").equals("delete")) {
      comments.delete(reader.account(), own.get().id());
      reception.go(context, VoicePaths.COMMENTS + "?said=deleted");
    } else {
      edit(context, reader, own.get());
    }
  }

  private void edit(Context context, Reader reader, Comment comment) {
    String text = Reception.field(context, "text");
    Written written = comments.edit(reader.account(), comment.id(), text);
    if (written.isKept()) {
      reception.go(context, VoicePaths.COMMENTS + "?said=waiting");
    } else {
      form(
          context,
          HttpStatus.UNPROCESSABLE_CONTENT,
          comment.record(),
          comment.id(),
          text,
          problem(reception.visit(context), written),
          comment.reason());
    }
  }

  private void report(Context context, Reader reader) {
    comments.report(reader.account(), context.pathParam("id"));
    String record = Reception.field(context, "record");
    reception.go(
        context, record.isEmpty() ? VoicePaths.COMMENTS : VoicePaths.comments(record, "reported"));
  }
}
