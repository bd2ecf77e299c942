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
}
