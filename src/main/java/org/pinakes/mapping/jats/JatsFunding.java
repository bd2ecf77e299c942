package org.pinakes.mapping.jats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Grant;

/**
 * Grants: {@code award-group} (JATS), {@code contract-num} and {@code contract-sponsor} (NLM 2).
 */
final class JatsFunding {
  private final Set<Grant> grants = new LinkedHashSet<>();

  private JatsFunding() {}

  static List<Grant> of(XmlElement meta) {
    JatsFunding funding = new JatsFunding();
    for (XmlElement group : meta.all("funding-group")) {
      group.all("award-group").forEach(funding::award);
    }
    funding.contracts(meta, "contract-num", "contract-sponsor");
    funding.contracts(meta, "grant-num", "grant-sponsor");
    return List.copyOf(funding.grants);
  }

  private void award(XmlElement award) {
    List<XmlElement> sources =
        Stream.concat(award.all("funding-source").stream(), award.all("support-source").stream())
            .toList();
    List<String> numbers =
        award.all("award-id").stream().map(JatsText::of).filter(text -> !text.isEmpty()).toList();
    if (sources.isEmpty()) {
      numbers.forEach(number -> add("", number, ""));
    }
    for (XmlElement source : sources) {
      String country = JatsCodes.attribute(source, "country");
      if (numbers.isEmpty()) {
        add(funder(source), "", country);
      }
      numbers.forEach(number -> add(funder(source), number, country));
    }
  }

  /** Number and sponsor are paired by {@code rid}, or each stands for itself. */
  private void contracts(XmlElement meta, String numberName, String sponsorName) {
    List<XmlElement> sponsors = meta.all(sponsorName);
    for (XmlElement number : meta.all(numberName)) {
      Optional<XmlElement> sponsor =
          sponsors.stream().filter(candidate -> pairs(number, candidate)).findFirst();
      add(sponsor.map(JatsFunding::funder).orElse(""), JatsText.of(number), "");
    }
    sponsors.stream()
        .filter(sponsor -> meta.all(numberName).stream().noneMatch(num -> pairs(num, sponsor)))
        .forEach(sponsor -> add(funder(sponsor), "", ""));
  }

  private static boolean pairs(XmlElement number, XmlElement sponsor) {
    return refers(number, sponsor) || refers(sponsor, number);
  }

  private static boolean refers(XmlElement from, XmlElement to) {
    String id = to.attribute("id");
    return !id.isEmpty() && List.of(from.attribute("rid").split("\\s+", -1)).contains(id);
  }

  private static String funder(XmlElement source) {
    List<String> institutions =
        source.descendants("institution").map(JatsText::of).filter(t -> !t.isEmpty()).toList();
    return institutions.isEmpty() ? JatsText.of(source) : String.join(", ", institutions);
  }

  private void add(String funder, String number, String country) {
    if (!funder.isEmpty() || !number.isEmpty()) {
      grants.add(new Grant(funder, number, country));
    }
  }
}
