package org.pinakes.record;

import java.util.List;

/**
 * What may be done with the work.
 *
 * @param statements rights and copyright statements as written, in order
 * @param licenceUrl address of the licence, canonical where it is a Creative Commons one, or empty
 * @param licence short name of a known licence ({@code CC BY 4.0}), or empty
 */
public record Rights(List<String> statements, String licenceUrl, String licence) {

  /** Copies the list. */
  public Rights {
    statements = List.copyOf(statements);
  }

  /** Nothing said. */
  public static Rights unsaid() {
    return new Rights(List.of(), "", "");
  }
}
