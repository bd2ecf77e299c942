package org.pinakes.record.text;

import java.util.List;
import org.pinakes.record.Identifier;

/**
 * A cited work.
 *
 * @param anchor unique in the text; made of letters, digits and hyphens; may be empty
 * @param label its number as written, or empty
 * @param citation the work in words
 * @param identifiers of it, as far as the source gives them
 */
public record Reference(
    String anchor, String label, List<Inline> citation, List<Identifier> identifiers) {

  /** Copies the lists. */
  public Reference {
    citation = List.copyOf(citation);
    identifiers = List.copyOf(identifiers);
  }
}
