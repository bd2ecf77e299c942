package org.pinakes.format.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pinakes.format.xml.XmlElement;

/**
 * A Dublin Core description.
 *
 * @param elements every element that is not blank, in document order
 */
public record DublinCore(List<Statement> elements) {

  /** Copies the list. */
  public DublinCore {
    elements = List.copyOf(elements);
  }

  /**
   * One element.
   *
   * @param name local name ({@code creator})
   * @param value text, white space collapsed
   * @param language its {@code xml:lang}, or empty
   */
  public record Statement(String name, String value, String language) {}

  /** Reads the children of {@code oai_dc:dc} or of any element that holds Dublin Core. */
  public static DublinCore of(XmlElement container) {
    return new DublinCore(
        container
            .children()
            .map(e -> new Statement(e.name(), e.text(), e.attribute("xml:lang")))
            .filter(statement -> !statement.value().isEmpty())
            .toList());
  }

  /** Statements of a name, in order. */
  public List<Statement> all(String name) {
    List<Statement> found = new ArrayList<>(2);
    for (Statement statement : elements) {
      if (statement.name().equals(name)) {
        found.add(statement);
      }
    }
    return found;
  }

  /** Values of a name, in order. */
  public List<String> values(String name) {
    List<String> values = new ArrayList<>(2);
    for (Statement statement : elements) {
      if (statement.name().equals(name)) {
        values.add(statement.value());
      }
    }
    return values;
  }

  /** First value of a name. */
  public Optional<String> first(String name) {
    return values(name).stream().findFirst();
  }

  /** Every value in document order, one space between. */
  public String text() {
    return elements.stream().map(Statement::value).collect(Collectors.joining(" "));
  }
}
