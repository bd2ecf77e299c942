package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.record.Grant;
import org.pinakes.record.Identifier;
import org.pinakes.record.Note;
import org.pinakes.record.Relation;

/** Notes, grants, and the works that correct this one or comment on it. */
final class PubmedRemarks {
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern PMID = Pattern.compile("\\d{1,9}");

  private final CodeTable kinds = CodeTable.read("relations.csv", "pubmed");

  /** Corrections, retractions, comments, updates; works that are only cited are none. */
  List<Relation> relations(XmlElement citation) {
    List<Relation> relations = new ArrayList<>();
    for (XmlElement element : citation.allAt("CommentsCorrectionsList", "CommentsCorrections")) {
      add(relations, element.attribute("RefType"), element);
    }
    // Until 2008 the type was the name of an element around the reference.
    for (XmlElement element : citation.all("CommentsCorrections")) {
      element.children().forEach(child -> add(relations, child.name(), child));
    }
    return relations;
  }

  private void add(List<Relation> relations, String type, XmlElement reference) {
    String source = PubmedText.of(reference, "RefSource");
    Identifier pmid = pmid(reference.textAt("PMID"));
    if (!type.isEmpty() && !type.equals("Cites") && (pmid != null || !source.isEmpty())) {
      relations.add(new Relation(kind(type), source, pmid));
    }
  }

  private String kind(String type) {
    return kinds
        .find(type)
        .map(row -> row.getOrDefault("kind", ""))
        .orElseGet(() -> HUMP.matcher(type).replaceAll("-").toLowerCase(Locale.ROOT));
  }

  private static @Nullable Identifier pmid(String text) {
    return PMID.matcher(text).matches() ? new Identifier(Identifier.Type.PMID, text) : null;
  }

  /** Grants with agency, number and country as written. */
  static List<Grant> grants(XmlElement parent) {
    return parent.allAt("GrantList", "Grant").stream()
        .map(grant ->
            new Grant(
                PubmedText.of(grant, "Agency"),
                PubmedText.of(grant, "GrantID"),
                PubmedText.of(grant, "Country")))
        .filter(grant -> !(grant.funder() + grant.number()).isEmpty())
        .distinct()
        .toList();
  }

  /** Accession numbers, conflicts of interest, general notes, and how the citation is kept. */
  static List<Note> notes(XmlElement citation, XmlElement article) {
    List<Note> notes = new ArrayList<>();
    for (XmlElement bank : article.allAt("DataBankList", "DataBank")) {
      add(notes, "accession-numbers", accessions(bank));
    }
    citation.all("GeneralNote").forEach(note -> add(notes, "general", PubmedText.of(note)));
    citation
        .all("SpaceFlightMission")
        .forEach(mission -> add(notes, "space-flight-mission", PubmedText.of(mission)));
    citation
        .all("CoiStatement")
        .forEach(statement -> add(notes, "conflict-of-interest", PubmedText.of(statement)));
    add(notes, "citation-status", status(citation));
    return notes;
  }

  private static String accessions(XmlElement bank) {
    String name = PubmedText.of(bank, "DataBankName");
    String numbers =
        bank.allAt("AccessionNumberList", "AccessionNumber").stream()
            .map(PubmedText::of)
            .filter(number -> !number.isEmpty())
            .collect(Collectors.joining(", "));
    return name.isEmpty() || numbers.isEmpty() ? name + numbers : name + ": " + numbers;
  }

  /** PubMed's own codes alone, which every reader's language shares: {@code MEDLINE; NLM; IM}. */
  private static String status(XmlElement citation) {
    String subsets =
        citation.all("CitationSubset").stream()
            .map(XmlElement::text)
            .filter(subset -> !subset.isEmpty())
            .collect(Collectors.joining(", "));
    return Stream.of(citation.attribute("Status"), citation.attribute("Owner"), subsets)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static void add(List<Note> notes, String kind, String text) {
    if (!text.isEmpty()) {
      notes.add(new Note(kind, text));
    }
  }
}
