package org.pinakes.mapping.jats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Licences;
import org.pinakes.record.Rights;

/** Copyright and licence: {@code permissions}, or loose in {@code article-meta} before NLM 2.0. */
final class JatsRights {

  private static final Set<String> ADDRESS = Set.of("license_ref");

  private JatsRights() {}

  static Rights of(XmlElement meta) {
    List<XmlElement> places =
        Stream.concat(meta.all("permissions").stream(), Stream.of(meta)).toList();
    Set<String> statements = new LinkedHashSet<>();
    places.forEach(place -> statements(place, statements));
    Optional<String> address =
        places.stream().flatMap(JatsRights::addresses).filter(JatsRights::isWeb).findFirst();
    List<String> said = List.copyOf(statements);
    return address.map(found -> Licences.of(said, found)).orElseGet(() -> Licences.of(said));
  }

  private static void statements(XmlElement place, Set<String> statements) {
    List<XmlElement> written = place.all("copyright-statement");
    written.forEach(statement -> add(JatsText.of(statement), statements));
    if (written.isEmpty()) {
      String year = JatsText.at(place, "copyright-year");
      String holder = JatsText.at(place, "copyright-holder");
      add(holder.isEmpty() ? "" : ("© " + year).strip() + " " + holder, statements);
    }
    place.all("license").forEach(license -> add(JatsText.without(license, ADDRESS), statements));
  }

  private static void add(String statement, Set<String> statements) {
    if (!statement.isEmpty()) {
      statements.add(statement);
    }
  }

  private static Stream<String> addresses(XmlElement place) {
    return Stream.of(
            place.all("license").stream().map(license -> license.attribute("href")),
            place.all("license_ref").stream().map(XmlElement::text),
            place.all("license").stream()
                .flatMap(license -> license.descendants("license_ref"))
                .map(XmlElement::text),
            place.all("license").stream()
                .flatMap(license -> license.descendants("ext-link"))
                .map(link -> link.attribute("href")))
        .flatMap(addresses -> addresses);
  }

  private static boolean isWeb(String address) {
    return address.matches("https?://\\S+");
  }
}
