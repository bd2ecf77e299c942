package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.BadRequestException;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.problem.PinakesException;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.search.SearchState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages for when there is no page. Each says in the reader's language what happened and has a way
 * on; a fault of ours has a number that the log has too.
 */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final VisitReader visits;
  private final Framer framer;
  private final Replies replies;

  Faults(VisitReader visits, Framer framer, Replies replies) {
    this.visits = visits;
    this.framer = framer;
    this.replies = replies;
  }

  void notFound(Context context) {
    Visit visit = visits.read(context);
    String text = visit.text("error.not_found_text");
    reply(context, visit, HttpStatus.NOT_FOUND, "error.not_found", text, "");
  }

  void noRecord(Context context, String id) {
    Visit visit = visits.read(context);
    String text = visit.text("error.no_record_text", "id", id);
    reply(context, visit, HttpStatus.NOT_FOUND, "error.no_record", text, "");
  }

  /**
   * A record that its source has withdrawn.
   *
   * @param last what was known of it, or null
   * @param successor the record that stands for it now, or null
   */
  void withdrawn(
      Context context, String id, @Nullable IndexDocument last, @Nullable IndexDocument successor) {
    Visit visit = visits.read(context);
    String heading = visit.text("error.deleted");
    Anchor instead =
        successor == null
            ? null
            : Anchor.to(RecordPage.title(visit, successor), visit.links().record(successor.id()));
    replies.withdrawn(
        context,
        new WithdrawnView(
            framer.nowhere(visit, heading),
            heading,
            last == null ? "" : RecordPage.title(visit, last),
            visit.text("error.deleted_text", "id", id),
            instead));
  }

  /** Something that not everybody may see or do. */
  void forbidden(Context context, String key) {
    Visit visit = visits.read(context);
    reply(context, visit, HttpStatus.FORBIDDEN, "error.forbidden", visit.text(key), "");
  }

  void wrongMethod(Context context) {
    Visit visit = visits.read(context);
    String text = visit.text("error.method_text");
    context.header("Allow", "GET, HEAD");
    reply(context, visit, HttpStatus.METHOD_NOT_ALLOWED, "error.method", text, "");
  }

  /** Something that Pinakes threw on purpose. */
  void problem(PinakesException problem, Context context) {
    switch (problem) {
      case BadRequestException refused -> refused(context, refused);
      case IndexUnavailableException gone -> unavailable(context, gone);
      case StoreUnavailableException gone -> unavailable(context, gone);
      default -> defect(problem, context);
    }
  }

  /** Something that nobody threw on purpose. */
  void defect(Exception defect, Context context) {
    Visit visit = visits.read(context);
    String id = logged(context, defect);
    String text = visit.text("error.internal_text");
    reply(context, visit, HttpStatus.INTERNAL_SERVER_ERROR, "error.internal", text, id);
  }

  private void refused(Context context, BadRequestException refused) {
    LOG.debug("Refused {}: {}", context.path(), refused.getMessage());
    Visit visit = visits.read(context);
    String query = context.queryParam("q");
    boolean tooLong = query != null && query.length() > SearchState.MAX_QUERY;
    String text =
        tooLong
            ? visit.text("error.too_long", "count", SearchState.MAX_QUERY)
            : visit.text("error.bad_request_text");
    reply(context, visit, HttpStatus.BAD_REQUEST, "error.bad_request", text, "");
  }

  private void unavailable(Context context, PinakesException gone) {
    Visit visit = visits.read(context);
    String id = logged(context, gone);
    context.header("Retry-After", "60");
    String text = visit.text("error.unavailable_text");
    reply(context, visit, HttpStatus.SERVICE_UNAVAILABLE, "error.unavailable", text, id);
  }

  private static String logged(Context context, Exception fault) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("Fault {} at {} {}", id, context.method(), context.path(), fault);
    return id;
  }

  private void reply(
      Context context, Visit visit, HttpStatus status, String key, String text, String id) {
    String heading = visit.text(key);
    String number = id.isEmpty() ? "" : visit.text("error.id", "id", id);
    NoticeView view = new NoticeView(framer.nowhere(visit, heading), heading, text, number);
    replies.notice(context, status, view);
  }
}
