package org.pinakes.format.jats;

import java.util.Set;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;

/**
 * Clean text from JATS markup: words stay whole, neighbours stay apart, formulas can be read, marks
 * of footnotes and superscript citations are gone.
 */
public final class JatsText {

  private JatsText() {}

  /** Text of an element on one line. */
  public static String of(XmlElement element) {
    return without(element, Set.of());
  }

  /**
   * Text of an element on one line, leaving out some of the elements in it.
   *
   * @param left local names of elements to leave out, at any depth
   */
  public static String without(XmlElement element, Set<String> left) {
    StringBuilder text = new StringBuilder();
    new InlineText(text, left).content(element);
    return WhiteSpace.collapse(text.toString());
  }

  /** Text of the first element down a path of local names, or empty. */
  public static String at(XmlElement element, String... path) {
    return element.at(path).map(JatsText::of).orElse("");
  }

  /** Whether an element stands inside a sentence. A displayed formula does, too. */
  public static boolean isInline(XmlElement element) {
    return InlineText.inline(element);
  }

  /** Whether an element has nothing to read in it, or not here. */
  public static boolean isSilent(XmlElement element) {
    return InlineText.silent(element);
  }

  /** Whether an element is a worse form of its neighbour: TeX beside MathML. */
  public static boolean isOutdone(XmlElement element, XmlElement parent) {
    return InlineText.outdone(element, parent);
  }
}
