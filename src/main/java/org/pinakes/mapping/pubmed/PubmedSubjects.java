package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Subject;
import org.pinakes.record.Subject.Kind;

/**
 * What a PubMed record is about. A MeSH heading with qualifiers becomes one subject for each
 * qualifier, the descriptor always its first part: so the descriptor makes the facet, and each pair
 * keeps its own major mark.
 */
final class PubmedSubjects {
  private static final String MESH = "mesh";

  private PubmedSubjects() {}

  /** All subjects of a {@code MedlineCitation} or {@code BookDocument}, without its genres. */
  static List<Subject> of(XmlElement citation) {
    List<Subject> subjects = new ArrayList<>();
    citation.allAt("MeshHeadingList", "MeshHeading").forEach(heading -> mesh(heading, subjects));
    citation
        .allAt("SupplMeshList", "SupplMeshName")
        .forEach(name -> add(subjects, Kind.TOPIC, MESH, name, "UI"));
    citation.allAt("ChemicalList", "Chemical").forEach(chemical -> chemical(chemical, subjects));
    citation
        .allAt("GeneSymbolList", "GeneSymbol")
        .forEach(gene -> add(subjects, Kind.KEYWORD, "gene-symbol", gene, "UI"));
    for (XmlElement person : citation.allAt("PersonalNameSubjectList", "PersonalNameSubject")) {
      String name = PubmedNames.personal(person);
      if (!name.isEmpty()) {
        subjects.add(Subject.of(Kind.NAME, name));
      }
    }
    citation.all("KeywordList").forEach(list -> keywords(list, subjects));
    return subjects.stream().distinct().toList();
  }

  private static void mesh(XmlElement heading, List<Subject> subjects) {
    for (XmlElement descriptor : heading.all("DescriptorName")) {
      String name = PubmedText.of(descriptor);
      if (name.isEmpty()) {
        continue;
      }
      boolean place = descriptor.attribute("Type").equals("Geographic");
      Kind kind = place ? Kind.GEOGRAPHIC : Kind.TOPIC;
      String ui = descriptor.attribute("UI");
      boolean major = isMajor(descriptor);
      List<XmlElement> qualifiers = heading.all("QualifierName");
      if (qualifiers.isEmpty()) {
        subjects.add(new Subject(kind, MESH, List.of(name), ui, major));
      }
      for (XmlElement qualifier : qualifiers) {
        String word = PubmedText.of(qualifier);
        List<String> parts = word.isEmpty() ? List.of(name) : List.of(name, word);
        subjects.add(new Subject(kind, MESH, parts, ui, major || isMajor(qualifier)));
      }
    }
  }

  /** A registry number (CAS, UNII, EC) is the second part; {@code 0} means there is none. */
  private static void chemical(XmlElement chemical, List<Subject> subjects) {
    for (XmlElement substance : chemical.all("NameOfSubstance")) {
      String name = PubmedText.of(substance);
      String number = PubmedText.of(chemical, "RegistryNumber");
      boolean none = number.isEmpty() || number.equals("0");
      if (!name.isEmpty()) {
        List<String> parts = none ? List.of(name) : List.of(name, number);
        subjects.add(new Subject(Kind.CHEMICAL, MESH, parts, substance.attribute("UI"), false));
      }
    }
  }

  /**
   * Authors' own keywords have the owner {@code NOTNLM}; the others come from a named thesaurus.
   */
  private static void keywords(XmlElement list, List<Subject> subjects) {
    String owner = list.attribute("Owner");
    String scheme = owner.equals("NOTNLM") ? "" : owner.toLowerCase(Locale.ROOT);
    list.all("Keyword").forEach(keyword -> add(subjects, Kind.KEYWORD, scheme, keyword, ""));
  }

  private static void add(
      List<Subject> subjects, Kind kind, String scheme, XmlElement element, String idAttribute) {
    String text = PubmedTitles.withoutStop(PubmedText.of(element));
    if (!text.isEmpty()) {
      String id = idAttribute.isEmpty() ? "" : element.attribute(idAttribute);
      subjects.add(new Subject(kind, scheme, List.of(text), id, isMajor(element)));
    }
  }

  private static boolean isMajor(XmlElement element) {
    return element.attribute("MajorTopicYN").equals("Y");
  }
}
