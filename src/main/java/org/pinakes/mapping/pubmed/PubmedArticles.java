package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.pubmed.PubmedTitles.Titles;
import org.pinakes.problem.Warning;
import org.pinakes.record.Contributor;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.Publication;
import org.pinakes.record.RecordBuilder;

/** Maps {@code MedlineCitation} and {@code PubmedData}: an article in a journal. */
final class PubmedArticles {
  private final PublicationTypes types = new PublicationTypes();
  private final PubmedRemarks remarks = new PubmedRemarks();

  /**
   * Fills a record.
   *
   * @param citation {@code MedlineCitation}
   * @param data {@code PubmedData}, empty when there is none
   * @param record receives what they say
   */
  void map(XmlElement citation, XmlElement data, SourceProfile profile, RecordBuilder record) {
    XmlElement article = citation.first("Article").orElse(citation);
    List<XmlElement> kinds = article.allAt("PublicationTypeList", "PublicationType");
    List<Language> languages = languages(article, profile);
    record.formats(formats(kinds, profile, "Article", types)).languages(languages);
    titles(article, languages, record);
    record.contributors(contributors(citation, article));
    record.abstracts(PubmedAbstracts.of(citation, article, abstractLanguage(languages)));
    record.rights(PubmedAbstracts.rights(citation, article));
    record.subjects(PubmedSubjects.of(citation)).subjects(types.genres(kinds));
    record.container(PubmedJournal.of(citation, article, record::warning));
    record.publication(publication(citation, article, data));
    record.funding(PubmedRemarks.grants(article));
    record.relations(remarks.relations(citation));
    record.notes(PubmedRemarks.notes(citation, article));
    record.referenceCount(PubmedReferences.count(citation, data));
    record.cites(PubmedReferences.cited(citation, data));
  }

  /** The profile's fixed formats, then what the publication types say, each once. */
  static List<String> formats(
      List<XmlElement> kinds, SourceProfile profile, String usual, PublicationTypes types) {
    List<String> formats = new ArrayList<>(profile.formats());
    formats.addAll(types.formats(kinds, usual));
    return formats.stream().distinct().toList();
  }

  /** The languages that the record names, or else the profile's usual one. */
  static List<Language> languages(XmlElement parent, SourceProfile profile) {
    List<Language> languages =
        parent.all("Language").stream()
            .map(XmlElement::text)
            .filter(code -> !code.isEmpty())
            .map(Languages.list()::findOrKeep)
            .distinct()
            .toList();
    boolean usual = languages.isEmpty() && !profile.defaultLanguage().isEmpty();
    return usual ? List.of(Languages.list().findOrKeep(profile.defaultLanguage())) : languages;
  }

  /** PubMed's own abstracts are in English, whatever the article is in. */
  static String abstractLanguage(List<Language> languages) {
    boolean foreign = !languages.isEmpty() && !languages.getFirst().code().equals("en");
    return foreign ? "en" : "";
  }

  private static void titles(XmlElement article, List<Language> languages, RecordBuilder record) {
    Titles titles =
        PubmedTitles.of(
            PubmedText.of(article, "ArticleTitle"),
            PubmedText.of(article, "VernacularTitle"),
            languages.isEmpty() ? "" : languages.getFirst().code());
    record.title(titles.main()).otherTitles(titles.others());
    if (titles.main().isEmpty()) {
      record.warning(new Warning("no-title", "ArticleTitle", "the article has no title"));
    }
  }

  private static List<Contributor> contributors(XmlElement citation, XmlElement article) {
    List<Contributor> all = new ArrayList<>();
    for (XmlElement list : article.all("AuthorList")) {
      boolean editors = list.attribute("Type").equals("editors");
      all.addAll(PubmedNames.of(list, "Author", !editors, editors ? List.of("editor") : List.of()));
    }
    citation
        .all("InvestigatorList")
        .forEach(
            list -> all.addAll(PubmedNames.of(list, "Investigator", false, List.of("researcher"))));
    return all;
  }

  /** PubMed names no publisher, only the country where the journal is published. */
  private static Publication publication(XmlElement citation, XmlElement article, XmlElement data) {
    String country = PubmedText.of(citation, "MedlineJournalInfo", "Country");
    return new Publication(
        List.of(),
        country.isEmpty() ? List.of() : List.of(country),
        PubmedDates.statement(article),
        PubmedDates.ofArticle(article, data));
  }
}
