package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which saved searches are told of by e-mail, and when. An alert that is due is claimed by one
 * process at a time, for as long as its lease runs; what a process does not finish is taken up by
 * whoever comes after that. Thread-safe; several processes may use one base.
 */
public final class SearchAlerts {
  /** How long a process has an alert for itself. Longer than a mail server is waited for. */
  public static final Duration LEASE = Duration.ofMinutes(15);

  private static final int TRIED = 20;
  private static final String PURPOSE = "unsubscribe";

  private final AccountBase base;
  private final InstantSource clock;

  /**
   * @param clock tells what is due
   */
  public SearchAlerts(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Somebody's alerts, by the key of the search. */
  public Map<String, AlertRhythm> of(Account account) {
    return base.read(handle -> {
      Map<String, AlertRhythm> alerts = new HashMap<>();
      handle
          .createQuery("select search, rhythm from search_alert where account = ?")
          .bind(0, account.id())
          .map((row, context) -> Map.entry(row.getString(1), rhythm(row.getString(2))))
          .forEach(alert -> alerts.put(alert.getKey(), alert.getValue()));
      return alerts;
    });
  }

  private static AlertRhythm rhythm(String code) {
    return AlertRhythm.ofCode(code).orElse(AlertRhythm.WEEKLY);
  }

  /**
   * Wants an alert for one's own search; nothing changes when there is one in this rhythm. The
   * first letter tells what comes from now on.
   */
  public void want(Account account, String search, AlertRhythm rhythm) {
    Instant now = clock.instant();
    long due = rhythm.first(now).toEpochMilli();
    base.run(handle -> {
      handle.execute(
          "update search_alert set rhythm = ?, due = ? where search = ? and account = ? and rhythm"
              + " <> ?",
          rhythm.code(),
          due,
          search,
          account.id(),
          rhythm.code());
      handle.execute(
          "insert into search_alert (search, account, rhythm, due, told, claim, lease) select id,"
              + " account, ?, ?, ?, '', 0 from saved_search where id = ? and account = ? on"
              + " conflict (search) do nothing",
          rhythm.code(),
          due,
          now.toEpochMilli(),
          search,
          account.id());
    });
  }

  /** Ends an alert. */
  public void end(Account account, String search) {
    base.run(handle ->
        handle.execute(
            "delete from search_alert where account = ? and search = ?", account.id(), search));
  }

  /**
   * What a link holds that ends the alert of a search; it needs no signing in, is good as long as
   * the search is saved, and is nowhere kept, since the site's seal can be put on it again.
   */
  public String token(String search) {
    return base.seal().sealed(PURPOSE, search);
  }

  /** The name of the search whose alert a token ends; empty when it is not good or none runs. */
  public Optional<String> named(String token) {
    return base.seal()
        .open(PURPOSE, token)
        .flatMap(search ->
            base.read(handle ->
                handle
                    .createQuery(
                        "select name from saved_search join search_alert on search = id where id ="
                            + " ?")
                    .bind(0, search)
                    .mapTo(String.class)
                    .findOne()));
  }

  /** Ends the alert of a token; tells whether the token is good. What has ended stays so. */
  public boolean end(String token) {
    Optional<String> search = base.seal().open(PURPOSE, token);
    search.ifPresent(key ->
        base.run(handle -> handle.execute("delete from search_alert where search = ?", key)));
    return search.isPresent();
  }

  /**
   * Claims an alert that is due and that nobody else has, the longest due first. Empty when there
   * is none, or when others were faster with a good many.
   */
  public Optional<DueAlert> claim() {
    long now = clock.millis();
    return base.change(handle -> {
      String claim = Tokens.key();
      return open(handle, now).stream()
          .filter(found -> isWon(handle, found, claim, now))
          .findFirst()
          .map(won -> alert(handle, won.search(), claim));
    });
  }

  private record Open(String search, String claim, long lease) {}

  private static List<Open> open(Handle handle, long now) {
    return handle
        .createQuery(
            "select search, claim, lease from search_alert where due <= ? and lease <= ? order by"
                + " due, search limit "
                + TRIED)
        .bind(0, now)
        .bind(1, now)
        .map((row, context) -> new Open(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** Compares and sets: of several who found it so, one changes it. */
  private static boolean isWon(Handle handle, Open found, String claim, long now) {
    return handle.execute(
            "update search_alert set claim = ?, lease = ? where search = ? and claim = ? and lease"
                + " = ? and due <= ?",
            claim,
            now + LEASE.toMillis(),
            found.search(),
            found.claim(),
            found.lease(),
            now)
        == 1;
  }

  private static DueAlert alert(Handle handle, String search, String claim) {
    return handle
        .createQuery(
            "select saved_search.id, saved_search.name, saved_search.address, account.email,"
                + " account.language, search_alert.told from search_alert join saved_search on"
                + " saved_search.id = search_alert.search join account on account.id ="
                + " search_alert.account where search_alert.search = ?")
        .bind(0, search)
        .map((row, context) -> alert(row, claim))
        .one();
  }

  private static DueAlert alert(ResultSet row, String claim) throws SQLException {
    return new DueAlert(
        row.getString(1),
        claim,
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)));
  }

  /**
   * Begins the lease anew, at the last moment before a letter goes out.
   *
   * @return false when the alert was ended, or others have taken it up meanwhile: then no letter
   *     may go out
   */
  public boolean hold(DueAlert alert) {
    return base.change(handle ->
        handle.execute(
            "update search_alert set lease = ? where search = ? and claim = ?",
            clock.millis() + LEASE.toMillis(),
            alert.search(),
            alert.claim()))
        == 1;
  }

  /**
   * Notes that everything was told, or that there was nothing to tell, and gives the alert back.
   *
   * @param told the moment up to which records were told
   */
  public void done(DueAlert alert, Instant told) {
    giveBack(alert, told, true, clock.instant());
  }

  /** Gives an alert back for its next time; what was not told is told then. */
  public void skip(DueAlert alert) {
    giveBack(alert, alert.told(), true, clock.instant());
  }

  /** Gives an alert back to be tried again after a while. */
  public void later(DueAlert alert, Duration pause) {
    giveBack(alert, alert.told(), false, clock.instant().plus(pause));
  }

  private record Standing(AlertRhythm rhythm, Instant due) {}

  /** With the rhythm as it is now: it may have been changed meanwhile. */
  private void giveBack(DueAlert alert, Instant told, boolean nextTime, Instant when) {
    base.run(handle ->
        standing(handle, alert)
            .ifPresent(standing -> {
              Instant due = nextTime ? standing.rhythm().next(standing.due(), when) : when;
              handle.execute(
                  "update search_alert set told = ?, due = ?, claim = '', lease = 0 where search ="
                      + " ? and claim = ?",
                  told.toEpochMilli(),
                  due.toEpochMilli(),
                  alert.search(),
                  alert.claim());
            }));
  }

  private static Optional<Standing> standing(Handle handle, DueAlert alert) {
    return handle
        .createQuery("select rhythm, due from search_alert where search = ? and claim = ?")
        .bind(0, alert.search())
        .bind(1, alert.claim())
        .map((row, context) ->
            new Standing(rhythm(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
        .findOne();
  }
}
