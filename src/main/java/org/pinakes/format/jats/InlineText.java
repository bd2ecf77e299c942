package org.pinakes.format.jats;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pinakes.format.xml.MathText;
import org.pinakes.format.xml.Scripts;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;

/**
 * Writes mixed content as running text. Elements known to stand inside a word or sentence add
 * nothing of their own; every other element is set off by a space, so that words never run together
 * where a publisher relied on a style sheet.
 *
 * <p>White space is left as it comes; whoever takes the text collapses it.
 */
final class InlineText {
  private static final Set<String> INLINE =
      Set.of(
          "bold",
          "italic",
          "sub",
          "sup",
          "sc",
          "underline",
          "overline",
          "strike",
          "monospace",
          "roman",
          "sans-serif",
          "fixed-case",
          "styled-content",
          "named-content",
          "ext-link",
          "uri",
          "email",
          "xref",
          "abbrev",
          "inline-formula",
          "inline-supplementary-material",
          "x",
          "etal",
          "price",
          "private-char",
          "related-article",
          "related-object",
          "target",
          "term",
          "ruby",
          "rb",
          "milestone-start",
          "milestone-end",
          "underline-start",
          "underline-end",
          "math",
          "tex-math",
          "inline-graphic",
          "alternatives",
          "chem-struct");
  private static final Set<String> SILENT =
      Set.of(
          "graphic",
          "inline-graphic",
          "object-id",
          "alt-text",
          "long-desc",
          "glyph-data",
          "institution-id",
          "index-term",
          "ref-list",
          "sec-meta",
          "rp",
          "rt",
          "annotation",
          "processing-meta",
          "inline-media");
  private static final Set<String> NOTE_TYPES =
      Set.of("fn", "table-fn", "aff", "corresp", "author-notes", "author-note", "contrib");
  private static final Pattern CITATION_MARKS = Pattern.compile("[\\s,;\\u2013\\u2014\\u2212-]*");
  private static final Pattern NUMBER = Pattern.compile("[-+\\u2212.\\d]");
  private static final int LONGEST_MARK = 3;

  private final StringBuilder out;
  private final Set<String> left;

  InlineText(StringBuilder out, Set<String> left) {
    this.out = out;
    this.left = left;
  }

  /** Whether an element stands inside a sentence. A displayed formula does, too. */
  static boolean inline(XmlElement element) {
    return INLINE.contains(element.name()) || element.is("disp-formula") || element.is("break");
  }

  /** Whether an element has nothing to read in it, or not here. */
  static boolean silent(XmlElement element) {
    return SILENT.contains(element.name());
  }

  /** Whether an element is a worse form of its neighbour: TeX beside MathML. */
  static boolean outdone(XmlElement element, XmlElement parent) {
    return (element.is("tex-math") || element.is("textual-form"))
        && parent.first("math").isPresent();
  }

  void content(XmlElement parent) {
    for (XmlNode node : parent.nodes()) {
      switch (node) {
        case XmlText text -> out.append(text.value());
        case XmlElement child -> {
          if (!outdone(child, parent)) {
            element(child);
          }
        }
      }
    }
  }

  void element(XmlElement element) {
    if (silent(element) || left.contains(element.name())) {
      return;
    }
    switch (element.name()) {
      case "math" -> out.append(MathText.of(element));
      case "tex-math" -> out.append(TexText.of(element.rawText()));
      case "sup" -> superscript(element);
      case "sub" -> script(element, Scripts::lowered, '_');
      case "xref" -> reference(element);
      case "break" -> out.append(' ');
      default -> plain(element);
    }
  }

  private void plain(XmlElement element) {
    String gap = INLINE.contains(element.name()) ? "" : " ";
    out.append(gap);
    content(element);
    out.append(gap);
  }

  private void superscript(XmlElement sup) {
    if (isCitation(sup)) {
      return;
    }
    script(sup, Scripts::raised, '^');
  }

  /**
   * In Unicode's own raised or lowered characters, plain where it has no such; but {@code 10^3.5}
   * never becomes {@code 103.5}.
   */
  private void script(XmlElement element, Function<String, Optional<String>> unicode, char mark) {
    String plain = JatsText.without(element, left);
    Optional<String> script = unicode.apply(plain);
    if (script.isEmpty() && endsWithDigit() && NUMBER.matcher(plain).lookingAt()) {
      out.append(mark);
    }
    out.append(script.orElse(plain));
  }

  /** Raised citation numbers, and the commas and dashes between them. */
  private static boolean isCitation(XmlElement sup) {
    StringBuilder rest = new StringBuilder();
    boolean cites = false;
    for (XmlNode node : sup.nodes()) {
      switch (node) {
        case XmlText text -> rest.append(text.value());
        case XmlElement child when child.is("xref") -> cites = true;
        case XmlElement child -> rest.append(child.rawText());
      }
    }
    boolean marks = CITATION_MARKS.matcher(rest).matches();
    return marks && (cites || rest.toString().strip().startsWith(","));
  }

  private void reference(XmlElement xref) {
    String type = xref.attribute("ref-type");
    String text = xref.text();
    if (NOTE_TYPES.contains(type) && text.length() <= LONGEST_MARK) {
      return;
    }
    if (type.equals("bibr") && isRaised(xref)) {
      return;
    }
    if (type.equals("bibr") && endsWithLetter() && startsWithDigit(text)) {
      out.append(' ');
    }
    content(xref);
  }

  private static boolean isRaised(XmlElement xref) {
    boolean bare =
        xref.nodes().stream()
            .allMatch(node ->
                node instanceof XmlElement || node instanceof XmlText(var t) && t.isBlank());
    return bare && xref.children().count() == 1 && xref.first("sup").isPresent();
  }

  private boolean endsWithDigit() {
    return !out.isEmpty() && Character.isDigit(out.charAt(out.length() - 1));
  }

  private boolean endsWithLetter() {
    return !out.isEmpty() && Character.isLetter(out.charAt(out.length() - 1));
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }
}
