package org.pinakes.format.oai;

import java.util.List;

/**
 * Header of a record in an OAI-PMH 2.0 response (section 2.5 of the protocol).
 *
 * @param identifier unique identifier of the item at its repository, trimmed
 * @param datestamp date of creation, change or deletion as written, {@code YYYY-MM-DD} or UTC time;
 *     empty when the repository left it out
 * @param sets set memberships in their order
 * @param deleted true when the record is gone
 */
public record OaiHeader(String identifier, String datestamp, List<String> sets, boolean deleted) {

  /** Copies the list. */
  public OaiHeader {
    sets = List.copyOf(sets);
  }
}
