package org.pinakes.mapping.jats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pinakes.format.xml.XmlElement;

/**
 * Names of places in one text: what {@code xref} points at by {@code rid} has an anchor made of its
 * {@code id}. Not thread-safe.
 */
final class JatsAnchors {
  private static final Set<String> PLACES =
      Set.of(
          "sec",
          "app",
          "ack",
          "fig",
          "table-wrap",
          "boxed-text",
          "fn",
          "disp-formula",
          "supplementary-material",
          "ref");

  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9]+");
  private static final int LONGEST = 60;

  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> claimed = new HashSet<>();
  private int unnamed;

  JatsAnchors(XmlElement root) {
    note(root);
  }

  private void note(XmlElement element) {
    String id = element.attribute("id");
    if (!id.isEmpty() && PLACES.contains(element.name()) && !byId.containsKey(id)) {
      byId.put(id, free(NOT_PLAIN.matcher(id).replaceAll("-")));
    }
    element.children().forEach(this::note);
  }

  private String free(String plain) {
    String base = "t-" + (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    String anchor = base;
    for (int number = 2; !given.add(anchor); number++) {
      anchor = base + "-" + number;
    }
    return anchor;
  }

  /** Anchor of the place with this identifier; empty when the text has no such place. */
  String of(String id) {
    return byId.getOrDefault(id, "");
  }

  /** Anchor of an element, for itself to bear: each is given once. Empty for one without any. */
  String claim(XmlElement element) {
    String anchor = of(element.attribute("id"));
    return !anchor.isEmpty() && claimed.add(anchor) ? anchor : "";
  }

  /** Anchor of an element, a new one if it has none of its own. */
  String claimOrMake(XmlElement element) {
    String anchor = claim(element);
    return anchor.isEmpty() ? free("part-" + ++unnamed) : anchor;
  }
}
