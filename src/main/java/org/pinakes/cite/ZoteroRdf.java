package org.pinakes.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.record.PartialDate;

/**
 * RDF as Zotero itself writes it: biblio, Dublin Core, FOAF and PRISM, with Zotero's item types. Of
 * all formats it is the one in which Zotero loses least: kinds of items, parts people took, whole
 * dates, PDFs.
 */
final class ZoteroRdf implements ExportFormat {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "z", "http://www.zotero.org/namespaces/export#",
          "bib", "http://purl.org/net/biblio#",
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "link", "http://purl.org/rss/1.0/modules/link/",
          "prism", "http://prismstandard.org/namespaces/1.2/basic/",
          "schema", "http://schema.org/",
          "vcard", "http://nwalsh.com/rdf/vCard#");

  /** {@code 664 p.}, {@code xii, 664 pages}. */
  private static final Pattern PAGES = Pattern.compile("\\b(\\d{1,5}) ?(?:p|pp|pages?|S|s)\\b");

  /** The element for those who took a part, as Zotero reads it; others are in its namespace. */
  private static final Map<String, String> CREATORS =
      Map.of(
          "author", "bib:authors",
          "editor", "bib:editors",
          "contributor", "bib:contributors",
          "programmer", "schema:author");

  @Override
  public String code() {
    return "rdf";
  }

  @Override
  public String mediaType() {
    return "application/rdf+xml";
  }

  @Override
  public String extension() {
    return "rdf";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new XmlFile(
        out, NAMESPACES, (xml, document, reference) -> write(xml, reference), "rdf:RDF");
  }

  private static void write(XmlOut xml, Reference reference) throws IOException {
    ZoteroKind kind = ZoteroKind.of(reference.type());
    String pdf = reference.pdf();
    String attached = pdf.isEmpty() ? "" : reference.address() + "#pdf";
    xml.open(kind.element(), "rdf:about", reference.address());
    xml.text("z:itemType", kind.type());
    host(xml, kind, reference);
    series(xml, reference.imprint().series());
    publisher(xml, reference.imprint());
    creators(xml, kind, reference.names());
    if (!attached.isEmpty()) {
      xml.open("link:link", "rdf:resource", attached);
      xml.close();
    }
    subjects(xml, reference.subjects());
    described(xml, reference);
    numbers(xml, kind, reference);
    xml.close();
    attachment(xml, attached, pdf);
  }

  private static void host(XmlOut xml, ZoteroKind kind, Reference reference) throws IOException {
    Reference.Host host = reference.host();
    boolean inside = !kind.host().isEmpty() && !host.title().isEmpty();
    if (inside) {
      xml.open("dcterms:isPartOf");
      xml.open(kind.host());
      xml.text("dc:title", host.title());
      xml.text("dcterms:alternative", host.abbreviation());
    }
    xml.text("prism:volume", host.volume());
    xml.text("prism:number", host.issue());
    xml.text("dc:identifier", labelled("ISSN", reference.numbers().issns()));
    if (inside) {
      xml.close();
      xml.close();
    }
  }

  private static void series(XmlOut xml, List<String> series) throws IOException {
    if (series.isEmpty()) {
      return;
    }
    String[] parts = series.getFirst().split(" ; ", 2);
    xml.open("dcterms:isPartOf");
    xml.open("bib:Series");
    xml.text("dc:title", parts[0]);
    xml.text("dc:identifier", parts.length > 1 ? parts[1] : "");
    xml.close();
    xml.close();
  }

  private static void publisher(XmlOut xml, Reference.Imprint imprint) throws IOException {
    if (imprint.publisher().isEmpty() && imprint.place().isEmpty()) {
      return;
    }
    xml.open("dc:publisher");
    xml.open("foaf:Organization");
    if (!imprint.place().isEmpty()) {
      xml.open("vcard:adr");
      xml.open("vcard:Address");
      xml.text("vcard:locality", imprint.place());
      xml.close();
      xml.close();
    }
    xml.text("foaf:name", imprint.publisher());
    xml.close();
    xml.close();
  }

  private static void creators(XmlOut xml, ZoteroKind kind, List<Name> names) throws IOException {
    Map<String, List<Name>> parts =
        names.stream()
            .collect(Collectors.groupingBy(kind::creator, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Name>> part : parts.entrySet()) {
      xml.open(CREATORS.getOrDefault(part.getKey(), "z:" + part.getKey() + "s"));
      xml.open("rdf:Seq");
      for (Name name : part.getValue()) {
        xml.open("rdf:li");
        name(xml, name);
        xml.close();
      }
      xml.close();
      xml.close();
    }
  }

  /** Bodies have a surname, too: Zotero reads no other name of them. */
  private static void name(XmlOut xml, Name name) throws IOException {
    xml.open(name.body() ? "foaf:Organization" : "foaf:Person");
    xml.text("foaf:surname", name.family());
    xml.text(
        "foaf:givenName",
        Stream.of(name.given(), name.suffix())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    xml.close();
  }

  private static void subjects(XmlOut xml, Reference.Subjects subjects) throws IOException {
    for (String subject :
        Stream.concat(subjects.topics().stream(), subjects.places().stream()).distinct().toList()) {
      xml.open("dc:subject");
      xml.open("z:AutomaticTag");
      xml.text("rdf:value", subject);
      xml.close();
      xml.close();
    }
  }

  private static void described(XmlOut xml, Reference reference) throws IOException {
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    xml.text("dc:title", reference.title());
    xml.text("dcterms:abstract", String.join(" ", reference.texts().abstracts()));
    xml.text("dc:date", date == null ? "" : date.toString());
    xml.text(
        "z:language",
        reference.languages().stream()
            .map(language -> language.known() ? language.code() : language.name())
            .collect(Collectors.joining(", ")));
    xml.text("prism:edition", imprint.edition());
    xml.text("bib:pages", reference.host().pages().written());
    xml.text("z:numPages", imprint.extent().isEmpty() ? "" : pages(imprint.extent().getFirst()));
    xml.text("dc:rights", String.join(" ", reference.texts().rights()));
  }

  private static String pages(String extent) {
    Matcher pages = PAGES.matcher(extent);
    return pages.find() ? pages.group(1) : "";
  }

  private static void numbers(XmlOut xml, ZoteroKind kind, Reference reference) throws IOException {
    Reference.Numbers numbers = reference.numbers();
    address(xml, reference.landing());
    xml.text("dc:identifier", labelled("ISBN", numbers.isbns()));
    xml.text("dc:identifier", kind.hasDoi() ? labelled("DOI", numbers.doi()) : "");
    xml.text(
        "dc:description",
        Stream.of(
                kind.hasDoi() ? "" : extra("DOI", numbers.doi()),
                extra("PMID", numbers.pmid()),
                extra("PMCID", numbers.pmcid()),
                extra("original-date", reference.imprint().original()))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  private static void address(XmlOut xml, String address) throws IOException {
    if (address.isEmpty()) {
      return;
    }
    xml.open("dc:identifier");
    xml.open("dcterms:URI");
    xml.text("rdf:value", address);
    xml.close();
    xml.close();
  }

  private static String labelled(String label, List<String> numbers) {
    return labelled(label, String.join(" ", numbers));
  }

  private static String labelled(String label, String number) {
    return number.isEmpty() ? "" : label + " " + number;
  }

  /** What has no field stands in Zotero's field for the rest, in a form that it reads. */
  private static String extra(String label, String value) {
    return value.isEmpty() ? "" : label + ": " + value;
  }

  private static void attachment(XmlOut xml, String about, String address) throws IOException {
    if (address.isEmpty()) {
      return;
    }
    xml.open("z:Attachment", "rdf:about", about);
    xml.text("z:itemType", "attachment");
    address(xml, address);
    xml.text("dc:title", "Full Text PDF");
    xml.text("link:type", "application/pdf");
    xml.close();
  }
}
