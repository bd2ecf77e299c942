package org.pinakes.mapping.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pinakes.format.dublincore.DublinCore;
import org.pinakes.mapping.Identifiers;
import org.pinakes.record.Identifier;
import org.pinakes.record.Link;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.Relation;

/**
 * What {@code dc:identifier} and {@code dc:relation} hold: identifiers, addresses, or both at once.
 *
 * @param identifiers recognised ones and others, each once
 * @param links addresses in the order of the source
 * @param relations other works
 */
record DublinCoreIdentifiers(
    List<Identifier> identifiers, List<Link> links, List<Relation> relations) {

  static DublinCoreIdentifiers of(DublinCore dc, String linkBase) {
    DublinCoreIdentifiers found =
        new DublinCoreIdentifiers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    dc.values("identifier").forEach(value -> found.identifier(value, linkBase));
    dc.values("relation").forEach(value -> found.relation("related", value));
    dc.values("isPartOf").forEach(value -> found.relation("host-item", value));
    return found;
  }

  void into(RecordBuilder record) {
    record.identifiers(identifiers).links(links).relations(relations);
  }

  private void identifier(String value, String linkBase) {
    Optional<Identifier> recognised = Identifiers.recognise(value);
    recognised.filter(known -> !identifiers.contains(known)).ifPresent(identifiers::add);
    if (isAddress(value)) {
      links.add(Link.to(value));
    } else if (value.startsWith("/") && !linkBase.isEmpty()) {
      links.add(Link.to(linkBase + value));
    } else if (recognised.isEmpty()) {
      identifiers.add(new Identifier(Identifier.Type.OTHER, value));
    } else if (recognised.get().type() == Identifier.Type.DOI) {
      links.add(Link.to("https://doi.org/" + recognised.get().value()));
    }
  }

  private void relation(String kind, String value) {
    Optional<Identifier> recognised = Identifiers.recognise(value);
    if (recognised.isPresent()) {
      relations.add(new Relation(kind, value, recognised.get()));
    } else if (isAddress(value)) {
      links.add(new Link(Link.Kind.RELATED, value, ""));
    } else {
      relations.add(new Relation(kind, value, null));
    }
  }

  private static boolean isAddress(String value) {
    return (value.startsWith("http://") || value.startsWith("https://")) && !value.contains(" ");
  }
}
