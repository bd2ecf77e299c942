package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Licences;
import org.pinakes.record.Abstract;
import org.pinakes.record.Abstract.Section;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.Rights;

/** {@code Abstract} and {@code OtherAbstract}: sections with their labels, language, copyright. */
final class PubmedAbstracts {
  private static final Set<String> NO_LABEL = Set.of("UNLABELLED", "UNASSIGNED");

  private PubmedAbstracts() {}

  /**
   * All abstracts, PubMed's own first.
   *
   * @param citation where {@code OtherAbstract} stands
   * @param parent where {@code Abstract} stands
   * @param language code of the main abstract's language where it is certain, or empty
   */
  static List<Abstract> of(XmlElement citation, XmlElement parent, String language) {
    List<Abstract> abstracts = new ArrayList<>();
    for (XmlElement main : parent.all("Abstract")) {
      read(main, language, "").ifPresent(abstracts::add);
    }
    for (XmlElement other : citation.all("OtherAbstract")) {
      String code =
          Languages.list().find(other.attribute("Language")).map(Language::code).orElse("");
      String kind = other.attribute("Type").toLowerCase(Locale.ROOT).replace(' ', '-');
      read(other, code, kind).ifPresent(abstracts::add);
    }
    return abstracts;
  }

  /** Copyright statements of the abstracts: the only rights that PubMed knows. */
  static Rights rights(XmlElement citation, XmlElement parent) {
    List<XmlElement> abstracts = new ArrayList<>(parent.all("Abstract"));
    abstracts.addAll(citation.all("OtherAbstract"));
    List<String> statements =
        abstracts.stream()
            .flatMap(summary -> summary.all("CopyrightInformation").stream())
            .map(PubmedText::of)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    return statements.isEmpty() ? Rights.unsaid() : Licences.of(statements);
  }

  private static Optional<Abstract> read(XmlElement summary, String language, String kind) {
    List<Section> sections =
        summary.all("AbstractText").stream()
            .map(text -> new Section(label(text), PubmedText.of(text)))
            .filter(section -> !section.text().isEmpty())
            .toList();
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(new Abstract(sections, language, kind));
  }

  private static String label(XmlElement text) {
    String label = text.attribute("Label");
    String shown = label.isEmpty() ? text.attribute("NlmCategory") : label;
    return NO_LABEL.contains(shown) ? "" : shown;
  }
}
