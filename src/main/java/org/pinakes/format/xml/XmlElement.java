package org.pinakes.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a parsed record: a small immutable tree. Names are local names; namespaces are kept
 * apart, because strangers' prefixes and declarations are unreliable.
 *
 * @param name local name
 * @param namespace namespace URI, or empty
 * @param attributes by local name; {@code xml:lang} is {@code xml:lang}, {@code xlink:href} is
 *     {@code href}
 * @param nodes children and text in document order
 */
public record XmlElement(
    String name, String namespace, Map<String, String> attributes, List<XmlNode> nodes)
    implements XmlNode {

  /** Copies what could change. */
  public XmlElement {
    attributes = Map.copyOf(attributes);
    nodes = List.copyOf(nodes);
  }

  /** Whether the local name is this one. */
  public boolean is(String localName) {
    return name.equals(localName);
  }

  /** Value of an attribute, trimmed, or empty. */
  public String attribute(String localName) {
    return attributes.isEmpty() ? "" : attributes.getOrDefault(localName, "").strip();
  }

  /** Child elements in order. */
  public Stream<XmlElement> children() {
    return nodes.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** Child elements of that local name, in order. */
  public List<XmlElement> all(String localName) {
    List<XmlElement> found = new ArrayList<>(2);
    addAll(localName, found);
    return found;
  }

  private void addAll(String localName, List<XmlElement> found) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof XmlElement child && child.is(localName)) {
        found.add(child);
      }
    }
  }

  /** First child element of that local name. */
  public Optional<XmlElement> first(String localName) {
    return Optional.ofNullable(firstOrNull(localName));
  }

  private @Nullable XmlElement firstOrNull(String localName) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof XmlElement child && child.is(localName)) {
        return child;
      }
    }
    return null;
  }

  /** First element down a path of local names: {@code at("front", "article-meta")}. */
  public Optional<XmlElement> at(String... path) {
    XmlElement here = this;
    for (int i = 0; i < path.length && here != null; i++) {
      here = here.firstOrNull(path[i]);
    }
    return Optional.ofNullable(here);
  }

  /** Every element down a path of local names, in document order. */
  public List<XmlElement> allAt(String... path) {
    List<XmlElement> here = List.of(this);
    for (String step : path) {
      List<XmlElement> below = new ArrayList<>();
      here.forEach(element -> element.addAll(step, below));
      here = below;
    }
    return here;
  }

  /** Clean text of the first element down a path, or empty. */
  public String textAt(String... path) {
    return at(path).map(XmlElement::text).orElse("");
  }

  /** Every descendant of that local name, in document order, nested ones included. */
  public Stream<XmlElement> descendants(String localName) {
    List<XmlElement> found = new ArrayList<>();
    addDescendants(localName, found);
    return found.stream();
  }

  private void addDescendants(String localName, List<XmlElement> found) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof XmlElement child) {
        if (child.is(localName)) {
          found.add(child);
        }
        child.addDescendants(localName, found);
      }
    }
  }

  /** All text below, in document order, white space collapsed and trimmed. */
  public String text() {
    if (nodes.size() == 1 && nodes.getFirst() instanceof XmlText text) {
      return WhiteSpace.collapse(text.value());
    }
    StringBuilder all = new StringBuilder();
    appendText(all);
    return WhiteSpace.collapse(all);
  }

  /** All text below, in document order, exactly as written. */
  public String rawText() {
    if (nodes.size() == 1 && nodes.getFirst() instanceof XmlText text) {
      return text.value();
    }
    StringBuilder all = new StringBuilder();
    appendText(all);
    return all.toString();
  }

  private void appendText(StringBuilder all) {
    for (XmlNode node : nodes) {
      switch (node) {
        case XmlText text -> all.append(text.value());
        case XmlElement element -> element.appendText(all);
      }
    }
  }
}
