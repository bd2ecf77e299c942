package org.pinakes.mapping.jats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.Identifiers;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;
import org.pinakes.record.Relation;

/** {@code related-article}; kinds are in {@code relations.csv}. */
final class JatsRelations {
  private static final CodeTable KINDS = CodeTable.read("relations.csv", "jats");
  private static final String UNLISTED = "related";

  private JatsRelations() {}

  static List<Relation> of(XmlElement meta) {
    return meta.all("related-article").stream()
        .map(JatsRelations::relation)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<Relation> relation(XmlElement related) {
    Optional<Identifier> identifier = identifier(related);
    String citation = citation(related);
    return citation.isEmpty() && identifier.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Relation(
                kind(related.attribute("related-article-type")),
                citation,
                identifier.orElse(null)));
  }

  private static String kind(String type) {
    return type.isEmpty()
        ? UNLISTED
        : KINDS.find(type).map(row -> row.getOrDefault("kind", UNLISTED)).orElse(UNLISTED);
  }

  private static Optional<Identifier> identifier(XmlElement related) {
    return Stream.of("href", "id")
        .map(related::attribute)
        .filter(value -> !value.isEmpty())
        .flatMap(value -> identifier(related.attribute("ext-link-type"), value).stream())
        .findFirst();
  }

  /** An identifier of another work, under one of the types that JATS suggests or none of them. */
  static Optional<Identifier> identifier(String type, String value) {
    return switch (type) {
      case "doi" -> Identifiers.doi(value);
      case "pubmed", "pmid" ->
          Identifiers.recognise(value).or(() -> JatsIdentifiers.canonical(Type.PMID, value));
      case "pmc", "pmcid" ->
          Identifiers.recognise(value).or(() -> JatsIdentifiers.canonical(Type.PMCID, value));
      case "arxiv" -> JatsIdentifiers.canonical(Type.ARXIV, value);
      default -> Identifiers.recognise(value);
    };
  }

  private static String citation(XmlElement related) {
    String written = JatsText.of(related);
    if (!written.isEmpty()) {
      return written;
    }
    String volume = related.attribute("vol");
    String issue = related.attribute("issue");
    String page = JatsCodes.attribute(related, "page", "elocation-id");
    return Stream.of(
            JatsCodes.attribute(related, "journal-title", "title"),
            issue.isEmpty() ? volume : volume + "(" + issue + ")",
            page)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
