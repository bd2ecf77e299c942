package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pinakes.account.Comment.State;

/** SQL for comments. */
final class CommentTable {
  private static final String OPEN_REPORTS =
      "(select count(*) from comment_report where comment = record_comment.id and settled = 0)";
  private static final String COMMENTS =
      "select record_comment.id, account.id, record_comment.name, account.role, record, title,"
          + " words, state, reason, written, changed, "
          + OPEN_REPORTS
          + " from record_comment join account on account.id = record_comment.account ";
  private static final String AS_SEEN = "id = ? and changed = coalesce(cast(? as bigint), changed)";
  private static final String NEWEST = " order by written desc, record_comment.id";
  private static final String OF_RECORDS = "record in (<records>) and state = :state";
  private static final String REPORTED =
      "state = 'shown' and exists (select 1 from comment_report where comment = record_comment.id"
          + " and settled = 0)";

  private final Handle handle;

  CommentTable(Handle handle) {
    this.handle = handle;
  }

  int count(Collection<String> records, State state) {
    return handle
        .createQuery("select count(*) from record_comment where " + OF_RECORDS)
        .bindList("records", List.copyOf(records))
        .bind("state", state.code())
        .mapTo(Integer.class)
        .one();
  }

  List<Comment> of(Collection<String> records, State state, int offset, int limit) {
    return handle
        .createQuery(COMMENTS + "where " + OF_RECORDS + NEWEST + " limit :limit offset :offset")
        .bindList("records", List.copyOf(records))
        .bind("state", state.code())
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> comment(row))
        .list();
  }

  List<Comment> unseen(String account, Collection<String> records) {
    return handle
        .createQuery(
            COMMENTS
                + "where account.id = :account and record in (<records>) and state in ('waiting',"
                + " 'refused')"
                + NEWEST)
        .bindList("records", List.copyOf(records))
        .bind("account", account)
        .map((row, context) -> comment(row))
        .list();
  }

  List<Comment> of(String account, int offset, int limit) {
    return handle
        .createQuery(COMMENTS + "where account.id = ?" + NEWEST + " limit ? offset ?")
        .bind(0, account)
        .bind(1, limit)
        .bind(2, offset)
        .map((row, context) -> comment(row))
        .list();
  }

  Optional<Comment> one(String id) {
    return handle
        .createQuery(COMMENTS + "where record_comment.id = ?")
        .bind(0, id)
        .map((row, context) -> comment(row))
        .findOne();
  }

  /** How many of somebody's comments wait, besides one. */
  int waitingBeside(String account, String id) {
    return handle
        .createQuery(
            "select count(*) from record_comment where account = ? and state = 'waiting' and id <> ?")
        .bind(0, account)
        .bind(1, id)
        .mapTo(Integer.class)
        .one();
  }

  int count(Comments.Queue queue) {
    return handle
        .createQuery("select count(*) from record_comment where " + where(queue))
        .mapTo(Integer.class)
        .one();
  }

  List<Comment> queue(Comments.Queue queue, int offset, int limit) {
    return handle
        .createQuery(COMMENTS + "where " + where(queue) + NEWEST + " limit ? offset ?")
        .bind(0, limit)
        .bind(1, offset)
        .map((row, context) -> comment(row))
        .list();
  }

  private static String where(Comments.Queue queue) {
    return switch (queue) {
      case OPEN -> "(state = 'waiting' or " + REPORTED + ")";
      case WAITING -> "state = 'waiting'";
      case REPORTED -> REPORTED;
      case SHOWN -> "state = 'shown'";
      case REFUSED -> "state = 'refused'";
    };
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Role.ofCode(row.getString(4)),
        new KeptRecord(row.getString(5), row.getString(6)),
        row.getString(7),
        State.ofCode(row.getString(8)).orElse(State.WAITING),
        row.getString(9),
        Instant.ofEpochMilli(row.getLong(10)),
        Instant.ofEpochMilli(row.getLong(11)),
        row.getInt(12));
  }

  void add(String id, Account account, KeptRecord record, String text, State state, long now) {
    handle.execute(
        "insert into record_comment (id, account, name, record, title, words, state, reason,"
            + " written, changed) values (?, ?, ?, ?, ?, ?, ?, '', ?, ?)",
        id,
        account.id(),
        account.name(),
        record.id(),
        record.title(),
        text,
        state.code(),
        now,
        now);
  }

  /**
   * Changes one's own comment while nobody else reads it; it waits again then. No two texts have
   * the same time.
   */
  int edit(Account account, String id, String text, long now) {
    return handle.execute(
        "update record_comment set words = ?, name = ?, state = 'waiting', reason = '', changed ="
            + " case when changed < ? then ? else changed + 1 end where id = ? and account = ? and"
            + " state in ('waiting', 'refused')",
        text,
        account.name(),
        now,
        now,
        id,
        account.id());
  }

  int delete(String account, String id) {
    return handle.execute("delete from record_comment where id = ? and account = ?", id, account);
  }

  int remove(SeenComment seen) {
    return handle.execute("delete from record_comment where " + AS_SEEN, seen.id(), seen.changed());
  }

  /** Decides on a comment, and on what was reported of it. */
  int decide(SeenComment seen, State state, String reason) {
    int decided =
        handle.execute(
            "update record_comment set state = ?, reason = ? where " + AS_SEEN,
            state.code(),
            reason,
            seen.id(),
            seen.changed());
    if (decided > 0) {
      handle.execute("update comment_report set settled = 1 where comment = ?", seen.id());
    }
    return decided;
  }

  /** Notes a report on a comment of somebody else that everybody reads; once for each reader. */
  int report(String account, String id, long now) {
    return handle.execute(
        "insert into comment_report (comment, account, settled, reported) select id, ?, 0, ? from"
            + " record_comment where id = ? and state = 'shown' and account <> ? on conflict"
            + " (comment, account) do nothing",
        account,
        now,
        id,
        account);
  }

  /** Which comments on records somebody has reported. */
  Set<String> reported(String account, Collection<String> records) {
    return new HashSet<>(
        handle
            .createQuery(
                "select comment_report.comment from comment_report join record_comment on record_comment.id ="
                    + " comment_report.comment where comment_report.account = :account and record in (<records>)")
            .bindList("records", List.copyOf(records))
            .bind("account", account)
            .mapTo(String.class)
            .list());
  }
}
