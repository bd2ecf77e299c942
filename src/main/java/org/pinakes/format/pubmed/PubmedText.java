package org.pinakes.format.pubmed;

import java.util.Optional;
import java.util.Set;
import org.pinakes.format.xml.MathText;
import org.pinakes.format.xml.Scripts;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;

/**
 * Clean text of PubMed's elements. Bold, italic and underline vanish; raised and lowered characters
 * become Unicode's own where all of them exist; formulas become a readable line. Elements that are
 * no inline markup are kept apart by a space, so that no two words are glued.
 */
public final class PubmedText {
  private static final Set<String> INLINE = Set.of("b", "i", "u", "em", "strong");

  private PubmedText() {}

  /** Everything below the element, in document order, white space collapsed. */
  public static String of(XmlElement element) {
    if (element.nodes().size() == 1 && element.nodes().getFirst() instanceof XmlText text) {
      return WhiteSpace.collapse(text.value());
    }
    StringBuilder out = new StringBuilder();
    content(element, out);
    return WhiteSpace.collapse(out);
  }

  /** Clean text of the first child of that name, or empty. */
  public static String of(XmlElement parent, String... path) {
    return parent.at(path).map(PubmedText::of).orElse("");
  }

  private static void content(XmlElement element, StringBuilder out) {
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlText text -> out.append(text.value());
        case XmlElement child -> markup(child, out);
      }
    }
  }

  private static void markup(XmlElement element, StringBuilder out) {
    if (INLINE.contains(element.name())) {
      content(element, out);
      return;
    }
    switch (element.name()) {
      case "sup" -> {
        String plain = of(element);
        script(plain, Scripts.raised(plain), '^', out);
      }
      case "sub" -> {
        String plain = of(element);
        script(plain, Scripts.lowered(plain), '_', out);
      }
      case "math" -> out.append(MathText.of(element));
      default -> {
        out.append(' ');
        content(element, out);
        out.append(' ');
      }
    }
  }

  /** Plain where Unicode has no such characters, but {@code 10^3.5} never becomes {@code 103.5}. */
  private static void script(String plain, Optional<String> unicode, char mark, StringBuilder out) {
    boolean afterDigit = !out.isEmpty() && Character.isDigit(out.charAt(out.length() - 1));
    boolean number = !plain.isEmpty() && "0123456789+-\u2212.".indexOf(plain.charAt(0)) >= 0;
    if (unicode.isEmpty() && afterDigit && number) {
      out.append(mark);
    }
    out.append(unicode.orElse(plain));
  }
}
