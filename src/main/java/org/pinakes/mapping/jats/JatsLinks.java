package org.pinakes.mapping.jats;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;
import org.pinakes.record.Link;

/** The DOI first, then PubMed Central, then the publisher's own addresses. */
final class JatsLinks {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@/-]");

  private JatsLinks() {}

  static List<Link> of(XmlElement meta, JatsIdentifiers identifiers) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Type type : List.of(Type.DOI, Type.PMCID)) {
      for (Identifier identifier : identifiers.identifiers()) {
        if (identifier.type() == type) {
          add(Link.to(address(identifier)), links);
        }
      }
    }
    for (XmlElement self : meta.all("self-uri")) {
      String href = JatsCodes.attribute(self, "href");
      String url = href.isEmpty() ? self.text() : href;
      if (WEB.matcher(url).matches()) {
        add(new Link(Link.Kind.RESOURCE, url, label(self, url)), links);
      }
    }
    return List.copyOf(links.values());
  }

  private static String label(XmlElement self, String url) {
    String text = JatsText.of(self);
    String label = text.isEmpty() || text.equals(url) ? self.attribute("title") : text;
    return WEB.matcher(label).matches() ? "" : label;
  }

  private static void add(Link link, Map<String, Link> links) {
    String same = link.url().replaceFirst("(?i)^https?://(?:dx\\.doi\\.org/)?", "");
    links.putIfAbsent(same.replaceFirst("^doi\\.org/", ""), link);
  }

  private static String address(Identifier identifier) {
    return identifier.type() == Type.DOI
        ? "https://doi.org/" + escaped(identifier.value())
        : "https://pmc.ncbi.nlm.nih.gov/articles/" + identifier.value() + "/";
  }

  /** Old DOIs hold {@code <}, {@code >} and {@code #}. */
  private static String escaped(String doi) {
    StringBuilder path = new StringBuilder();
    doi.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> path.append(PATH.matcher(c).matches() ? c : percent(c)));
    return path.toString();
  }

  private static String percent(String character) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02X".formatted(octet));
    }
    return escaped.toString();
  }
}
