package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.format.Payload;
import org.pinakes.format.oai.OaiEnvelope;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.record.text.WorkText;

/** What PubMed has of an article's text: nothing but its references. Thread-safe, without state. */
public final class PubmedWorkText {
  private final XmlReader reader = new XmlReader();

  /**
   * Reads one article.
   *
   * @throws org.pinakes.problem.BadRecordException when the payload cannot be read
   */
  public WorkText read(Payload payload) {
    XmlElement content = OaiEnvelope.open(reader.read(payload, new ArrayList<>())).content();
    return content == null
        ? new WorkText("", List.of(), List.of(), false)
        : new WorkText("", List.of(), PubmedReferences.references(content), false);
  }
}
