package org.pinakes.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.pinakes.record.PartialDate;

/** EndNote's own XML, which Zotero and Mendeley read, too. */
final class EndnoteXml implements ExportFormat {

  @Override
  public String code() {
    return "endnote";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new XmlFile(
        out, Map.of(), (xml, document, reference) -> write(xml, reference), "xml", "records");
  }

  private static void write(XmlOut xml, Reference reference) throws IOException {
    xml.open("record");
    RecordType type = reference.type();
    xml.text("ref-type", type.name("endnote_number"), "name", type.name("endnote"));
    xml.open("contributors");
    names(xml, "authors", reference.names(Name.Part.AUTHOR));
    names(xml, "secondary-authors", reference.names(Name.Part.EDITOR));
    names(xml, "subsidiary-authors", reference.names(Name.Part.TRANSLATOR));
    xml.close();
    titles(xml, reference);
    host(xml, reference);
    keywords(xml, reference);
    imprint(xml, reference);
    numbers(xml, reference);
    xml.close();
  }

  private static void names(XmlOut xml, String element, List<Name> names) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    xml.open(element);
    for (Name name : names) {
      // A comma behind a name without parts tells EndNote to leave it whole.
      xml.text("author", name.body() ? name.family() + "," : name.inverted());
    }
    xml.close();
  }

  private static void titles(XmlOut xml, Reference reference) throws IOException {
    xml.open("titles");
    xml.text("title", reference.title());
    xml.text("secondary-title", reference.host().title());
    for (String series : reference.imprint().series()) {
      xml.text("tertiary-title", series);
    }
    xml.close();
  }

  private static void host(XmlOut xml, Reference reference) throws IOException {
    Reference.Host host = reference.host();
    if (reference.type().isArticle() && !host.title().isEmpty()) {
      xml.open("periodical");
      xml.text("full-title", host.title());
      xml.text("abbr-1", host.abbreviation());
      xml.close();
    }
    xml.text("pages", host.pages().written());
    xml.text("volume", host.volume());
    xml.text("number", host.issue());
    xml.text("edition", reference.imprint().edition());
  }

  private static void keywords(XmlOut xml, Reference reference) throws IOException {
    if (!reference.subjects().topics().isEmpty()) {
      xml.open("keywords");
      xml.texts("keyword", reference.subjects().topics());
      xml.close();
    }
  }

  private static void imprint(XmlOut xml, Reference reference) throws IOException {
    PartialDate date = reference.imprint().date();
    if (date != null) {
      xml.open("dates");
      xml.text("year", reference.imprint().year());
      if (date.month() > 0) {
        xml.open("pub-dates");
        xml.text("date", date.toString());
        xml.close();
      }
      xml.close();
    }
    xml.text("pub-location", reference.imprint().place());
    xml.text("publisher", reference.imprint().publisher());
    xml.text("orig-pub", reference.imprint().original());
  }

  private static void numbers(XmlOut xml, Reference reference) throws IOException {
    Reference.Numbers numbers = reference.numbers();
    xml.text(
        "isbn", String.join("; ", numbers.isbns().isEmpty() ? numbers.issns() : numbers.isbns()));
    xml.text("accession-num", numbers.pmid().isEmpty() ? reference.id() : numbers.pmid());
    xml.text("electronic-resource-num", numbers.doi());
    xml.text("abstract", String.join(" ", reference.texts().abstracts()));
    xml.text("notes", String.join(" ", reference.texts().notes()));
    if (!reference.links().isEmpty()) {
      xml.open("urls");
      xml.open("related-urls");
      xml.texts("url", reference.links());
      xml.close();
      xml.close();
    }
    xml.text("custom2", numbers.pmcid());
    xml.text(
        "language", reference.languages().isEmpty() ? "" : reference.languages().getFirst().name());
  }
}
