package org.pinakes.record.text;

import java.util.List;

/** Something in a line of text. */
public sealed interface Inline {

  /** Plain words; blanks at their ends count. */
  record Words(String text) implements Inline {}

  /** Words set off from others. */
  record Styled(Style style, List<Inline> words) implements Inline {
    /** Copies the list. */
    public Styled {
      words = List.copyOf(words);
    }
  }

  /** How words are set off. */
  enum Style {
    /** Italic. */
    EMPHASIS,
    /** Bold. */
    STRONG,
    /** Superscript. */
    RAISED,
    /** Subscript. */
    LOWERED,
    /** Of a fixed width. */
    CODE,
    /** Underlined. */
    UNDERLINED,
    /** Struck through. */
    STRUCK
  }

  /**
   * A link out of the text.
   *
   * @param url {@code http} or {@code https} only
   */
  record Web(String url, List<Inline> words) implements Inline {
    /** Copies the list. */
    public Web {
      words = List.copyOf(words);
    }
  }

  /**
   * A link to another place in the text.
   *
   * @param anchor of a block or a reference
   */
  record Within(String anchor, List<Inline> words) implements Inline {
    /** Copies the list. */
    public Within {
      words = List.copyOf(words);
    }
  }

  /**
   * A formula.
   *
   * @param math its MathML
   * @param text the same as a line of text
   */
  record Formula(MathPart math, String text) implements Inline {}

  /** An end of a line. */
  record LineEnd() implements Inline {}
}
