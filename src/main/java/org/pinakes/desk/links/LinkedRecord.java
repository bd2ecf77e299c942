package org.pinakes.desk.links;

import java.util.List;

/**
 * A record and where it leads.
 *
 * @param id public identifier
 * @param title for people
 * @param addresses {@code http} and {@code https}, as the record has them
 */
public record LinkedRecord(String id, String title, List<String> addresses) {
  /** Copies the list. */
  public LinkedRecord {
    addresses = List.copyOf(addresses);
  }
}
