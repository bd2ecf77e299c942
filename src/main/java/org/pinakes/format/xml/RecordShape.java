package org.pinakes.format.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pinakes.format.NativeFormat;

/** Which elements are records, and of which format they are by the elements inside them. */
final class RecordShape {
  private static final Set<String> RECORDS =
      Set.of("record", "PubmedArticle", "PubmedBookArticle", "MedlineCitation", "article", "dc");
  private static final Set<String> PUBMED =
      Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation", "PMID");
  private static final Set<String> MARC = Set.of("leader", "controlfield", "datafield");
  private static final Set<String> DUBLIN_CORE =
      Set.of("title", "creator", "subject", "identifier", "publisher", "contributor", "rights");

  private RecordShape() {}

  /** Whether an element of that name below that parent is a record. */
  static boolean isRecord(String localName, String parent) {
    return RECORDS.contains(localName)
        || (localName.equals("PMID") && parent.equals("DeleteCitation"));
  }

  /**
   * The format of a record.
   *
   * @param localName of the record's element
   * @param inside local names of the first elements inside, in document order
   * @param before format of the record before it, which a bare deleted header is taken to share
   */
  static Optional<NativeFormat> format(String localName, List<String> inside, NativeFormat before) {
    if (PUBMED.contains(localName)) {
      return Optional.of(NativeFormat.PUBMED);
    }
    return switch (localName) {
      case "article" -> Optional.of(NativeFormat.JATS);
      case "dc" -> Optional.of(NativeFormat.OAI_DC);
      default -> record(inside, before);
    };
  }

  private static Optional<NativeFormat> record(List<String> inside, NativeFormat before) {
    int metadata = inside.indexOf("metadata");
    if (metadata >= 0 && metadata + 1 < inside.size()) {
      List<String> wrapped = inside.subList(metadata + 2, inside.size());
      return format(inside.get(metadata + 1), wrapped, before);
    }
    if (inside.contains("header")) {
      return Optional.of(before);
    }
    if (inside.stream().anyMatch(MARC::contains)) {
      return Optional.of(NativeFormat.MARCXML);
    }
    boolean dublinCore = inside.stream().anyMatch(DUBLIN_CORE::contains);
    return dublinCore ? Optional.of(NativeFormat.OAI_DC) : Optional.empty();
  }
}
