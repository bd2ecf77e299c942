package org.pinakes.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Stars that readers give records. As with {@link Comments}, records are named by all identifiers
 * that they have or had; of each reader there is one rating under all of them. Whoever has rated
 * two records that are only later found to be the same counts twice until the next time.
 * Thread-safe.
 */
public final class Ratings {
  /** Most stars. */
  public static final int MOST = 5;

  /** Most records that one reader rates. */
  public static final int MOST_RECORDS = OwnMarks.MOST_RECORDS;

  private final AccountBase base;
  private final InstantSource clock;
  private final boolean open;
  private final RateLimit rating;

  /**
   * @param open whether readers may rate
   */
  public Ratings(AccountBase base, InstantSource clock, boolean open) {
    this.base = base;
    this.clock = clock;
    this.open = open;
    rating = new RateLimit(30, Duration.ofMinutes(1), clock);
  }

  /** What becomes of a rating. */
  public enum Given {
    /** It is kept. */
    KEPT,
    /** Nobody may rate here. */
    CLOSED,
    /** There are no such stars. */
    WRONG,
    /** There were too many in a short time. */
    TOO_MANY,
    /** The reader has rated as many records as one can. */
    FULL
  }

  /** Whether readers may rate; what they have rated before is not shown where they may not. */
  public boolean isOpen() {
    return open;
  }

  /** Whether anything was ever rated, so that nothing need be asked about records otherwise. */
  public boolean any() {
    return open
        && base.read(handle ->
            handle
                .createQuery("select 1 from record_rating limit 1")
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** Ratings by the identifier under which they were given; those without any are left out. */
  public Map<String, RatingTally> tallies(Collection<String> names) {
    Map<String, RatingTally> tallies = new HashMap<>();
    base.read(handle -> {
      handle
          .createQuery(
              "select record, count(*), sum(stars) from record_rating where record in (<records>)"
                  + " group by record")
          .bindList("records", List.copyOf(names))
          .map((row, context) ->
              Map.entry(row.getString(1), new RatingTally(row.getInt(2), row.getLong(3))))
          .forEach(each -> tallies.put(each.getKey(), each.getValue()));
      return tallies;
    });
    return tallies;
  }

  /** Ratings of one record, under all its names. */
  public RatingTally tally(Collection<String> names) {
    return tallies(names).values().stream().reduce(RatingTally.NONE, RatingTally::plus);
  }

  /** What somebody has given a record, the newest if that is more than one. */
  public Optional<Rating> own(Account account, Collection<String> names) {
    return base.read(handle ->
        handle
            .createQuery(
                "select record, title, stars from record_rating where account = :account and record"
                    + " in (<records>) order by changed desc limit 1")
            .bindList("records", List.copyOf(names))
            .bind("account", account.id())
            .map((row, context) ->
                new Rating(new KeptRecord(row.getString(1), row.getString(2)), row.getInt(3)))
            .findFirst());
  }

  /** All that somebody has rated, the last first. */
  public List<Rating> of(Account account, int offset, int limit) {
    return base.read(handle ->
        handle
            .createQuery(
                "select record, title, stars from record_rating where account = ? order by changed"
                    + " desc, record limit ? offset ?")
            .bind(0, account.id())
            .bind(1, limit)
            .bind(2, offset)
            .map((row, context) ->
                new Rating(new KeptRecord(row.getString(1), row.getString(2)), row.getInt(3)))
            .list());
  }

  /**
   * Gives a record stars, instead of those that the same reader gave it before.
   *
   * @param names all identifiers that it has or had
   */
  public Given give(Account account, KeptRecord record, Collection<String> names, int stars) {
    if (!open) {
      return Given.CLOSED;
    } else if (stars < 1 || stars > MOST) {
      return Given.WRONG;
    } else if (!rating.take(account.id())) {
      return Given.TOO_MANY;
    }
    return base.change(handle -> {
      boolean again = delete(handle, account, names) > 0;
      if (!again && !hasRoom(handle, account)) {
        return Given.FULL;
      }
      add(handle, account, record, stars);
      return Given.KEPT;
    });
  }

  private static boolean hasRoom(Handle handle, Account account) {
    return handle
            .createQuery("select count(*) from record_rating where account = ?")
            .bind(0, account.id())
            .mapTo(Integer.class)
            .one()
        < MOST_RECORDS;
  }

  private void add(Handle handle, Account account, KeptRecord record, int stars) {
    handle.execute(
        "insert into record_rating (account, record, title, stars, changed) values (?, ?, ?, ?,"
            + " ?) on conflict (account, record) do update set stars = excluded.stars, changed ="
            + " excluded.changed",
        account.id(),
        record.id(),
        record.title(),
        stars,
        clock.millis());
  }

  /** Takes back what somebody has given a record. */
  public void withdraw(Account account, Collection<String> names) {
    base.run(handle -> delete(handle, account, names));
  }

  private static int delete(Handle handle, Account account, Collection<String> names) {
    return handle
        .createUpdate(
            "delete from record_rating where account = :account and record in (<records>)")
        .bindList("records", List.copyOf(names))
        .bind("account", account.id())
        .execute();
  }
}
