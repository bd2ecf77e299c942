package org.pinakes.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Account;
import org.pinakes.account.Comment;
import org.pinakes.account.CommentRule;
import org.pinakes.account.CommentText;
import org.pinakes.account.Comments;
import org.pinakes.account.Role;
import org.pinakes.index.IndexDocument;

/** Comments in a reader's words. Thread-safe. */
final class CommentViews {
  /** Comments on a page. */
  static final int PAGE = 20;

  /** Pages further down are never asked for by a link. */
  static final int MOST_PAGES = 999;

  private static final Map<String, String> SAID =
      Map.of(
          "waiting", "comment.said_waiting",
          "shown", "comment.said_shown",
          "deleted", "comment.said_deleted",
          "reported", "comment.said_reported");

  private final Comments comments;
  private final ZoneId zone;

  /**
   * @param zone in which days are told
   */
  CommentViews(Comments comments, ZoneId zone) {
    this.comments = comments;
    this.zone = zone;
  }

  boolean isOpen() {
    return comments.rule() != CommentRule.OFF;
  }

  /**
   * The comments on a record; null where nobody comments.
   *
   * @param all identifiers by which it is or was known
   */
  @Nullable CommentsView of(Visit visit, IndexDocument document, Set<String> all) {
    if (!isOpen()) {
      return null;
    }
    int count = comments.count(all);
    int page = Math.min(page(visit), Math.max(1, (count + PAGE - 1) / PAGE));
    String id = document.id();
    Account account = account(visit);
    List<Comment> shown = count == 0 ? List.of() : comments.shown(all, (page - 1) * PAGE, PAGE);
    Set<String> reported =
        account == null || shown.isEmpty() ? Set.of() : comments.reported(account, all);
    return new CommentsView(
        id,
        visit.text("comment.count", "count", count),
        said(visit),
        account == null
            ? List.of()
            : comments.unseen(account, all).stream().map(each -> view(visit, each)).toList(),
        shown.stream().map(each -> view(visit, each, account, reported, "")).toList(),
        hint(visit),
        account == null ? signIn(visit, id) : "",
        account != null && !account.name().isBlank(),
        page > 1 ? visit.links().to(VoicePaths.comments(id, page - 1)) : null,
        page * PAGE < count ? visit.links().to(VoicePaths.comments(id, page + 1)) : null);
  }

  private static String signIn(Visit visit, String id) {
    String here = visit.links().to(Paths.record(id) + VoicePaths.PLACE);
    return visit
        .links()
        .to(AccountPaths.SIGN_IN + "?" + Reception.NEXT + "=" + AccountPaths.encoded(here));
  }

  private static @Nullable Account account(Visit visit) {
    Reader reader = visit.you().reader();
    return reader == null ? null : reader.account();
  }

  private static int page(Visit visit) {
    return page(visit.parameters().getOrDefault(VoicePaths.PAGE, List.of("1")).getFirst());
  }

  /** A page number out of an address. */
  static int page(String asked) {
    return asked.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(asked), MOST_PAGES) : 1;
  }

  /** What has just been done, by the address. */
  static String said(Visit visit) {
    List<String> said = visit.parameters().getOrDefault(VoicePaths.SAID, List.of(""));
    String key = SAID.get(said.getFirst());
    return key == null ? "" : visit.text(key);
  }

  /** What becomes of a comment that is written here. */
  String hint(Visit visit) {
    return visit.text(
        comments.rule() == CommentRule.OPEN ? "comment.hint_open" : "comment.hint_moderated");
  }

  /** A comment for its writer, who does not hear of reports. */
  CommentView view(Visit visit, Comment comment) {
    return view(visit, comment, null, Set.of(), "");
  }

  /** A comment for an editor. */
  CommentView forEditor(Visit visit, Comment comment) {
    int count = comment.reports();
    String reports = count == 0 ? "" : visit.text("comment.reports", "count", count);
    return view(visit, comment, null, Set.of(), reports);
  }

  private CommentView view(
      Visit visit,
      Comment comment,
      @Nullable Account reader,
      Set<String> reported,
      String reports) {
    boolean own = reader != null && reader.id().equals(comment.writer());
    String day = comment.written().atZone(zone).toLocalDate().toString();
    return new CommentView(
        comment.id(),
        comment.seen(),
        comment.name().isBlank() ? visit.text("comment.nameless") : comment.name(),
        comment.standing() == Role.READER
            ? ""
            : visit.messages().value("standing", comment.standing().code()),
        day,
        visit.messages().date(day),
        CommentText.paragraphs(comment.text()),
        visit.messages().value("commentstate", comment.state().code()),
        comment.reason(),
        comment.record().title(),
        visit.links().record(comment.record().id()),
        comment.isOpen(),
        reports,
        reader != null && !own,
        reported.contains(comment.id()));
  }
}
