package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the administrators' desk.
 *
 * @param frame what is around it
 * @param script address of the script that keeps it fresh
 * @param live whether something runs
 * @param heading what it is about
 * @param said paragraphs below the heading
 * @param notice what has just been done, or has to be known first; may be empty
 * @param ways other views of the same; mostly none
 * @param parts what it shows
 */
public record DeskView(
    Frame frame,
    String script,
    boolean live,
    String heading,
    List<String> said,
    String notice,
    List<Anchor> ways,
    List<Part> parts) {

  /** Copies the lists. */
  public DeskView {
    said = List.copyOf(said);
    ways = List.copyOf(ways);
    parts = List.copyOf(parts);
  }

  /**
   * A part of the page.
   *
   * @param id on the page
   * @param heading what it is about; empty for the part that needs none
   * @param said paragraphs
   * @param facts labels and values
   * @param graph a chart, or null
   * @param grid a table, or null
   * @param buttons what can be done
   * @param pages the way to other pages of the table, or null
   */
  public record Part(
      String id,
      String heading,
      List<String> said,
      List<SourceCard.Fact> facts,
      @Nullable Graph graph,
      @Nullable Grid grid,
      List<Button> buttons,
      ResultsView.@Nullable Pages pages) {
    /** Copies the lists. */
    public Part {
      said = List.copyOf(said);
      facts = List.copyOf(facts);
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * A chart of one number a day.
   *
   * @param caption it in words
   * @param column heading of the numbers in its table
   */
  public record Graph(DayChart chart, String caption, String column) {}

  /**
   * A table.
   *
   * @param columns headings
   * @param rows a cell for each column; the first names the row
   */
  public record Grid(List<Column> columns, List<List<Cell>> rows) {
    /** Copies the lists. */
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column.
   *
   * @param words whether it has texts, not numbers
   */
  public record Column(String text, boolean words) {}

  /**
   * A cell.
   *
   * @param href where it leads, or null
   * @param code whether it is something for machines
   */
  public record Cell(String text, @Nullable String href, boolean code) {
    static Cell of(String text) {
      return new Cell(text, null, false);
    }

    static Cell code(String text) {
      return new Cell(text, null, true);
    }

    static Cell link(String text, String href) {
      return new Cell(text, href, false);
    }
  }

  /**
   * A button.
   *
   * @param id on the page
   * @param action where its form is sent
   */
  public record Button(String id, String action, String text) {}
}
