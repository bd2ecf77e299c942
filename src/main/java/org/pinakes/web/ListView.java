package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.ReadingList;

/**
 * The page of a list.
 *
 * @param frame what is around it
 * @param list the list
 * @param own whether it is the reader's own
 * @param size number of records, in words
 * @param by whose it is, in words; empty when that is not told
 * @param entries records on this page
 * @param others the reader's other lists, to move records to
 * @param sharings who may see it: all there is to choose from
 * @param orders how it can be looked at
 * @param address address for others with scheme and host; empty while it is private
 * @param export address of the export of what is on this page; empty for none
 * @param done what has just been done; empty for nothing
 * @param previous address of the page before; null for none
 * @param next address of the page behind; null for none
 */
public record ListView(
    Frame frame,
    ReadingList list,
    boolean own,
    String size,
    String by,
    List<Entry> entries,
    List<ListsView.Line> others,
    List<Choice> sharings,
    ListOrders orders,
    String address,
    String export,
    String done,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the lists. */
  public ListView {
    entries = List.copyOf(entries);
    others = List.copyOf(others);
    sharings = List.copyOf(sharings);
  }

  /**
   * A record in the list.
   *
   * @param number from 1, for identifiers in the page
   * @param id identifier by which it is in the list
   * @param title title that was kept
   * @param result how it is shown now; null when it has gone
   * @param note its owner's words; may be empty
   */
  public record Entry(int number, String id, String title, @Nullable Result result, String note) {}

  /**
   * Something to choose.
   *
   * @param code its value
   * @param label what it is called
   * @param hint what it means
   * @param chosen whether it is in force
   */
  public record Choice(String code, String label, String hint, boolean chosen) {}
}
