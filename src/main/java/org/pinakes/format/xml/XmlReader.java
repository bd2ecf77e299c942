package org.pinakes.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Payload;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

/**
 * Parses one record into a tree. Thread-safe.
 *
 * <p>No DTD is read, no entity but the five of XML is expanded, and depth and number of nodes are
 * bounded, so that a hostile record is a clear error. The factory is named, never looked up: the
 * JDK's own parser stops after 100,000 references in a document.
 */
public final class XmlReader {
  private static final int MAX_DEPTH = 256;
  private static final int MAX_NODES = 2_000_000;
  private static final byte[] CLOSE = "</r>".getBytes(UTF_8);

  private final XMLInputFactory factory;

  /** Sets up the parser. */
  public XmlReader() {
    factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Read each token whole before it is looked at: errors then come where they are expected.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
  }

  /**
   * Parses a record. What can be mended without guessing is mended, and said: characters that XML
   * does not allow, prefixes without declaration, entities of HTML, ampersands that stand alone.
   *
   * @param warnings receives what was mended
   * @throws BadRecordException rules {@code xml-not-well-formed}, {@code xml-too-deep}, {@code
   *     xml-too-large}
   */
  public XmlElement read(Payload payload, List<Warning> warnings) {
    try {
      return read(payload);
    } catch (BadRecordException first) {
      XmlMender.Mended mended = XmlMender.mend(payload);
      if (mended.warnings().isEmpty()) {
        throw first;
      }
      XmlElement element = read(mended.payload());
      warnings.addAll(mended.warnings());
      return element;
    }
  }

  /**
   * Parses a record as it stands.
   *
   * @throws BadRecordException rules {@code xml-not-well-formed}, {@code xml-too-deep}, {@code
   *     xml-too-large}
   */
  public XmlElement read(Payload payload) {
    try {
      XMLStreamReader stream = factory.createXMLStreamReader(wrapped(payload));
      try {
        return tree(stream);
      } finally {
        stream.close();
      }
    } catch (XMLStreamException malformed) {
      throw new BadRecordException("xml-not-well-formed", reason(malformed), malformed);
    } catch (UncheckedStreamException malformed) {
      // The parser reads texts late; what is wrong with one shows when it is asked for.
      throw new BadRecordException(
          "xml-not-well-formed",
          "the XML is not well-formed: " + malformed.getMessage(),
          malformed);
    }
  }

  /** In an element that declares the namespaces; in one piece, which the parser need not copy. */
  private static Source wrapped(Payload payload) {
    byte[] open = ("<r " + payload.namespaces() + ">").getBytes(UTF_8);
    boolean utf8 = payload.charset().equals(UTF_8);
    byte[] bytes = utf8 ? payload.bytes() : payload.text().getBytes(UTF_8);
    byte[] whole = new byte[open.length + bytes.length + CLOSE.length];
    System.arraycopy(open, 0, whole, 0, open.length);
    System.arraycopy(bytes, 0, whole, open.length, bytes.length);
    System.arraycopy(CLOSE, 0, whole, open.length + bytes.length, CLOSE.length);
    return new Stax2ByteArraySource(whole, 0, whole.length);
  }

  private static XmlElement tree(XMLStreamReader stream) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    XmlElement root = null;
    int nodes = 0;
    while (stream.hasNext()) {
      int event = stream.next();
      if (++nodes > MAX_NODES) {
        throw new BadRecordException(
            "xml-too-large", "the record has more than " + MAX_NODES + " elements and texts");
      }
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> open.push(start(stream, open.size()));
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement element = open.pop().close();
          if (open.isEmpty()) {
            root = element;
          } else {
            open.element().nodes.add(element);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(open.peek(), stream.getText());
        default -> {
          // Comments, processing instructions and the document's frame say nothing of the record.
        }
      }
    }
    return only(root);
  }

  private static Open start(XMLStreamReader stream, int depth) {
    if (depth > MAX_DEPTH) {
      throw new BadRecordException(
          "xml-too-deep", "elements are nested more than " + MAX_DEPTH + " deep");
    }
    String namespace = stream.getNamespaceURI();
    return new Open(stream.getLocalName(), namespace == null ? "" : namespace, attributes(stream));
  }

  private static Map<String, String> attributes(XMLStreamReader stream) {
    int count = stream.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    if (count == 1) {
      return Map.of(attributeName(stream, 0), stream.getAttributeValue(0));
    }
    Map<String, String> attributes = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      attributes.put(attributeName(stream, i), stream.getAttributeValue(i));
    }
    return attributes;
  }

  private static String attributeName(XMLStreamReader stream, int index) {
    String name = stream.getAttributeLocalName(index);
    return "xml".equals(stream.getAttributePrefix(index)) ? "xml:" + name : name;
  }

  private static void text(@Nullable Open parent, String text) {
    if (parent != null && !text.isEmpty()) {
      parent.nodes.add(new XmlText(text));
    }
  }

  private static XmlElement only(@Nullable XmlElement wrapper) {
    return Objects.requireNonNull(wrapper)
        .children()
        .findFirst()
        .orElseThrow(
            () -> new BadRecordException("xml-not-well-formed", "there is no element in it"));
  }

  private static String reason(XMLStreamException malformed) {
    String message = String.valueOf(malformed.getMessage());
    int location = message.indexOf("\n at [");
    String what = location < 0 ? message : message.substring(0, location);
    return "the XML is not well-formed: "
        + what.strip()
        + " (line "
        + malformed.getLocation().getLineNumber()
        + " of the record, column "
        + malformed.getLocation().getColumnNumber()
        + ")";
  }

  private record Open(
      String name, String namespace, Map<String, String> attributes, List<XmlNode> nodes) {
    Open(String name, String namespace, Map<String, String> attributes) {
      this(name, namespace, attributes, new ArrayList<>());
    }

    XmlElement close() {
      return new XmlElement(name, namespace, attributes, nodes);
    }
  }
}
