package org.pinakes.account;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tags and notes that a reader gives records, seen by nobody else. Thread-safe. */
public final class OwnMarks {
  /** Most tags of a record. */
  public static final int MOST_TAGS = 20;

  /** Longest tag. */
  public static final int LONGEST_TAG = 60;

  /** Most records that one reader tags, or writes notes on. */
  public static final int MOST_RECORDS = 5000;

  private final AccountBase base;
  private final InstantSource clock;

  OwnMarks(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /**
   * A record with a note.
   *
   * @param record what is kept of it
   * @param note never empty
   */
  public record Noted(KeptRecord record, String note) {}

  /** Tags of a record. */
  public List<String> tags(Account account, String record) {
    return base.read(handle ->
        handle
            .createQuery("select tag from record_tag where account = ? and record = ? order by tag")
            .bind(0, account.id())
            .bind(1, record)
            .mapTo(String.class)
            .list());
  }

  /** All of somebody's tags, and how many records have them. */
  public Map<String, Integer> tags(Account account) {
    return base.read(handle ->
        handle
            .createQuery(
                "select tag, count(*) from record_tag where account = ? group by tag order by tag")
            .bind(0, account.id())
            .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
            .list()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    Integer::sum,
                    java.util.LinkedHashMap::new)));
  }

  /** Somebody's tags on the records of a list, with those records; in the order of tags. */
  public Map<String, Set<String>> tags(Account account, ReadingList list) {
    Map<String, Set<String>> tags = new LinkedHashMap<>();
    base.read(handle -> {
      handle
          .createQuery(
              "select tag, record from record_tag where account = ? and record in (select record"
                  + " from list_item where list = ?) order by tag")
          .bind(0, account.id())
          .bind(1, list.id())
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(each ->
              tags.computeIfAbsent(each.getKey(), none -> new HashSet<>()).add(each.getValue()));
      return tags;
    });
    return tags;
  }

  /** Records with a tag, the last tagged first. */
  public List<KeptRecord> tagged(Account account, String tag) {
    return base.read(handle ->
        handle
            .createQuery(
                "select record, title from record_tag where account = ? and tag = ? order by added"
                    + " desc, record limit ?")
            .bind(0, account.id())
            .bind(1, tag)
            .bind(2, MOST_RECORDS)
            .map((row, context) -> new KeptRecord(row.getString(1), row.getString(2)))
            .list());
  }

  /** Gives a record these tags and no others. */
  public void tag(Account account, KeptRecord record, Collection<String> tags) {
    base.run(handle -> {
      handle.execute(
          "delete from record_tag where account = ? and record = ?", account.id(), record.id());
      if (hasRoom(handle, "record_tag", account)) {
        tags.stream()
            .map(tag -> KeptRecord.cut(tag, LONGEST_TAG))
            .distinct()
            .limit(MOST_TAGS)
            .forEach(tag ->
                handle.execute(
                    "insert into record_tag (account, record, tag, title, added) values (?, ?, ?,"
                        + " ?, ?)",
                    account.id(),
                    record.id(),
                    tag,
                    record.title(),
                    clock.millis()));
      }
    });
  }

  /** The note on a record; empty when there is none. */
  public String note(Account account, String record) {
    return base.read(handle ->
        handle
            .createQuery("select note from record_note where account = ? and record = ?")
            .bind(0, account.id())
            .bind(1, record)
            .mapTo(String.class)
            .findOne()
            .orElse(""));
  }

  /** Records with notes, the last written first. */
  public List<Noted> noted(Account account) {
    return base.read(handle ->
        handle
            .createQuery(
                "select record, title, note from record_note where account = ? order by changed"
                    + " desc, record limit ?")
            .bind(0, account.id())
            .bind(1, MOST_RECORDS)
            .map((row, context) ->
                new Noted(new KeptRecord(row.getString(1), row.getString(2)), row.getString(3)))
            .list());
  }

  /** Writes a note on a record, or takes it away when it is empty. */
  public void note(Account account, KeptRecord record, String note) {
    String cut = KeptRecord.cut(note, ReadingLists.LONGEST_NOTE);
    base.run(handle -> {
      handle.execute(
          "delete from record_note where account = ? and record = ?", account.id(), record.id());
      if (!cut.isEmpty() && hasRoom(handle, "record_note", account)) {
        handle.execute(
            "insert into record_note (account, record, title, note, changed) values (?, ?, ?, ?,"
                + " ?)",
            account.id(),
            record.id(),
            record.title(),
            cut,
            clock.millis());
      }
    });
  }

  private static boolean hasRoom(Handle handle, String table, Account account) {
    return handle
            .createQuery("select count(distinct record) from " + table + " where account = ?")
            .bind(0, account.id())
            .mapTo(Integer.class)
            .one()
        < MOST_RECORDS;
  }
}
