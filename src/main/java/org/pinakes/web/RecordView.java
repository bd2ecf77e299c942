package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one record.
 *
 * @param frame what is around it
 * @param among the list of results from which it was opened; null for none
 * @param title its title; never empty
 * @param language code for the title's {@code lang}, null when it is not known
 * @param summary the beginning of its description; empty when it has none
 * @param description the whole description, empty when the summary is the whole
 * @param family what of the catalogue belongs to it
 * @param rows what is known about it
 * @param online the text online, or null
 * @param around other versions, and citations
 * @param similar records like it
 * @param staff address of the staff view
 */
public record RecordView(
    Frame frame,
    @Nullable Among among,
    String title,
    @Nullable String language,
    String summary,
    String description,
    List<Row> family,
    List<Row> rows,
    @Nullable Anchor online,
    AroundView around,
    List<Result> similar,
    String staff) {

  /** Copies the lists. */
  public RecordView {
    family = List.copyOf(family);
    rows = List.copyOf(rows);
    similar = List.copyOf(similar);
  }

  /**
   * A line of the table.
   *
   * @param label what it is about
   * @param layout how the items follow one another
   * @param items at least one
   */
  public record Row(String label, Layout layout, List<Item> items) {
    /** Copies the list. */
    public Row {
      items = List.copyOf(items);
    }
  }

  /** How items follow one another. */
  public enum Layout {
    /** With a comma between. */
    COMMAS,
    /** Side by side. */
    WORDS,
    /** Each on a line of its own. */
    LINES
  }

  /**
   * An entry of a line.
   *
   * @param text what it says
   * @param href where it leads; null for plain text
   * @param outside whether it leads out of the site
   * @param note something said behind it; may be empty
   */
  public record Item(String text, @Nullable String href, boolean outside, String note) {}
}
