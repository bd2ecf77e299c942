package org.pinakes.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Public lists that editors put on the start page, in their order. A list that its owner makes
 * private leaves it at once, and comes back only by an editor. Thread-safe.
 */
public final class FeaturedLists {
  /** Most lists on the start page. */
  public static final int MOST = 24;

  private static final String PUBLIC = " where sharing = 'public'";

  private final AccountBase base;
  private final InstantSource clock;

  FeaturedLists(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Those that are shown now and are not empty. */
  public List<ReadingList> now() {
    Instant now = clock.instant();
    return all().stream()
        .filter(featured -> featured.span().has(now) && featured.list().size() > 0)
        .map(FeaturedList::list)
        .toList();
  }

  /** All that are public, whether they are shown now or not. */
  public List<FeaturedList> all() {
    return base.read(FeaturedLists::all);
  }

  private static List<FeaturedList> all(Handle handle) {
    return handle
        .createQuery(
            "select "
                + ListTable.COLUMNS
                + ", starts, ends from featured_list join reading_list on reading_list.id = list"
                + " join account on account.id = reading_list.account"
                + PUBLIC
                + " order by place, list")
        .map((row, context) ->
            new FeaturedList(ListTable.list(row), Span.of(row, ListTable.WIDTH + 1)))
        .list();
  }

  /**
   * Puts a public list at the end; nothing changes when it is there.
   *
   * @return false when there is no such public list, or no room
   */
  public boolean add(String list) {
    return base.change(handle -> {
      List<FeaturedList> all = all(handle);
      if (all.stream().anyMatch(featured -> featured.list().id().equals(list))) {
        return true;
      }
      if (all.size() >= MOST) {
        return false;
      }
      return handle.execute(
              "insert into featured_list (list, account, place, starts, ends, chosen) select id,"
                  + " account, (select coalesce(max(place), 0) + 1 from featured_list), null, null,"
                  + " ? from reading_list"
                  + PUBLIC
                  + " and id = ? on conflict (list) do nothing",
              clock.millis(),
              list)
          == 1;
    });
  }

  /** Takes a list away. */
  public void remove(String list) {
    base.run(handle -> handle.execute("delete from featured_list where list = ?", list));
  }

  /** Says how long a list is shown. */
  public void show(String list, Span span) {
    base.run(handle ->
        handle.execute(
            "update featured_list set starts = ?, ends = ? where list = ?",
            Span.millis(span.from()),
            Span.millis(span.until()),
            list));
  }

  /**
   * Moves a list among the others.
   *
   * @param steps towards the end; negative towards the beginning
   */
  public void shift(String list, int steps) {
    base.run(handle -> {
      List<String> order =
          new ArrayList<>(all(handle).stream().map(featured -> featured.list().id()).toList());
      int at = order.indexOf(list);
      int to = Math.clamp((long) at + steps, 0, Math.max(0, order.size() - 1));
      if (at >= 0 && at != to) {
        Collections.rotate(order.subList(Math.min(at, to), Math.max(at, to) + 1), at < to ? -1 : 1);
        for (int i = 0; i < order.size(); i++) {
          handle.execute("update featured_list set place = ? where list = ?", i + 1, order.get(i));
        }
      }
    });
  }
}
