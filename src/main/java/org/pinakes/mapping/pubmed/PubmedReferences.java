package org.pinakes.mapping.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Identifiers;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;
import org.pinakes.record.text.Inline;
import org.pinakes.record.text.Reference;

/**
 * The works that an article cites: {@code ReferenceList}, and {@code CommentsCorrections} of the
 * type {@code Cites} in older records.
 */
final class PubmedReferences {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
  private static final Pattern PMID = Pattern.compile("\\d{1,9}");

  /** References shown of one article. */
  private static final int MOST = 3_000;

  private PubmedReferences() {}

  /** Number of works cited: the largest that the record tells, or -1. */
  static int count(XmlElement citation, XmlElement data) {
    int said =
        Optional.of(citation.textAt("NumberOfReferences"))
            .filter(NUMBER.asMatchPredicate())
            .map(Integer::parseInt)
            .orElse(0);
    long told = Math.max(listed(citation, data).count(), remarked(citation).count());
    int references = Math.max(said, (int) told);
    return references == 0 ? -1 : references;
  }

  /** Every PMID, DOI and PMCID of a cited work, in the order of the record. */
  static List<Identifier> cited(XmlElement citation, XmlElement data) {
    Stream<Identifier> listed =
        listed(citation, data)
            .flatMap(reference -> reference.allAt("ArticleIdList", "ArticleId").stream())
            .flatMap(id -> identifier(id.attribute("IdType"), id.text()).stream());
    Stream<Identifier> remarked =
        remarked(citation).flatMap(element -> pmid(element.textAt("PMID")).stream());
    return Stream.concat(listed, remarked).distinct().toList();
  }

  /** The works of the list in words, in the order of the record. */
  static List<Reference> references(XmlElement article) {
    return article
        .descendants("Reference")
        .limit(MOST)
        .map(reference ->
            new Reference(
                "",
                "",
                words(PubmedText.of(reference, "Citation")),
                reference.allAt("ArticleIdList", "ArticleId").stream()
                    .flatMap(id -> identifier(id.attribute("IdType"), id.text()).stream())
                    .distinct()
                    .toList()))
        .filter(reference -> !reference.citation().isEmpty())
        .toList();
  }

  private static List<Inline> words(String citation) {
    return citation.isEmpty() ? List.of() : List.of(new Inline.Words(citation));
  }

  private static Stream<XmlElement> listed(XmlElement citation, XmlElement data) {
    return Stream.of(data, citation)
        .flatMap(part -> part.all("ReferenceList").stream())
        .flatMap(list -> list.descendants("Reference"));
  }

  private static Stream<XmlElement> remarked(XmlElement citation) {
    return citation.allAt("CommentsCorrectionsList", "CommentsCorrections").stream()
        .filter(element -> element.attribute("RefType").equals("Cites"));
  }

  private static Optional<Identifier> identifier(String type, String value) {
    return switch (type) {
      case "pubmed" -> pmid(value);
      case "doi" -> Identifiers.doi(value);
      case "pmc", "pmcid" -> Identifiers.pmcid(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Identifier> pmid(String text) {
    return PMID.matcher(text).matches()
        ? Optional.of(new Identifier(Type.PMID, text))
        : Optional.empty();
  }
}
