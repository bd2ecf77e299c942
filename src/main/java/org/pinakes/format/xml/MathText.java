package org.pinakes.format.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * MathML 3 as a line of text that a person can read and a search engine can index: {@code η},
 * {@code p}, {@code 2} in an {@code msubsup} become {@code ηp²}; {@code mfrac} becomes {@code a/b}.
 */
public final class MathText {
  private static final Set<String> SPACED =
      Set.of("=", "<", ">", "≤", "≥", "≈", "≠", "≡", "∼", "±", "×", "→", "∈", "≪", "≫", "∝");
  private static final Set<String> SIGNS = Set.of("+", "-", "\u2212");
  private static final Set<String> SILENT =
      Set.of("annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark", "none");
  private static final Map<String, String> COMBINING =
      Map.of(
          "¯", "\u0304", "‾", "\u0304", "^", "\u0302", "ˆ", "\u0302", "~", "\u0303", "˜", "\u0303",
          "→", "\u20d7", "˙", "\u0307", "¨", "\u0308");
  private static final Map<String, String> SYMBOLS =
      Map.of("infinity", "∞", "pi", "π", "emptyset", "∅", "mspace", " ", "sep", " ");

  private MathText() {}

  /** The formula; its {@code alttext} when it has no other text. */
  public static String of(XmlElement math) {
    String text = WhiteSpace.collapse(render(math));
    return text.isEmpty() ? math.attribute("alttext") : text;
  }

  private static String render(XmlElement element) {
    return switch (element.name()) {
      case "mi", "mn", "mtext", "ms", "cn", "ci", "csymbol" -> token(element);
      case "mo" -> operator(element.text());
      case "msup" -> part(element, 0) + raised(part(element, 1));
      case "msub" -> part(element, 0) + lowered(part(element, 1));
      case "msubsup", "munderover" ->
          part(element, 0) + lowered(part(element, 1)) + raised(part(element, 2));
      case "munder" -> part(element, 0) + lowered(part(element, 1));
      case "mover" -> over(part(element, 0), part(element, 1).strip());
      case "mfrac" -> grouped(part(element, 0)) + "/" + grouped(part(element, 1));
      case "msqrt" -> "√" + grouped(row(element));
      case "mroot" -> raised(part(element, 1)) + "√" + grouped(part(element, 0));
      case "mfenced" -> fenced(element);
      case "mmultiscripts" -> multiscripts(element);
      case "mtable", "matrix" -> table(element, "; ");
      case "mtr", "mlabeledtr", "matrixrow" -> table(element, ", ");
      default -> SILENT.contains(element.name()) ? "" : other(element);
    };
  }

  private static String other(XmlElement element) {
    String symbol = SYMBOLS.get(element.name());
    return symbol == null ? row(element) : symbol;
  }

  private static String token(XmlElement element) {
    return element.children().findAny().isEmpty() ? element.text() : row(element);
  }

  private static String operator(String sign) {
    if (sign.equals("\u2061") || sign.equals("\u2062") || sign.equals("\u2063")) {
      return "";
    }
    return SPACED.contains(sign) ? " " + sign + " " : sign;
  }

  /** Children side by side; two words do not become one, and a sign between two terms has air. */
  private static String row(XmlElement element) {
    StringBuilder row = new StringBuilder();
    for (XmlNode node : element.nodes()) {
      String next =
          switch (node) {
            case XmlText text -> WhiteSpace.collapse(text.value());
            case XmlElement child -> render(child);
          };
      boolean binary = SIGNS.contains(next) && !row.isEmpty() && !endsOpen(row);
      if (needsSpace(row, next)) {
        row.append(' ');
      }
      row.append(binary ? " " + next + " " : next);
    }
    return row.toString();
  }

  private static boolean endsOpen(CharSequence row) {
    return "([{|<=, ".indexOf(row.charAt(row.length() - 1)) >= 0;
  }

  private static boolean needsSpace(CharSequence row, String next) {
    if (row.isEmpty() || next.isEmpty()) {
      return false;
    }
    boolean letters =
        Character.isLetterOrDigit(row.charAt(row.length() - 1))
            && Character.isLetterOrDigit(next.charAt(0));
    boolean word = next.length() > 1 || (row.length() > 1 && isWordEnd(row));
    return letters && word;
  }

  private static boolean isWordEnd(CharSequence row) {
    return Character.isLetter(row.charAt(row.length() - 1))
        && Character.isLetter(row.charAt(row.length() - 2));
  }

  private static String part(XmlElement element, int index) {
    return element.children().skip(index).findFirst().map(MathText::render).orElse("");
  }

  private static String raised(String text) {
    return script("^", text, Scripts.raised(text.strip()));
  }

  private static String lowered(String text) {
    return script("_", text, Scripts.lowered(text.strip()));
  }

  private static String script(String mark, String text, Optional<String> unicode) {
    if (text.isBlank()) {
      return "";
    }
    return unicode.orElseGet(
        () -> mark.equals("_") && isLetter(text) ? text : mark + grouped(text));
  }

  private static boolean isLetter(String text) {
    return text.length() == 1 && Character.isLetter(text.charAt(0));
  }

  private static String over(String base, String mark) {
    String combining = COMBINING.get(mark);
    boolean accent = combining != null && base.codePointCount(0, base.length()) == 1;
    return accent ? base + combining : base + raised(mark);
  }

  private static String grouped(String text) {
    String bare = text.strip();
    boolean simple = bare.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
    return simple || (bare.startsWith("(") && bare.endsWith(")")) ? bare : "(" + bare + ")";
  }

  private static String fenced(XmlElement element) {
    String separators = element.attributes().getOrDefault("separators", ",");
    String separator = separators.isBlank() ? "" : separators.strip().substring(0, 1) + " ";
    return element.attributes().getOrDefault("open", "(")
        + element.children().map(MathText::render).collect(Collectors.joining(separator))
        + element.attributes().getOrDefault("close", ")");
  }

  private static String multiscripts(XmlElement element) {
    List<XmlElement> children = element.children().toList();
    if (children.isEmpty()) {
      return "";
    }
    int before = 1;
    while (before < children.size() && !children.get(before).is("mprescripts")) {
      before++;
    }
    String after = scripts(children.subList(1, before));
    int start = Math.min(before + 1, children.size());
    return scripts(children.subList(start, children.size())) + render(children.getFirst()) + after;
  }

  /** Pairs of subscript and superscript. */
  private static String scripts(List<XmlElement> pairs) {
    StringBuilder scripts = new StringBuilder();
    for (int i = 0; i < pairs.size(); i++) {
      String text = render(pairs.get(i));
      scripts.append(i % 2 == 0 ? lowered(text) : raised(text));
    }
    return scripts.toString();
  }

  private static String table(XmlElement element, String separator) {
    return element
        .children()
        .map(MathText::render)
        .map(String::strip)
        .collect(Collectors.joining(separator));
  }
}
