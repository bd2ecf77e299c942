package org.pinakes.cli;

import java.util.Optional;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.mapping.jats.JatsWorkText;
import org.pinakes.mapping.pubmed.PubmedWorkText;
import org.pinakes.problem.BadRecordException;
import org.pinakes.record.text.WorkText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts of native records, by their format. Thread-safe. */
final class WorkTexts {
  private static final Logger LOG = LoggerFactory.getLogger(WorkTexts.class);

  private final JatsWorkText jats = new JatsWorkText();
  private final PubmedWorkText pubmed = new PubmedWorkText();

  /** The text; empty when the format has none, or when the record can no longer be read. */
  Optional<WorkText> of(NativeFormat format, Payload payload) {
    try {
      return switch (format) {
        case JATS -> Optional.of(jats.read(payload));
        case PUBMED -> Optional.of(pubmed.read(payload));
        case OAI_DC, MARC21, MARCXML -> Optional.empty();
      };
    } catch (BadRecordException bad) {
      LOG.debug("No text of a record: {}", bad.getMessage());
      return Optional.empty();
    }
  }
}
