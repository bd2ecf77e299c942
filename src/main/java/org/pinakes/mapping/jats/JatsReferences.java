package org.pinakes.mapping.jats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;

/** The list of references: how many there are, and by which identifiers works are cited. */
final class JatsReferences {
  private static final Set<Type> KNOWN = EnumSet.of(Type.DOI, Type.PMID, Type.PMCID, Type.ARXIV);

  private JatsReferences() {}

  /** References sent, or else counted by the publisher; a body without any cites nothing. */
  static int count(JatsArticle article) {
    long sent = listed(article).count();
    if (sent > 0) {
      return (int) sent;
    }
    String counted =
        article.meta().at("counts", "ref-count").map(count -> count.attribute("count")).orElse("");
    return counted.matches("\\d{1,6}") ? Integer.parseInt(counted) : article.hasBody() ? 0 : -1;
  }

  /** Every DOI, PMID, PMCID and arXiv identifier of a cited work, in the order of the list. */
  static List<Identifier> cited(JatsArticle article) {
    return listed(article).flatMap(JatsReferences::identifiers).distinct().toList();
  }

  /** The references of the list, in its order. */
  static Stream<XmlElement> listed(JatsArticle article) {
    return article.root().all("back").stream()
        .flatMap(back -> back.descendants("ref-list"))
        .flatMap(list -> list.all("ref").stream());
  }

  /** By which identifiers a reference names its work. */
  static Stream<Identifier> identifiers(XmlElement reference) {
    Stream<Identifier> numbers =
        reference
            .descendants("pub-id")
            .flatMap(
                id -> JatsRelations.identifier(id.attribute("pub-id-type"), id.text()).stream());
    Stream<Identifier> links =
        reference
            .descendants("ext-link")
            .flatMap(link ->
                JatsRelations.identifier(link.attribute("ext-link-type"), link.attribute("href"))
                    .stream());
    return Stream.concat(numbers, links).filter(identifier -> KNOWN.contains(identifier.type()));
  }
}
