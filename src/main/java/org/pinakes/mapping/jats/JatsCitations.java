package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlText;
import org.pinakes.record.text.Inline;
import org.pinakes.record.text.Reference;

/**
 * Cited works in words: as the publisher punctuated them, or put together from their elements where
 * a style sheet was to do so ({@code element-citation}).
 */
final class JatsCitations {
  private static final Set<String> CITATIONS =
      Set.of("mixed-citation", "element-citation", "citation", "nlm-citation", "note", "p");

  private static final Set<String> LEFT = Set.of("pub-id", "label", "object-id");
  private static final Pattern BEFORE_STOP = Pattern.compile("\\s+([,;.:)\\]])");
  private static final Pattern AT_END = Pattern.compile("[.\\s]+$");

  private JatsCitations() {}

  static Reference reference(XmlElement ref, JatsAnchors anchors, TextBounds bounds) {
    String citation =
        ref.children()
            .filter(child -> CITATIONS.contains(child.name()))
            .map(JatsCitations::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    boolean kept = !citation.isEmpty() && bounds.allows(citation);
    return new Reference(
        anchors.claim(ref),
        JatsText.at(ref, "label"),
        kept ? List.of(new Inline.Words(citation)) : List.of(),
        JatsReferences.identifiers(ref).distinct().toList());
  }

  private static String text(XmlElement citation) {
    boolean punctuated =
        citation.nodes().stream()
            .anyMatch(node -> node instanceof XmlText(var text) && !text.isBlank());
    String text = punctuated ? JatsText.without(citation, LEFT) : composed(citation);
    return BEFORE_STOP.matcher(text).replaceAll("$1");
  }

  private static String composed(XmlElement citation) {
    List<String> parts = new ArrayList<>();
    parts.add(names(citation));
    for (String element : List.of("article-title", "chapter-title", "data-title")) {
      parts.add(JatsText.at(citation, element));
    }
    parts.add(JatsText.at(citation, "source"));
    parts.add(JatsText.at(citation, "edition"));
    parts.add(publisher(citation));
    parts.add(place(citation));
    String text =
        parts.stream()
            .map(part -> AT_END.matcher(part).replaceFirst(""))
            .filter(part -> !part.isEmpty())
            .map(part -> "?!".indexOf(part.charAt(part.length() - 1)) < 0 ? part + "." : part)
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? WhiteSpace.collapse(JatsText.without(citation, LEFT)) : text;
  }

  private static String names(XmlElement citation) {
    Stream<XmlElement> groups =
        Stream.concat(Stream.of(citation), citation.all("person-group").stream());
    return groups
        .flatMap(XmlElement::children)
        .map(JatsCitations::name)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> name(XmlElement element) {
    return switch (element.name()) {
      case "name", "string-name" -> {
        String surname = JatsText.at(element, "surname");
        String given = JatsText.at(element, "given-names");
        String name = WhiteSpace.collapse(surname + " " + given);
        yield Optional.of(name.isEmpty() ? JatsText.of(element) : name);
      }
      case "collab" -> Optional.of(JatsText.of(element));
      case "etal" -> Optional.of("et al");
      default -> Optional.empty();
    };
  }

  private static String publisher(XmlElement citation) {
    return Stream.of("publisher-loc", "publisher-name")
        .map(element -> JatsText.at(citation, element))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(": "));
  }

  /** {@code 2008;12(3):45-51}. */
  private static String place(XmlElement citation) {
    String issue = JatsText.at(citation, "issue");
    String first = JatsText.at(citation, "fpage");
    String last = JatsText.at(citation, "lpage");
    String pages =
        first.isEmpty()
            ? JatsText.at(citation, "elocation-id")
            : last.isEmpty() || last.equals(first) ? first : first + "-" + last;
    String volume = JatsText.at(citation, "volume") + (issue.isEmpty() ? "" : "(" + issue + ")");
    String number = volume + (pages.isEmpty() ? "" : volume.isEmpty() ? pages : ":" + pages);
    String year = JatsText.at(citation, "year");
    return year.isEmpty() || number.isEmpty() ? year + number : year + ";" + number;
  }
}
