package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** What was sent by the form for feedback, until it is old. Thread-safe. */
public final class FeedbackBox {
  /** Most pieces that are kept: what comes then is refused until some have been deleted. */
  public static final int MOST = 20_000;

  private static final String DONE = "done";
  private static final String OPEN = "open";

  private final AccountBase base;
  private final InstantSource clock;

  /**
   * @param clock tells when something is sent, and what is old
   */
  public FeedbackBox(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /**
   * A piece of feedback in the box.
   *
   * @param id random key
   * @param feedback what was sent
   * @param done whether somebody has seen to it
   * @param sent when it was sent
   */
  public record Kept(String id, Feedback feedback, boolean done, Instant sent) {}

  /** Keeps a piece; tells whether there was room. */
  public boolean keep(Feedback feedback) {
    return base.change(handle -> {
      int count = handle.createQuery("select count(*) from feedback").mapTo(Integer.class).one();
      if (count >= MOST) {
        return false;
      }
      handle.execute(
          "insert into feedback (id, kind, words, email, page, language, state, sent) values (?,"
              + " ?, ?, ?, ?, ?, ?, ?)",
          Tokens.key(),
          feedback.kind().code(),
          KeptRecord.cut(feedback.text(), Feedback.LONGEST),
          feedback.email(),
          KeptRecord.cut(feedback.page(), Feedback.LONGEST_PAGE),
          feedback.language(),
          OPEN,
          clock.millis());
      return true;
    });
  }

  /** What is open, or what is done, the newest first. */
  public List<Kept> list(boolean done, int offset, int limit) {
    return base.read(handle ->
        handle
            .createQuery(
                "select id, kind, words, email, page, language, state, sent from feedback where"
                    + " state = ? order by sent desc, id limit ? offset ?")
            .bind(0, done ? DONE : OPEN)
            .bind(1, limit)
            .bind(2, offset)
            .map((row, context) -> kept(row))
            .list());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Feedback feedback =
        new Feedback(
            Feedback.Kind.ofCode(row.getString(2)).orElse(Feedback.Kind.OTHER),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6));
    return new Kept(
        row.getString(1),
        feedback,
        row.getString(7).equals(DONE),
        Instant.ofEpochMilli(row.getLong(8)));
  }

  /** How much is open, or done. */
  public int count(boolean done) {
    return base.read(handle ->
        handle
            .createQuery("select count(*) from feedback where state = ?")
            .bind(0, done ? DONE : OPEN)
            .mapTo(Integer.class)
            .one());
  }

  /** Notes that somebody has seen to these, or that somebody still has to; returns how many. */
  public int mark(Collection<String> ids, boolean done) {
    return base.change(handle ->
        ids.stream()
            .distinct()
            .mapToInt(id ->
                handle.execute(
                    "update feedback set state = ? where id = ?", done ? DONE : OPEN, id))
            .sum());
  }

  /** Deletes these for ever; returns how many. */
  public int remove(Collection<String> ids) {
    return base.change(handle ->
        ids.stream()
            .distinct()
            .mapToInt(id -> handle.execute("delete from feedback where id = ?", id))
            .sum());
  }

  /** Throws away what is older, done or not; returns how much that was. */
  public int forget(Duration age) {
    long oldest = clock.instant().minus(age).toEpochMilli();
    return base.change(handle -> handle.execute("delete from feedback where sent < ?", oldest));
  }
}
