package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.jats.TexText;
import org.pinakes.format.xml.MathText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;
import org.pinakes.record.text.Inline;
import org.pinakes.record.text.Inline.Style;

/**
 * Lines of text. An element that is not known stands for the words in it, set off by blanks, so
 * that none run together. Not thread-safe.
 */
final class JatsInlines {
  private static final Map<String, Style> STYLES =
      Map.of(
          "italic", Style.EMPHASIS,
          "bold", Style.STRONG,
          "sup", Style.RAISED,
          "sub", Style.LOWERED,
          "monospace", Style.CODE,
          "underline", Style.UNDERLINED,
          "strike", Style.STRUCK);

  private final JatsAnchors anchors;
  private final TextBounds bounds;

  JatsInlines(JatsAnchors anchors, TextBounds bounds) {
    this.anchors = anchors;
    this.bounds = bounds;
  }

  /** What stands in an element. */
  List<Inline> of(XmlElement parent, int depth) {
    List<Inline> line = new ArrayList<>();
    content(parent, line, depth);
    return line;
  }

  private void content(XmlElement parent, List<Inline> line, int depth) {
    for (XmlNode node : parent.nodes()) {
      switch (node) {
        case XmlText text -> words(text.value(), line);
        case XmlElement child -> {
          if (!JatsText.isOutdone(child, parent)) {
            element(child, line, depth);
          }
        }
      }
    }
  }

  /** Adds plain words. */
  void words(String text, List<Inline> line) {
    if (!text.isEmpty() && bounds.allows(text)) {
      line.add(new Inline.Words(text));
    }
  }

  /** Adds what an element says. */
  void element(XmlElement element, List<Inline> line, int depth) {
    if (JatsText.isSilent(element) || !bounds.allowsMore()) {
      return;
    }
    if (depth > TextBounds.DEEPEST) {
      words(' ' + JatsText.of(element) + ' ', line);
      return;
    }
    Style style = STYLES.get(element.name());
    if (style != null) {
      line.add(new Inline.Styled(style, of(element, depth + 1)));
      return;
    }
    switch (element.name()) {
      case "math" -> line.add(math(element));
      case "tex-math" -> words(TexText.of(element.rawText()), line);
      case "ext-link", "uri", "self-uri" -> link(element, line, depth);
      case "xref" -> reference(element, line, depth);
      case "break" -> line.add(new Inline.LineEnd());
      default -> other(element, line, depth);
    }
  }

  private static Inline math(XmlElement math) {
    return new Inline.Formula(JatsMath.of(math), MathText.of(math));
  }

  private void other(XmlElement element, List<Inline> line, int depth) {
    boolean inline = JatsText.isInline(element);
    if (!inline) {
      words(" ", line);
    }
    content(element, line, depth + 1);
    if (!inline) {
      words(" ", line);
    }
  }

  private void link(XmlElement element, List<Inline> line, int depth) {
    List<Inline> words = of(element, depth + 1);
    address(element)
        .ifPresentOrElse(url -> line.add(new Inline.Web(url, words)), () -> line.addAll(words));
  }

  /** Address that a link names; only of the web. */
  static Optional<String> address(XmlElement element) {
    String href = element.attribute("href");
    String named = href.isEmpty() ? element.text() : href;
    String lower = named.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return Optional.of(named);
    }
    boolean doi = element.attribute("ext-link-type").equals("doi") || lower.startsWith("10.");
    return doi && lower.startsWith("10.")
        ? Optional.of("https://doi.org/" + named)
        : Optional.empty();
  }

  private void reference(XmlElement xref, List<Inline> line, int depth) {
    List<Inline> words = of(xref, depth + 1);
    String anchor = anchors.of(xref.attribute("rid").split("\\s", 2)[0]);
    if (anchor.isEmpty() || words.isEmpty()) {
      line.addAll(words);
    } else {
      line.add(new Inline.Within(anchor, words));
    }
  }

  /** Whether there is anything to read. */
  static boolean says(List<Inline> line) {
    return line.stream()
        .anyMatch(part ->
            switch (part) {
              case Inline.Words words -> !words.text().isBlank();
              case Inline.Styled styled -> says(styled.words());
              case Inline.Web web -> says(web.words());
              case Inline.Within within -> says(within.words());
              case Inline.Formula formula -> true;
              case Inline.LineEnd end -> false;
            });
  }
}
