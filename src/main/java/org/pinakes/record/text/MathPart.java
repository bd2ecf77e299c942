package org.pinakes.record.text;

import java.util.List;

/**
 * An element of MathML Core.
 *
 * @param element which one
 * @param text of those that hold text; empty for all others
 * @param parts of those that hold others
 */
public record MathPart(Element element, String text, List<MathPart> parts) {

  /** Copies the list. */
  public MathPart {
    parts = List.copyOf(parts);
  }

  /** Elements of MathML Core, by their own names. */
  public enum Element {
    /** Parts in a row. */
    MROW,
    /** Identifier. */
    MI,
    /** Number. */
    MN,
    /** Operator. */
    MO,
    /** Text. */
    MTEXT,
    /** Blank. */
    MSPACE,
    /** Fraction. */
    MFRAC,
    /** Square root. */
    MSQRT,
    /** Root with its degree. */
    MROOT,
    /** Subscript. */
    MSUB,
    /** Superscript. */
    MSUP,
    /** Both. */
    MSUBSUP,
    /** Something below. */
    MUNDER,
    /** Something above. */
    MOVER,
    /** Both. */
    MUNDEROVER,
    /** Table. */
    MTABLE,
    /** Row of a table. */
    MTR,
    /** Cell of a table. */
    MTD
  }
}
