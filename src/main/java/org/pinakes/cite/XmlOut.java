package org.pinakes.cite;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8, element by element; values are escaped, empty ones left out. */
final class XmlOut {
  private static final XMLOutputFactory FACTORY = new OutputFactoryImpl();

  private final XMLStreamWriter out;
  private final Map<String, String> namespaces;

  /**
   * @param namespaces by their prefixes; the empty prefix for names without one
   */
  XmlOut(OutputStream out, Map<String, String> namespaces) {
    this.namespaces = new TreeMap<>(namespaces);
    try {
      this.out = FACTORY.createXMLStreamWriter(out, "UTF-8");
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("UTF-8 is known everywhere", impossible);
    }
  }

  /** Opens the first element, with the namespaces of all. */
  void root(String name, String... attributes) throws IOException {
    try {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      start(name);
      for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
        if (namespace.getKey().isEmpty()) {
          out.writeDefaultNamespace(namespace.getValue());
        } else {
          out.writeNamespace(namespace.getKey(), namespace.getValue());
        }
      }
      attributes(attributes);
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** Opens an element; attributes as name and value in turn, those without value left out. */
  void open(String name, String... attributes) throws IOException {
    try {
      start(name);
      attributes(attributes);
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** Closes what was opened last. */
  void close() throws IOException {
    try {
      out.writeEndElement();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** An element with nothing but text. */
  void text(String name, String value, String... attributes) throws IOException {
    if (value.isEmpty()) {
      return;
    }
    open(name, attributes);
    try {
      out.writeCharacters(value);
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
    close();
  }

  /** One element for each value. */
  void texts(String name, Iterable<String> values) throws IOException {
    for (String value : values) {
      text(name, value);
    }
  }

  /** A line break, for people who look at the file. */
  void line() throws IOException {
    try {
      out.writeCharacters("\n");
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** Closes everything and hands it on. */
  void end() throws IOException {
    try {
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  private void start(String name) throws XMLStreamException {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    out.writeStartElement(prefix, name.substring(colon + 1), namespaces.getOrDefault(prefix, ""));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        attribute(attributes[i], attributes[i + 1]);
      }
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    int colon = name.indexOf(':');
    if (colon < 0) {
      out.writeAttribute(name, value);
    } else {
      String prefix = name.substring(0, colon);
      out.writeAttribute(
          prefix, namespaces.getOrDefault(prefix, ""), name.substring(colon + 1), value);
    }
  }
}
