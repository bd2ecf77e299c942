package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;

/** The institutions of an article, found by the {@code rid} of a contributor's {@code xref}. */
final class JatsAffiliations {
  private static final Set<String> LEFT =
      Set.of("label", "email", "fax", "phone", "institution-id");
  private static final Pattern LABEL = Pattern.compile("^[\\p{Sm}*†‡§¶#\\d]{1,3}\\s*(?=\\p{Lu})");
  private static final Pattern BEFORE_STOP = Pattern.compile("\\s+([,;.])");
  private static final Pattern AT_END = Pattern.compile("[,;\\s]+$");

  private final Map<String, List<String>> byId = new HashMap<>();
  private final Set<String> referred = new LinkedHashSet<>();
  private final List<String> ofAll;

  JatsAffiliations(XmlElement meta) {
    for (XmlElement aff : meta.descendants("aff").toList()) {
      add(aff.attribute("id"), clean(aff));
    }
    for (XmlElement group : meta.descendants("aff-alternatives").toList()) {
      add(group.attribute("id"), group.first("aff").map(JatsAffiliations::clean).orElse(""));
    }
    meta.descendants("contrib").forEach(contrib -> referred.addAll(references(contrib)));
    List<String> single = direct(meta);
    ofAll = single.size() == 1 && referred.isEmpty() ? single : List.of();
  }

  /** A contributor's institutions: its own, those it refers to, or those of its whole group. */
  List<String> of(XmlElement contrib, XmlElement group) {
    Set<String> found = new LinkedHashSet<>(direct(contrib));
    for (String id : references(contrib)) {
      found.addAll(byId.getOrDefault(id, List.of()));
    }
    if (found.isEmpty()) {
      found.addAll(ofGroup(group));
    }
    return List.copyOf(found.isEmpty() ? ofAll : found);
  }

  private List<String> ofGroup(XmlElement group) {
    return group.all("aff").stream()
        .filter(aff -> !referred.contains(aff.attribute("id")))
        .map(JatsAffiliations::clean)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> direct(XmlElement parent) {
    return Stream.concat(
            parent.all("aff").stream(),
            parent.all("aff-alternatives").stream().flatMap(all -> all.first("aff").stream()))
        .map(JatsAffiliations::clean)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> references(XmlElement contrib) {
    List<String> ids = new ArrayList<>();
    for (XmlElement xref : contrib.all("xref")) {
      String type = xref.attribute("ref-type");
      if (type.isEmpty() || type.equals("aff")) {
        ids.addAll(ids(xref));
      }
    }
    ids.addAll(ids(contrib));
    return ids;
  }

  private static List<String> ids(XmlElement element) {
    return Arrays.stream(element.attribute("rid").split("\\s+", -1))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private void add(String id, String text) {
    if (!id.isEmpty() && !text.isEmpty()) {
      byId.computeIfAbsent(id, any -> new ArrayList<>(1)).add(text);
    }
  }

  static String clean(XmlElement aff) {
    StringBuilder text = new StringBuilder();
    boolean partBefore = false;
    for (XmlNode node : aff.nodes()) {
      switch (node) {
        case XmlText plain -> {
          text.append(plain.value());
          partBefore = partBefore && plain.value().isBlank();
        }
        case XmlElement part when isMark(part, text) -> {}
        case XmlElement part -> {
          text.append(partBefore ? ", " : "").append(part(part));
          partBefore = true;
        }
      }
    }
    String spaced = BEFORE_STOP.matcher(WhiteSpace.collapse(text.toString())).replaceAll("$1");
    return AT_END.matcher(LABEL.matcher(spaced).replaceFirst("")).replaceFirst("");
  }

  private static String part(XmlElement part) {
    return part.is("institution-wrap")
        ? String.join(", ", part.all("institution").stream().map(JatsText::of).toList())
        : JatsText.without(part, LEFT);
  }

  private static boolean isMark(XmlElement part, StringBuilder before) {
    return LEFT.contains(part.name())
        || part.is("sup") && before.toString().isBlank()
        || part.is("xref");
  }
}
