package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.pinakes.account.ReadingList.Item;
import org.pinakes.account.ReadingList.Sharing;

/** SQL for reading lists. */
final class ListTable {
  /** What a list is made of, see {@link #list}. */
  static final String COLUMNS =
      "reading_list.id, reading_list.name, description, sharing, address,"
          + " (select count(*) from list_item where list = reading_list.id), account.name, changed";

  /** Number of those columns. */
  static final int WIDTH = 8;

  private static final String LISTS =
      "select " + COLUMNS + " from reading_list join account on account.id = reading_list.account ";

  private final Handle handle;

  ListTable(Handle handle) {
    this.handle = handle;
  }

  List<ReadingList> of(String account) {
    return lists(
        handle
            .createQuery(LISTS + "where account.id = ? order by changed desc, reading_list.id")
            .bind(0, account));
  }

  Optional<ReadingList> own(String account, String id) {
    return lists(
            handle
                .createQuery(LISTS + "where account.id = ? and reading_list.id = ?")
                .bind(0, account)
                .bind(1, id))
        .stream()
        .findFirst();
  }

  Optional<ReadingList> shared(String address) {
    return lists(
            handle
                .createQuery(LISTS + "where address = ? and sharing <> 'private'")
                .bind(0, address))
        .stream()
        .findFirst();
  }

  List<ReadingList> publicLists(int offset, int limit) {
    return lists(
        handle
            .createQuery(
                LISTS
                    + "where sharing = 'public' and exists (select 1 from list_item where list ="
                    + " reading_list.id) order by changed desc, reading_list.id limit ? offset ?")
            .bind(0, limit)
            .bind(1, offset));
  }

  List<ReadingList> holding(String account, String record) {
    return lists(
        handle
            .createQuery(
                LISTS
                    + "where reading_list.id in (select list from list_item where account = ? and"
                    + " record = ?) order by reading_list.name")
            .bind(0, account)
            .bind(1, record));
  }

  Map<String, List<ReadingList>> holding(String account, Collection<String> records) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + ", record from list_item join reading_list on reading_list.id = list join account"
                + " on account.id = reading_list.account where list_item.account = :account and"
                + " record in (<records>) order by reading_list.name")
        .bindList("records", List.copyOf(records))
        .bind("account", account)
        .map((row, context) -> Map.entry(row.getString(WIDTH + 1), list(row)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static List<ReadingList> lists(Query query) {
    return query.map((row, context) -> list(row)).list();
  }

  /** The list in the first columns of a row, see {@link #COLUMNS}. */
  static ReadingList list(ResultSet row) throws SQLException {
    String address = row.getString(5);
    return new ReadingList(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Sharing.ofCode(row.getString(4)).orElse(Sharing.PRIVATE),
        address == null ? "" : address,
        row.getInt(6),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)));
  }

  void add(String account, String id, String name, long now) {
    handle.execute(
        "insert into reading_list (id, account, name, description, sharing, address, created,"
            + " changed) values (?, ?, ?, '', 'private', null, ?, ?)",
        id,
        account,
        name,
        now,
        now);
  }

  void describe(String account, String id, String name, String description, long now) {
    handle.execute(
        "update reading_list set name = ?, description = ?, changed = ? where account = ? and id ="
            + " ?",
        name,
        description,
        now,
        account,
        id);
  }

  void share(String account, String id, Sharing sharing, String address, long now) {
    if (sharing == Sharing.PRIVATE) {
      handle.execute(
          "update reading_list set sharing = 'private', address = null, changed = ? where account ="
              + " ? and id = ?",
          now,
          account,
          id);
    } else {
      handle.execute(
          "update reading_list set sharing = ?, address = coalesce(address, ?), changed = ? where"
              + " account = ? and id = ?",
          sharing.code(),
          address,
          now,
          account,
          id);
    }
  }

  void noLongerFeatured(String account, String id) {
    handle.execute("delete from featured_list where account = ? and list = ?", account, id);
  }

  void delete(String account, String id) {
    handle.execute("delete from reading_list where account = ? and id = ?", account, id);
  }

  void changed(String id, long now) {
    handle.execute("update reading_list set changed = ? where id = ?", now, id);
  }

  List<Item> items(String list, int offset, int limit) {
    return handle
        .createQuery(
            "select record, title, note from list_item where list = ? order by place, record limit"
                + " ? offset ?")
        .bind(0, list)
        .bind(1, limit)
        .bind(2, offset)
        .map((row, context) -> item(row))
        .list();
  }

  List<Item> newest(String list) {
    return handle
        .createQuery(
            "select record, title, note from list_item where list = ? order by added desc, place"
                + " desc, record")
        .bind(0, list)
        .map((row, context) -> item(row))
        .list();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(new KeptRecord(row.getString(1), row.getString(2)), row.getString(3));
  }

  /**
   * Adds a record at the end, unless it is there or the list is full; returns 1 if it was added.
   */
  int addItem(String account, String list, Item item, long now) {
    return handle.execute(
        "insert into list_item (list, account, record, title, note, place, added) select ?, ?, ?,"
            + " ?, ?, (select coalesce(max(place), 0) + 1 from list_item where list = ?), ? where"
            + " (select count(*) from list_item where list = ?) < ? on conflict (list, record) do"
            + " nothing",
        list,
        account,
        item.record().id(),
        item.record().title(),
        item.note(),
        list,
        now,
        list,
        ReadingLists.MOST_ITEMS);
  }

  /** Sees to it that a record is in a list; false when the list is full. */
  boolean makeRoom(String account, String list, Item item, long now) {
    return addItem(account, list, item, now) == 1 || order(list).contains(item.record().id());
  }

  int remove(String list, String record) {
    return handle.execute("delete from list_item where list = ? and record = ?", list, record);
  }

  int note(String list, String record, String note) {
    return handle.execute(
        "update list_item set note = ? where list = ? and record = ?", note, list, record);
  }

  /** Identifiers in order. */
  List<String> order(String list) {
    return handle
        .createQuery("select record from list_item where list = ? order by place, record")
        .bind(0, list)
        .mapTo(String.class)
        .list();
  }

  void order(String list, List<String> records) {
    var batch = handle.prepareBatch("update list_item set place = ? where list = ? and record = ?");
    for (int i = 0; i < records.size(); i++) {
      batch.bind(0, (long) i + 1).bind(1, list).bind(2, records.get(i)).add();
    }
    batch.execute();
  }
}
