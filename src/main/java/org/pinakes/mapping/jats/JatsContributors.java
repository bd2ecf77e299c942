package org.pinakes.mapping.jats;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.record.Contributor;
import org.pinakes.record.Contributor.Kind;

/**
 * Everyone in a {@code contrib-group}, in order; the members of a group author follow it as added
 * entries. Types and roles are in {@code jats-contributors.csv}.
 */
final class JatsContributors {
  private static final CodeTable TYPES = CodeTable.read("jats-contributors.csv", "contrib_type");
  private static final Map<String, String> UNLISTED = Map.of("role", "contributor");
  private static final Set<String> NO_NAME =
      Set.of("contrib-group", "aff", "aff-alternatives", "email", "xref", "fn", "institution-id");
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "^(?:(?:and )?(?:on behalf of|for)\\s+)(?:the\\s+)?(?=\\S)", CASE_INSENSITIVE);
  private static final Pattern ORCID =
      Pattern.compile("(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])\\s*/?$");

  private final JatsAffiliations affiliations;
  private final List<Contributor> found = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private JatsContributors(XmlElement meta) {
    affiliations = new JatsAffiliations(meta);
  }

  static List<Contributor> of(XmlElement meta) {
    JatsContributors contributors = new JatsContributors(meta);
    for (XmlElement group : meta.all("contrib-group")) {
      String type = group.attribute("content-type");
      contributors.group(group, TYPES.find(type).isPresent() ? type : "");
    }
    return contributors.found;
  }

  private void group(XmlElement group, String usualType) {
    for (XmlElement contrib : group.all("contrib")) {
      String type = JatsCodes.attribute(contrib, "contrib-type");
      contributor(contrib, group, type.isEmpty() ? usualType : type);
    }
    group.all("on-behalf-of").forEach(this::onBehalfOf);
  }

  private void contributor(XmlElement contrib, XmlElement group, String type) {
    Map<String, String> code = TYPES.find(type).orElse(UNLISTED);
    String role = code.getOrDefault("role", "");
    Optional<XmlElement> collective = contrib.first("collab").or(() -> collabAlternative(contrib));
    String name = collective.map(JatsContributors::collective).orElseGet(() -> person(contrib));
    if (!name.isEmpty()) {
      add(
          new Contributor(
              name,
              collective.isPresent() ? Kind.CORPORATE : Kind.PERSON,
              "yes".equals(code.get("main")),
              role.isEmpty() ? List.of() : List.of(role),
              "",
              affiliations.of(contrib, group),
              orcid(contrib),
              collective.isPresent() ? "" : otherScript(contrib, name)));
    }
    contrib.all("on-behalf-of").forEach(this::onBehalfOf);
    collective.ifPresent(collab -> collab.all("contrib-group").forEach(this::members));
  }

  private void members(XmlElement group) {
    group.all("contrib").forEach(member -> contributor(member, group, "group-member"));
  }

  private void onBehalfOf(XmlElement body) {
    String name = collective(body);
    if (!name.isEmpty()) {
      add(Contributor.named(name, Kind.CORPORATE, false, List.of("contributor")));
    }
  }

  private void add(Contributor contributor) {
    if (names.add(contributor.name()) || !contributor.roles().contains("contributor")) {
      found.add(contributor);
    }
  }

  private static Optional<XmlElement> collabAlternative(XmlElement contrib) {
    return contrib.at("collab-alternatives", "collab");
  }

  private static String collective(XmlElement collab) {
    String name = JatsText.without(collab, NO_NAME);
    return ON_BEHALF.matcher(name).replaceFirst("").replaceFirst("[,;:\\s]+$", "");
  }

  private static String person(XmlElement contrib) {
    List<String> names = names(contrib);
    return names.stream()
        .filter(JatsContributors::isLatin)
        .findFirst()
        .orElseGet(() -> names.isEmpty() ? anonymous(contrib) : names.getFirst());
  }

  private static String anonymous(XmlElement contrib) {
    return contrib.first("anonymous").isPresent() ? "Anonymous" : "";
  }

  private static String otherScript(XmlElement contrib, String shown) {
    return names(contrib).stream()
        .filter(name -> !name.equals(shown) && isLatin(name) != isLatin(shown))
        .findFirst()
        .orElse("");
  }

  private static List<String> names(XmlElement contrib) {
    XmlElement names = contrib.first("name-alternatives").orElse(contrib);
    return names
        .children()
        .filter(child -> child.is("name") || child.is("string-name"))
        .map(JatsNames::of)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static boolean isLatin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  private static String orcid(XmlElement contrib) {
    return contrib
        .children()
        .filter(child -> child.is("contrib-id") || child.is("uri") || child.is("ext-link"))
        .map(child -> child.is("ext-link") ? child.attribute("href") : child.text())
        .map(ORCID::matcher)
        .filter(Matcher::find)
        .map(matcher -> ORCID.matcher(matcher.group()).replaceFirst("$1-$2-$3-$4"))
        .map(id -> id.strip().replace('x', 'X'))
        .findFirst()
        .orElse("");
  }
}
