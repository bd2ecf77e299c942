package org.pinakes.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.pinakes.record.PartialDate;

/** MODS 3.8, the Library of Congress's Metadata Object Description Schema. */
final class Mods implements ExportFormat {
  private static final Map<String, String> NAMESPACES = Map.of("", "http://www.loc.gov/mods/v3");

  @Override
  public String code() {
    return "mods";
  }

  @Override
  public String mediaType() {
    return "application/mods+xml";
  }

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new XmlFile(
        out, NAMESPACES, (xml, document, reference) -> write(xml, reference), "modsCollection");
  }

  private static void write(XmlOut xml, Reference reference) throws IOException {
    xml.open("mods", "version", "3.8");
    titles(xml, reference);
    for (Name name : reference.names()) {
      name(xml, name);
    }
    xml.text("typeOfResource", reference.type().name("mods"));
    xml.text("genre", reference.type().name("zotero"), "authority", "local");
    xml.texts("genre", reference.subjects().genres());
    imprint(xml, reference);
    languages(xml, reference);
    physical(xml, reference);
    xml.texts("abstract", reference.texts().abstracts());
    xml.texts("tableOfContents", reference.texts().contents());
    xml.texts("note", reference.texts().notes());
    subjects(xml, reference);
    host(xml, reference);
    series(xml, reference);
    numbers(xml, reference);
    rest(xml, reference);
    xml.close();
  }

  private static void titles(XmlOut xml, Reference reference) throws IOException {
    xml.open("titleInfo");
    xml.text("title", reference.mainTitle());
    xml.text("subTitle", reference.subTitle());
    xml.close();
    for (String title : reference.otherTitles()) {
      xml.open("titleInfo", "type", "alternative");
      xml.text("title", title);
      xml.close();
    }
  }

  private static void name(XmlOut xml, Name name) throws IOException {
    xml.open("name", "type", name.body() ? "corporate" : "personal");
    if (name.body() || name.given().isEmpty()) {
      xml.text("namePart", name.family());
    } else {
      xml.text("namePart", name.family(), "type", "family");
      xml.text("namePart", name.given(), "type", "given");
    }
    xml.text("namePart", name.suffix(), "type", "termsOfAddress");
    xml.text("namePart", name.dates(), "type", "date");
    xml.open("role");
    xml.text("roleTerm", role(name), "type", "text", "authority", "marcrelator");
    xml.close();
    xml.close();
  }

  private static String role(Name name) {
    if (!name.role().isEmpty()) {
      return name.role();
    }
    return name.part() == Name.Part.AUTHOR ? "author" : "contributor";
  }

  private static void imprint(XmlOut xml, Reference reference) throws IOException {
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    xml.open("originInfo");
    for (String place : imprint.places()) {
      xml.open("place");
      xml.text("placeTerm", place, "type", "text");
      xml.close();
    }
    xml.texts("publisher", imprint.publishers());
    xml.text("dateIssued", date == null ? "" : date.toString(), "encoding", "w3cdtf");
    xml.text("edition", imprint.edition());
    xml.text("issuance", reference.type().isSerial() ? "serial" : "monographic");
    xml.close();
  }

  private static void languages(XmlOut xml, Reference reference) throws IOException {
    for (var language : reference.languages()) {
      xml.open("language");
      xml.text("languageTerm", language.code(), "type", "code", "authority", "rfc5646");
      xml.text("languageTerm", language.name(), "type", "text");
      xml.close();
    }
  }

  private static void physical(XmlOut xml, Reference reference) throws IOException {
    if (!reference.imprint().extent().isEmpty()) {
      xml.open("physicalDescription");
      xml.texts("extent", reference.imprint().extent());
      xml.close();
    }
  }

  private static void subjects(XmlOut xml, Reference reference) throws IOException {
    for (String subject : reference.subjects().topics()) {
      xml.open("subject");
      for (String part : subject.split(" -- ")) {
        xml.text("topic", part);
      }
      xml.close();
    }
    for (String place : reference.subjects().places()) {
      xml.open("subject");
      xml.text("geographic", place);
      xml.close();
    }
  }

  private static void host(XmlOut xml, Reference reference) throws IOException {
    Reference.Host host = reference.host();
    if (host.title().isEmpty()) {
      return;
    }
    xml.open("relatedItem", "type", "host");
    xml.open("titleInfo");
    xml.text("title", host.title());
    xml.close();
    if (!host.abbreviation().isEmpty()) {
      xml.open("titleInfo", "type", "abbreviated");
      xml.text("title", host.abbreviation());
      xml.close();
    }
    xml.open("part");
    detail(xml, "volume", host.volume());
    detail(xml, "issue", host.issue());
    if (!host.pages().first().isEmpty()) {
      xml.open("extent", "unit", "pages");
      xml.text("start", host.pages().first());
      xml.text("end", host.pages().last());
      xml.close();
    }
    xml.close();
    for (String issn : reference.numbers().issns()) {
      xml.text("identifier", issn, "type", "issn");
    }
    xml.close();
  }

  private static void detail(XmlOut xml, String type, String number) throws IOException {
    if (!number.isEmpty()) {
      xml.open("detail", "type", type);
      xml.text("number", number);
      xml.close();
    }
  }

  private static void series(XmlOut xml, Reference reference) throws IOException {
    for (String series : reference.imprint().series()) {
      String[] parts = series.split(" ; ", 2);
      xml.open("relatedItem", "type", "series");
      xml.open("titleInfo");
      xml.text("title", parts[0]);
      xml.text("partNumber", parts.length > 1 ? parts[1] : "");
      xml.close();
      xml.close();
    }
  }

  private static void numbers(XmlOut xml, Reference reference) throws IOException {
    Reference.Numbers numbers = reference.numbers();
    for (String doi : numbers.dois()) {
      xml.text("identifier", doi, "type", "doi");
    }
    for (String isbn : numbers.isbns()) {
      xml.text("identifier", isbn, "type", "isbn");
    }
    if (reference.host().title().isEmpty()) {
      for (String issn : numbers.issns()) {
        xml.text("identifier", issn, "type", "issn");
      }
    }
    xml.text("identifier", numbers.pmid(), "type", "pmid");
    xml.text("identifier", numbers.pmcid(), "type", "pmc");
    for (String lccn : numbers.lccns()) {
      xml.text("identifier", lccn, "type", "lccn");
    }
    for (String oclc : numbers.oclcs()) {
      xml.text("identifier", oclc, "type", "oclc");
    }
  }

  private static void rest(XmlOut xml, Reference reference) throws IOException {
    xml.open("location");
    xml.text("url", reference.address(), "access", "object in context");
    for (String link : reference.links()) {
      xml.text("url", link, "access", "raw object");
    }
    xml.close();
    for (String rights : reference.texts().rights()) {
      xml.text("accessCondition", rights, "type", "use and reproduction");
    }
    xml.open("recordInfo");
    xml.text("recordIdentifier", reference.id());
    xml.close();
  }
}
