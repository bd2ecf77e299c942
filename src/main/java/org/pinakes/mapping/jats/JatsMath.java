package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pinakes.format.xml.MathText;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.text.MathPart;
import org.pinakes.record.text.MathPart.Element;

/**
 * MathML as our own tree of MathML Core. What Core does not have, and whatever has not the parts
 * that it must have, becomes a line of text or a row of its parts.
 */
final class JatsMath {
  private static final Map<String, Element> TOKENS =
      Map.of(
          "mi",
          Element.MI,
          "mn",
          Element.MN,
          "mo",
          Element.MO,
          "mtext",
          Element.MTEXT,
          "ms",
          Element.MTEXT);

  private static final Map<String, Element> ROWS =
      Map.of(
          "math", Element.MROW,
          "mrow", Element.MROW,
          "mstyle", Element.MROW,
          "mpadded", Element.MROW,
          "merror", Element.MROW,
          "menclose", Element.MROW,
          "msqrt", Element.MSQRT,
          "mtd", Element.MTD);

  /** Elements with a fixed number of parts. */
  private static final Map<String, Element> FIXED =
      Map.of(
          "mfrac", Element.MFRAC,
          "mroot", Element.MROOT,
          "msub", Element.MSUB,
          "msup", Element.MSUP,
          "msubsup", Element.MSUBSUP,
          "munder", Element.MUNDER,
          "mover", Element.MOVER,
          "munderover", Element.MUNDEROVER);

  private static final int DEEPEST = 40;

  private JatsMath() {}

  static MathPart of(XmlElement math) {
    return part(math, 0);
  }

  private static MathPart part(XmlElement element, int depth) {
    String name = element.name();
    Element token = TOKENS.get(name);
    if (token != null) {
      return leaf(token, WhiteSpace.collapse(element.rawText()));
    }
    if (depth > DEEPEST) {
      return leaf(Element.MTEXT, MathText.of(element));
    }
    Element row = ROWS.get(name);
    if (row != null) {
      return new MathPart(row, "", parts(element, depth));
    }
    Element fixed = FIXED.get(name);
    if (fixed != null) {
      return fixed(fixed, parts(element, depth));
    }
    return special(element, depth);
  }

  private static MathPart special(XmlElement element, int depth) {
    return switch (element.name()) {
      case "mspace" -> leaf(Element.MSPACE, "");
      case "semantics", "maction" ->
          element
              .children()
              .findFirst()
              .map(first -> part(first, depth + 1))
              .orElseGet(() -> leaf(Element.MTEXT, ""));
      case "mfenced" -> fenced(element, depth);
      case "mtable" -> table(element, depth);
      default -> leaf(Element.MTEXT, MathText.of(element));
    };
  }

  private static MathPart table(XmlElement table, int depth) {
    List<MathPart> rows =
        table
            .children()
            .filter(row -> row.is("mtr") || row.is("mlabeledtr"))
            .map(row -> {
              List<MathPart> cells =
                  row.all("mtd").stream().map(cell -> part(cell, depth + 2)).toList();
              return new MathPart(Element.MTR, "", cells);
            })
            .toList();
    return new MathPart(Element.MTABLE, "", rows);
  }

  private static MathPart fenced(XmlElement element, int depth) {
    List<MathPart> parts = new ArrayList<>();
    parts.add(leaf(Element.MO, element.attributes().getOrDefault("open", "(")));
    boolean first = true;
    for (MathPart part : parts(element, depth)) {
      if (!first) {
        parts.add(leaf(Element.MO, ","));
      }
      parts.add(part);
      first = false;
    }
    parts.add(leaf(Element.MO, element.attributes().getOrDefault("close", ")")));
    return new MathPart(Element.MROW, "", parts);
  }

  private static MathPart fixed(Element element, List<MathPart> parts) {
    int due = element == Element.MSUBSUP || element == Element.MUNDEROVER ? 3 : 2;
    return new MathPart(parts.size() == due ? element : Element.MROW, "", parts);
  }

  private static List<MathPart> parts(XmlElement element, int depth) {
    return element.children().map(child -> part(child, depth + 1)).toList();
  }

  private static MathPart leaf(Element element, String text) {
    return new MathPart(element, text, List.of());
  }
}
