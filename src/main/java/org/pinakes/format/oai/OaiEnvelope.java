package org.pinakes.format.oai;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.xml.XmlElement;

/**
 * An OAI-PMH {@code record}, opened; or a native record that came without one.
 *
 * @param header the header, or null when there was no envelope
 * @param content the native record inside, or null when there is none, as with a deleted one
 */
public record OaiEnvelope(@Nullable OaiHeader header, @Nullable XmlElement content) {

  /**
   * Opens an element.
   *
   * @param element an OAI-PMH {@code record}, or the native record itself
   */
  public static OaiEnvelope open(XmlElement element) {
    Optional<XmlElement> header = element.is("record") ? element.first("header") : Optional.empty();
    return header
        .map(found -> new OaiEnvelope(header(found), inside(element)))
        .orElseGet(() -> new OaiEnvelope(null, element));
  }

  /** Whether the header says that the record is gone. */
  public boolean deleted() {
    return header != null && header.deleted();
  }

  private static OaiHeader header(XmlElement header) {
    List<String> sets = header.all("setSpec").stream().map(XmlElement::text).toList();
    return new OaiHeader(
        header.textAt("identifier"),
        header.textAt("datestamp"),
        sets,
        header.attribute("status").equals("deleted"));
  }

  private static @Nullable XmlElement inside(XmlElement record) {
    return record
        .first("metadata")
        .flatMap(metadata -> metadata.children().findFirst())
        .orElse(null);
  }
}
