package org.pinakes.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.pinakes.record.PartialDate;

/** Simple Dublin Core as OAI-PMH has it: one {@code oai_dc:dc} for each record. */
final class DublinCoreXml implements ExportFormat {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/",
          "dc", "http://purl.org/dc/elements/1.1/");

  @Override
  public String code() {
    return "dc";
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
        out, NAMESPACES, (xml, document, reference) -> write(xml, reference), "records");
  }

  private static void write(XmlOut xml, Reference reference) throws IOException {
    xml.open("oai_dc:dc");
    xml.text("dc:title", reference.title());
    xml.texts("dc:title", reference.otherTitles());
    for (Name name : reference.names()) {
      boolean author = name.part() == Name.Part.AUTHOR;
      xml.text(author ? "dc:creator" : "dc:contributor", name.inverted());
    }
    xml.texts("dc:subject", reference.subjects().topics());
    xml.texts("dc:coverage", reference.subjects().places());
    xml.texts("dc:description", reference.texts().abstracts());
    xml.texts("dc:publisher", reference.imprint().publishers());
    PartialDate date = reference.imprint().date();
    xml.text("dc:date", date == null ? "" : date.toString());
    xml.text("dc:type", type(reference));
    xml.texts("dc:format", reference.imprint().extent());
    identifiers(xml, reference);
    xml.text("dc:source", source(reference.host()));
    for (var language : reference.languages()) {
      xml.text("dc:language", language.known() ? language.code() : language.name());
    }
    xml.texts("dc:relation", reference.imprint().series());
    xml.texts("dc:rights", reference.texts().rights());
    xml.close();
  }

  private static String type(Reference reference) {
    String format = reference.type().name("format");
    return format.equals("*") ? "" : format;
  }

  private static void identifiers(XmlOut xml, Reference reference) throws IOException {
    Reference.Numbers numbers = reference.numbers();
    for (String doi : numbers.dois()) {
      xml.text("dc:identifier", "https://doi.org/" + doi);
    }
    for (String isbn : numbers.isbns()) {
      xml.text("dc:identifier", "urn:isbn:" + isbn);
    }
    for (String issn : numbers.issns()) {
      xml.text("dc:identifier", "urn:issn:" + issn);
    }
    xml.text("dc:identifier", numbers.pmid().isEmpty() ? "" : "info:pmid/" + numbers.pmid());
    xml.text("dc:identifier", numbers.pmcid());
    xml.texts("dc:identifier", reference.links());
    xml.text("dc:identifier", reference.address());
  }

  /** {@code Journal of Things 18(2), 60-71}. */
  private static String source(Reference.Host host) {
    StringBuilder source = new StringBuilder(host.title());
    source.append(host.volume().isEmpty() ? "" : " " + host.volume());
    source.append(host.issue().isEmpty() ? "" : "(" + host.issue() + ")");
    source.append(host.pages().first().isEmpty() ? "" : ", " + host.pages().written());
    return source.toString().strip();
  }
}
