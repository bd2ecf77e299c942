package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one record.
 *
 * @param frame what is around it
 * @param among the list of results from which it was opened; null for none
 * @param head what stands on top
 * @param cover address of its cover; empty where none is shown
 * @param access ways to the work
 * @param summaries its abstracts, the main one first
 * @param family what of the catalogue belongs to it
 * @param rows what is known about it
 * @param around other versions, and citations
 * @param similar records like it
 * @param citing what is there for those who cite
 * @param id identifier
 * @param own what the reader has noted; null for who is not signed in
 * @param voices what readers can say
 */
public record RecordView(
    Frame frame,
    @Nullable Among among,
    Head head,
    String cover,
    AccessView access,
    List<SummaryView> summaries,
    List<Row> family,
    List<Row> rows,
    AroundView around,
    List<Result> similar,
    Citing citing,
    String id,
    @Nullable OwnView own,
    VoicesView voices) {

  /** Copies the lists. */
  public RecordView {
    summaries = List.copyOf(summaries);
    family = List.copyOf(family);
    rows = List.copyOf(rows);
    similar = List.copyOf(similar);
  }

  /**
   * The top of a record's page.
   *
   * @param alerts what must be known before it is used
   * @param title never empty
   * @param language code for the title's {@code lang}, null when it is not known
   * @param titles the title in other languages and scripts
   * @param byline who made it
   * @param formats what it is, in the reader's words
   * @param source journal with volume and pages, or publisher
   * @param date when it was published, in words; may be empty
   * @param tabs links to the record's pages
   */
  public record Head(
      List<AlertView> alerts,
      String title,
      @Nullable String language,
      List<String> titles,
      BylineView byline,
      List<String> formats,
      List<Item> source,
      String date,
      List<Anchor> tabs) {
    /** Copies the lists. */
    public Head {
      alerts = List.copyOf(alerts);
      titles = List.copyOf(titles);
      formats = List.copyOf(formats);
      source = List.copyOf(source);
      tabs = List.copyOf(tabs);
    }
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
   * @param mark what sets it apart from the others, in words ({@code main subject}); mostly empty
   * @param paths ways down a tree to it
   */
  public record Item(
      String text,
      @Nullable String href,
      boolean outside,
      String note,
      String mark,
      List<List<Anchor>> paths) {
    /** Copies the list. */
    public Item {
      paths = List.copyOf(paths);
    }

    /** One among equals, in no tree. */
    public Item(String text, @Nullable String href, boolean outside, String note) {
      this(text, href, outside, note, "", List.of());
    }
  }
}
