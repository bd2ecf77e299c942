package org.pinakes.cite;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.record.PartialDate;

/**
 * What the page of a record says of it to reference managers and to Google Scholar: Highwire Press
 * tags and Dublin Core.
 */
public final class PageTags {
  private final Reference reference;
  private final List<Tag> tags = new ArrayList<>();

  private PageTags(Reference reference) {
    this.reference = reference;
  }

  /**
   * A {@code meta} element.
   *
   * @param name its name
   * @param content its content, not escaped
   */
  public record Tag(String name, String content) {}

  /** The tags of a record; none for one without a title. */
  public static List<Tag> of(Reference reference) {
    PageTags made = new PageTags(reference);
    if (!reference.title().isEmpty()) {
      made.highwire();
      made.dublinCore();
    }
    return List.copyOf(made.tags);
  }

  private void highwire() {
    Reference.Host host = reference.host();
    Reference.Imprint imprint = reference.imprint();
    add("citation_title", reference.title());
    authors("citation_author");
    add("citation_publication_date", date());
    host(host);
    add("citation_volume", host.volume());
    add("citation_issue", host.issue());
    add("citation_firstpage", host.pages().first());
    add("citation_lastpage", host.pages().last());
    add(publisher(), imprint.publisher());
    add("citation_doi", reference.numbers().doi());
    add("citation_pmid", reference.numbers().pmid());
    Brief.values(reference.numbers().isbns()).forEach(isbn -> add("citation_isbn", isbn));
    Brief.values(reference.numbers().issns()).forEach(issn -> add("citation_issn", issn));
    add("citation_language", reference.languageCode());
    add("citation_pdf_url", reference.pdf());
    add("citation_abstract_html_url", reference.address());
  }

  private void host(Reference.Host host) {
    RecordType type = reference.type();
    add(type.isPartOfBook() ? "citation_inbook_title" : "citation_journal_title", host.title());
    boolean spoken = type.name("csl").equals("paper-conference");
    add("citation_conference_title", spoken ? host.title() : "");
  }

  private String publisher() {
    return switch (reference.type().name("csl")) {
      case "thesis" -> "citation_dissertation_institution";
      case "report" -> "citation_technical_report_institution";
      default -> "citation_publisher";
    };
  }

  /** Zotero's own tag says what the others leave open: what kind of thing it is. */
  private void dublinCore() {
    PartialDate date = reference.imprint().date();
    add("z.itemType", reference.type().name("zotero"));
    add("DC.title", reference.title());
    authors("DC.creator");
    add("DC.date", date == null ? "" : date.toString());
    add("DC.publisher", reference.imprint().publisher());
    add("DC.language", reference.languageCode());
    add("DCTERMS.abstract", String.join(" ", reference.texts().abstracts()));
    Brief.values(reference.subjects().topics()).forEach(topic -> add("DC.subject", topic));
    add("DC.identifier", reference.address());
    String doi = reference.numbers().doi();
    add("DC.identifier", doi.isEmpty() ? "" : "doi:" + doi);
  }

  private void authors(String tag) {
    Brief.values(reference.names(Name.Part.AUTHOR)).forEach(name -> add(tag, name.inverted()));
  }

  private String date() {
    PartialDate date = reference.imprint().date();
    return date == null ? "" : date.toString().replace('-', '/');
  }

  private void add(String name, String content) {
    if (!content.isEmpty()) {
      tags.add(new Tag(name, Brief.text(content)));
    }
  }
}
