package org.pinakes.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.problem.Warning;

/**
 * One native record, parsed: what a crosswalk starts from.
 *
 * @param <C> the parsed content: an {@code XmlElement} for the XML formats, a MARC record for MARC
 * @param format how it was written
 * @param header the OAI-PMH header around it, or null when it came without one
 * @param content the record itself, without the envelope
 * @param warnings what was recovered while reading
 */
public record NativeRecord<C>(
    NativeFormat format, @Nullable OaiHeader header, C content, List<Warning> warnings) {

  /** Copies the list. */
  public NativeRecord {
    warnings = List.copyOf(warnings);
  }
}
