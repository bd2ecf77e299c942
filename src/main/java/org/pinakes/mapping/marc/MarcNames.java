package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.record.Contributor;
import org.pinakes.record.Contributor.Kind;

/** Names: main entries {@code 1XX}, added entries {@code 7XX}. */
final class MarcNames {
  private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");

  private final MarcRecord marc;
  private final MarcScripts scripts;

  MarcNames(MarcRecord marc, MarcScripts scripts) {
    this.marc = marc;
    this.scripts = scripts;
  }

  /** Everyone, in the order of the record; who is entered twice appears once, with all roles. */
  List<Contributor> contributors() {
    Map<String, Contributor> byName = new LinkedHashMap<>();
    for (DataField field : marc.dataFields()) {
      switch (field.tag()) {
        case "100" -> add(byName, field, Kind.PERSON, true);
        case "110" -> add(byName, field, Kind.CORPORATE, true);
        case "111" -> add(byName, field, Kind.MEETING, true);
        case "700" -> add(byName, field, Kind.PERSON, false);
        case "710" -> add(byName, field, Kind.CORPORATE, false);
        case "711" -> add(byName, field, Kind.MEETING, false);
        case "720" -> add(byName, field, uncontrolled(field), false);
        default -> {
          // Not a name.
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private static Kind uncontrolled(DataField field) {
    return field.indicator1() == '2' ? Kind.CORPORATE : Kind.PERSON;
  }

  private void add(Map<String, Contributor> byName, DataField field, Kind kind, boolean main) {
    String name = name(field, kind);
    if (!name.isEmpty()) {
      Contributor contributor = contributor(field, name, kind, main);
      byName.merge(name + "\u0000" + contributor.dates(), contributor, MarcNames::together);
    }
  }

  private Contributor contributor(DataField field, String name, Kind kind, boolean main) {
    List<String> roles = roles(field, kind);
    boolean maker = main || roles.stream().anyMatch(Relators.list()::isMaker);
    String dates = kind == Kind.PERSON ? Isbd.trim(field.first('d')) : "";
    List<String> affiliations = field.all("u").stream().map(Isbd::trim).toList();
    String otherScript = scripts.of(field).map(script -> name(script, kind)).orElse("");
    return new Contributor(
        name, kind, maker, roles, dates, affiliations, orcid(field), otherScript);
  }

  /** A name as it is shown: the name part of the heading, without dates, title and roles. */
  static String name(DataField field, Kind kind) {
    String codes =
        switch (kind) {
          case PERSON -> "abcq";
          case CORPORATE -> "abcdn";
          case MEETING -> "acdenq";
        };
    String all = field.first('t').isEmpty() ? codes : codes.replace("n", "");
    return Isbd.trim(field.text(all));
  }

  private static List<String> roles(DataField field, Kind kind) {
    Set<String> roles = new LinkedHashSet<>();
    field.all(kind == Kind.MEETING ? "j" : "e").stream()
        .map(Relators.list()::termOrWritten)
        .forEach(roles::add);
    field.all("4").forEach(code -> Relators.list().term(code).ifPresent(roles::add));
    roles.remove("");
    return List.copyOf(roles);
  }

  private static String orcid(DataField field) {
    for (String uri : field.all("01")) {
      Matcher matcher = ORCID.matcher(uri);
      if (uri.contains("orcid") && matcher.find()) {
        return matcher.group();
      }
    }
    return "";
  }

  private static Contributor together(Contributor first, Contributor again) {
    Set<String> roles = new LinkedHashSet<>(first.roles());
    roles.addAll(again.roles());
    List<String> affiliations = new ArrayList<>(first.affiliations());
    again.affiliations().stream()
        .filter(affiliation -> !affiliations.contains(affiliation))
        .forEach(affiliations::add);
    return new Contributor(
        first.name(),
        first.kind(),
        first.main() || again.main(),
        List.copyOf(roles),
        first.dates(),
        affiliations,
        first.orcid().isEmpty() ? again.orcid() : first.orcid(),
        first.otherScript().isEmpty() ? again.otherScript() : first.otherScript());
  }
}
