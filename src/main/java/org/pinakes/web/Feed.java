package org.pinakes.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.pinakes.index.IndexDocument;

/** Writes the records of a search as a feed (Atom, RFC 4287). Not thread-safe. */
final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What no XML may hold. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** When nothing is known. */
  private static final String LONG_AGO = "1970-01-01T00:00:00Z";

  private final Visit visit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  private Feed(Visit visit) throws XMLStreamException {
    this.visit = visit;
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
  }

  /**
   * A feed's head.
   *
   * @param title of the search
   * @param site the site's name
   * @param self path of the feed
   * @param page path of the page of results
   */
  record Head(String title, String site, String self, String page) {}

  /** The feed of these records, the newest first. */
  static byte[] of(Visit visit, Head head, List<IndexDocument> records) {
    try {
      Feed feed = new Feed(visit);
      feed.write(head, records);
      return feed.bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
  }

  private void write(Head head, List<IndexDocument> records) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", visit.messages().tag());
    element("id", visit.base() + head.page());
    element("title", head.title() + " · " + head.site());
    element("updated", records.stream().map(Feed::updated).max(String::compareTo).orElse(LONG_AGO));
    link("self", "application/atom+xml", head.self());
    link("alternate", "text/html", head.page());
    author(head.site());
    for (IndexDocument each : records) {
      entry(each);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private void entry(IndexDocument document) throws XMLStreamException {
    xml.writeStartElement("entry");
    String path = Paths.record(document.id());
    element("id", visit.base() + path);
    element("title", RecordPage.title(visit, document));
    link("alternate", "text/html", path);
    element("published", first(document));
    element("updated", updated(document));
    List<String> names =
        Stream.of("author", "author_corporate")
            .flatMap(field -> document.all(field).stream())
            .toList();
    for (String name : names) {
      author(name);
    }
    for (String format : document.all("format")) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", clean(format));
      xml.writeAttribute("label", clean(visit.words().format(format)));
    }
    String text = document.first("description");
    if (!text.isEmpty()) {
      element("summary", Snippet.beginning(text));
    }
    xml.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private void link(String relation, String type, String path) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", visit.base() + path);
  }

  private static String first(IndexDocument document) {
    String first = document.first("first_indexed");
    return first.isEmpty() ? LONG_AGO : first;
  }

  private static String updated(IndexDocument document) {
    String last = document.first("last_indexed");
    return last.isEmpty() ? first(document) : last;
  }

  private static String clean(String text) {
    return FORBIDDEN.matcher(text).replaceAll("");
  }
}
