package org.pinakes.record.text;

import java.util.List;

/**
 * Something in a text that stands by itself. Anchors are unique in a text, are made of letters,
 * digits and hyphens, and may be empty.
 */
public sealed interface Block {

  /**
   * A section.
   *
   * @param title label and title; may be empty
   */
  record Section(String anchor, List<Inline> title, List<Block> blocks) implements Block {
    /** Copies the lists. */
    public Section {
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }
  }

  /** A paragraph. */
  record Paragraph(List<Inline> words) implements Block {
    /** Copies the list. */
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /** A list, numbered or not. */
  record Listing(boolean numbered, List<Entry> entries) implements Block {
    /** Copies the list. */
    public Listing {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of a list.
   *
   * @param label its own number or mark as written, or empty
   */
  record Entry(String label, List<Block> blocks) {
    /** Copies the list. */
    public Entry {
      blocks = List.copyOf(blocks);
    }
  }

  /** Terms with what they mean. */
  record Glossary(List<Term> terms) implements Block {
    /** Copies the list. */
    public Glossary {
      terms = List.copyOf(terms);
    }
  }

  /** A term with what it means. */
  record Term(List<Inline> term, List<Block> meaning) {
    /** Copies the lists. */
    public Term {
      term = List.copyOf(term);
      meaning = List.copyOf(meaning);
    }
  }

  /**
   * A figure.
   *
   * @param label {@code Figure 1}, or empty
   * @param caption its title and caption
   * @param image address of the picture, or the name of its file as the source has it; may be empty
   * @param nativeId the source's own identifier of the figure, or empty
   */
  record Figure(String anchor, String label, List<Block> caption, String image, String nativeId)
      implements Block {
    /** Copies the list. */
    public Figure {
      caption = List.copyOf(caption);
    }
  }

  /**
   * A table.
   *
   * @param image as of a figure, for tables that were sent as pictures; else empty
   * @param notes what stands below it
   */
  record Table(
      String anchor,
      String label,
      List<Block> caption,
      List<Row> rows,
      List<Block> notes,
      String image,
      String nativeId)
      implements Block {
    /** Copies the lists. */
    public Table {
      caption = List.copyOf(caption);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /** A row of a table. */
  record Row(boolean head, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param head whether it heads its row or column
   * @param columns how many columns it spans
   * @param rows how many rows it spans
   */
  record Cell(boolean head, int columns, int rows, List<Inline> words) {
    /** Copies the list. */
    public Cell {
      words = List.copyOf(words);
    }
  }

  /** A formula on a line of its own, with its number where it has one. */
  record Displayed(String anchor, String label, Inline formula) implements Block {}

  /** Words of somebody else, or verses. */
  record Quotation(List<Block> blocks) implements Block {
    /** Copies the list. */
    public Quotation {
      blocks = List.copyOf(blocks);
    }
  }

  /** Text whose lines and blanks count. */
  record Verbatim(String text) implements Block {}

  /** A box or a footnote: something beside the text. */
  record Aside(String anchor, String label, List<Block> blocks) implements Block {
    /** Copies the list. */
    public Aside {
      blocks = List.copyOf(blocks);
    }
  }
}
