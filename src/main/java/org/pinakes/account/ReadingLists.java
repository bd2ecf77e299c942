package org.pinakes.account;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pinakes.account.ReadingList.Item;
import org.pinakes.account.ReadingList.Sharing;

/**
 * Readers' lists. Whatever changes one names its owner, and does nothing to the lists of others.
 * Thread-safe.
 */
public final class ReadingLists {
  /** Most lists of one reader. */
  public static final int MOST_LISTS = 200;

  /** Most records in a list. */
  public static final int MOST_ITEMS = 1000;

  /** Longest note. */
  public static final int LONGEST_NOTE = 4000;

  private static final int LONGEST_NAME = 200;

  private final AccountBase base;
  private final InstantSource clock;

  ReadingLists(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Somebody's lists, the last changed first. */
  public List<ReadingList> of(Account account) {
    return base.read(handle -> new ListTable(handle).of(account.id()));
  }

  /** One of somebody's own lists. */
  public Optional<ReadingList> own(Account account, String id) {
    return base.read(handle -> new ListTable(handle).own(account.id(), id));
  }

  /** The list that others see at an address. */
  public Optional<ReadingList> shared(String address) {
    return base.read(handle -> new ListTable(handle).shared(address));
  }

  /** Lists that everybody may see and that are not empty, the last changed first. */
  public List<ReadingList> publicLists(int offset, int limit) {
    return base.read(handle -> new ListTable(handle).publicLists(offset, limit));
  }

  /** Somebody's lists that have a record. */
  public List<ReadingList> holding(Account account, String record) {
    return base.read(handle -> new ListTable(handle).holding(account.id(), record));
  }

  /**
   * Somebody's lists that have any of these records, by the records' identifiers; those that are in
   * none are left out.
   */
  public Map<String, List<ReadingList>> holding(Account account, Collection<String> records) {
    return base.read(handle -> new ListTable(handle).holding(account.id(), records));
  }

  /** Records of a list, in its order. */
  public List<Item> items(ReadingList list, int offset, int limit) {
    return base.read(handle -> new ListTable(handle).items(list.id(), offset, limit));
  }

  /** All records of a list, those that were added last first. */
  public List<Item> newest(ReadingList list) {
    return base.read(handle -> new ListTable(handle).newest(list.id()));
  }

  /** A new, private list; empty when somebody has too many. */
  public Optional<String> create(Account account, String name) {
    String id = Tokens.key();
    return base.change(handle -> {
      ListTable lists = new ListTable(handle);
      if (lists.of(account.id()).size() >= MOST_LISTS) {
        return Optional.empty();
      }
      lists.add(account.id(), id, KeptRecord.cut(name, LONGEST_NAME), clock.millis());
      return Optional.of(id);
    });
  }

  /** Changes name and description. */
  public void describe(Account account, String list, String name, String description) {
    base.run(handle ->
        new ListTable(handle)
            .describe(
                account.id(),
                list,
                KeptRecord.cut(name, LONGEST_NAME),
                KeptRecord.cut(description, LONGEST_NOTE),
                clock.millis()));
  }

  /**
   * Says who may see a list. Who makes it private takes its address away for ever; the next one is
   * another. Who makes it anything but public takes it from the start page.
   */
  public void share(Account account, String list, Sharing sharing) {
    base.run(handle -> {
      ListTable lists = new ListTable(handle);
      lists.share(account.id(), list, sharing, Tokens.key(), clock.millis());
      if (sharing != Sharing.PUBLIC) {
        lists.noLongerFeatured(account.id(), list);
      }
    });
  }

  /** Deletes a list. */
  public void delete(Account account, String list) {
    base.run(handle -> new ListTable(handle).delete(account.id(), list));
  }

  /**
   * Adds records at the end; those that are in the list stay where they are.
   *
   * @param note of each that is new; may be empty
   * @return how many were added
   */
  public int add(Account account, String list, Collection<KeptRecord> records, String note) {
    String cut = KeptRecord.cut(note, LONGEST_NOTE);
    return change(
        account,
        list,
        0,
        lists -> {
          int added = 0;
          for (KeptRecord record : records) {
            added += lists.addItem(account.id(), list, new Item(record, cut), clock.millis());
          }
          return added;
        });
  }

  /** Removes records. */
  public int remove(Account account, String list, Collection<String> records) {
    return change(
        account, list, 0, lists -> records.stream().mapToInt(id -> lists.remove(list, id)).sum());
  }

  /** Moves records with their notes to the end of another of somebody's own lists. */
  public int move(Account account, String from, String to, Collection<String> records) {
    if (from.equals(to) || own(account, to).isEmpty()) {
      return 0;
    }
    Set<String> wanted = new LinkedHashSet<>(records);
    return change(
        account,
        from,
        0,
        lists -> {
          int moved = 0;
          for (Item item : lists.items(from, 0, MOST_ITEMS)) {
            String id = item.record().id();
            boolean there =
                wanted.contains(id) && lists.makeRoom(account.id(), to, item, clock.millis());
            moved += there ? lists.remove(from, id) : 0;
          }
          lists.changed(to, clock.millis());
          return moved;
        });
  }

  /**
   * Moves a record within its list.
   *
   * @param steps towards the end; negative towards the beginning
   */
  public void shift(Account account, String list, String record, int steps) {
    change(
        account,
        list,
        0,
        lists -> {
          List<String> order = new ArrayList<>(lists.order(list));
          int at = order.indexOf(record);
          int to = Math.clamp((long) at + steps, 0, Math.max(0, order.size() - 1));
          if (at >= 0 && at != to) {
            Collections.rotate(
                order.subList(Math.min(at, to), Math.max(at, to) + 1), at < to ? -1 : 1);
            lists.order(list, order);
          }
          return 0;
        });
  }

  /** Changes the note of a record in a list. */
  public void note(Account account, String list, String record, String note) {
    String cut = KeptRecord.cut(note, LONGEST_NOTE);
    change(account, list, 0, lists -> lists.note(list, record, cut));
  }

  private interface Work {
    int on(ListTable lists);
  }

  /** Does something with somebody's own list, in a transaction. */
  private int change(Account account, String list, int otherwise, Work work) {
    return base.change((Handle handle) -> {
      ListTable lists = new ListTable(handle);
      if (lists.own(account.id(), list).isEmpty()) {
        return otherwise;
      }
      lists.changed(list, clock.millis());
      return work.on(lists);
    });
  }
}
